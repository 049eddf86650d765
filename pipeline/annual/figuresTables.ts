/** The annual tables that are not one count of activities by one list. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import { footnote, medianFigure, type YearCounts } from './edition.ts';
import { matchesTable } from './matchesTable.ts';
import { regionalGroups } from './regionalGroups.ts';
import {
  type Figure,
  NOT_APPLICABLE,
  number,
  type RowHead,
  type TableBody,
  type TableRow,
  traced,
} from './tableModel.ts';
import { byRecords } from './trace.ts';
import { type Amounts, NOT_STATED, WITHHELD, type YearFigures } from './yearFigures.ts';

/** Submissions first, then recommendations, needs, offers, matches, contributions, consent, changes and quality. */
export function figuresTables(figures: YearFigures, counts: YearCounts): TableBody[] {
  return [
    submissionsTable(figures, counts),
    recommendationsTable(figures, counts),
    needsTable(figures),
    offersTable(figures),
    matchesTable(figures),
    contributionsTable(figures),
    consentTable(figures, counts),
    changesTable(figures, counts),
    qualityTable(counts),
  ];
}

function coded(list: ListKey, code: string): RowHead {
  return { kind: 'code', list, code };
}

function worded(key: Extract<RowHead, { kind: 'text' }>['key']): RowHead {
  return { kind: 'text', key };
}

function workbooks(submissions: readonly string[]): Figure {
  return traced(submissions.length, { by: 'submissions', submissions });
}

function records(places: readonly number[]): Figure {
  return traced(places.length, byRecords(places));
}

/** The columns added up. */
function totalOf(rows: readonly TableRow[], heads: RowHead[] = [worded('total')]): TableRow {
  const sums = (rows[0]?.figures ?? []).map((_, index) =>
    number(rows.reduce((sum, { figures }) => sum + countOf(figures[index]), 0)),
  );
  return { heads, figures: sums, total: true };
}

function countOf(figure: Figure | undefined): number {
  return figure?.kind === 'number' ? figure.value : 0;
}

const COUNTED = ['activities', 'needs', 'offers', 'contributions'] as const;

function submissionsTable(figures: YearFigures, { submissions }: YearCounts): TableBody {
  const rows = codeLists.contributor_kinds.codes.map((kind): TableRow => {
    const own = submissions.find((one) => one.kind === kind);
    const released = COUNTED.map((table) => records(figures.records[table]?.records(kind) ?? []));
    const received = [workbooks(own?.taken ?? []), workbooks(own?.waiting ?? [])];
    return { heads: [coded('contributor_kinds', kind)], figures: [...received, ...released] };
  });
  const unknown = submissions.find(({ kind }) => kind === NOT_STATED);
  if (unknown !== undefined) {
    const received = [workbooks(unknown.taken), workbooks(unknown.waiting)];
    rows.push({ heads: [worded('not_stated')], figures: [...received, ...COUNTED.map(() => records([]))] });
  }
  return {
    key: 'submissions',
    headNote: 'submissions',
    heads: ['contributor_kind'],
    columns: ['submissions', 'submissions_waiting', ...COUNTED],
    rows: [...rows, totalOf(rows)],
    footnotes: [],
  };
}

function recommendationsTable(figures: YearFigures, { register }: YearCounts): TableBody {
  const { recommendations, unlinkedActivities } = figures;
  const addressed = (position: keyof typeof recommendations): Figure => {
    const { refs, records: places } = recommendations[position];
    return traced(refs.size, byRecords([...places]));
  };
  const rows = (['supported', 'noted', 'pending'] as const).map((position): TableRow => {
    const inRegister = traced(register[position], { by: 'recommendations', position });
    return { heads: [worded(position)], figures: [addressed(position), inRegister] };
  });
  if (recommendations.unknown.refs.size > 0)
    rows.push({ heads: [worded('not_in_register')], figures: [addressed('unknown'), NOT_APPLICABLE] });
  const count = register.supported + register.noted + register.pending;
  return {
    key: 'recommendations',
    headNote: 'recommendations',
    heads: ['position'],
    columns: ['recommendations_addressed', 'recommendations_register'],
    rows: [...rows, totalOf(rows)],
    footnotes: [
      ...(unlinkedActivities > 0
        ? [footnote({ column: 'recommendations_addressed' }, 'unlinked', { count: unlinkedActivities })]
        : []),
      footnote({ column: 'recommendations_register' }, 'register_coverage', { count }),
    ],
    chart: 'recommendations_addressed',
  };
}

function needsTable({ needs }: YearFigures): TableBody {
  const rows = regionalGroups(needs.received).map(({ group, head }): TableRow => {
    const answered = needs.answered.records(group);
    const days = medianFigure(needs.days.get(group) ?? [], byRecords(answered));
    return { heads: [head], figures: [records(needs.received.records(group)), records(answered), days] };
  });
  const all = medianFigure([...needs.days.values()].flat(), byRecords(needs.allAnswered));
  const total = { heads: [worded('total')], figures: [records(needs.all), records(needs.allAnswered), all] };
  return {
    key: 'needs',
    headNote: 'requests',
    heads: ['regional_group'],
    columns: ['received', 'answered', 'median_days'],
    rows: [...rows, { ...total, total: true }],
    footnotes: [footnote({ column: 'median_days' }, 'median')],
    chart: 'received',
  };
}

function offersTable({ offers, allOffers }: YearFigures): TableBody {
  const rows = codeLists.offer_kinds.codes.map(
    (kind): TableRow => ({ heads: [coded('offer_kinds', kind)], figures: [records(offers.records(kind))] }),
  );
  return {
    key: 'offers',
    headNote: 'offers',
    heads: ['offer_kind'],
    columns: ['offers'],
    rows: [...rows, { heads: [worded('total')], figures: [records(allOffers)], total: true }],
    footnotes: [],
  };
}

/** No total: amounts of different currencies cannot be added (no exchange rates are invented). */
function contributionsTable({ contributions }: YearFigures): TableBody {
  const names = [...contributions.keys()].sort();
  const rows = codeLists.funds.codes.flatMap((fund) => {
    const own = names.filter((name) => name.startsWith(`${fund}\n`));
    if (own.length === 0) return [contributionRow(fund, '–')];
    return own.map((name) => contributionRow(fund, name.slice(fund.length + 1), contributions.get(name)));
  });
  return {
    key: 'contributions',
    headNote: 'contributions',
    heads: ['fund', 'currency'],
    columns: ['number', 'pledged', 'paid'],
    rows,
    footnotes: [footnote({ column: 'pledged' }, 'no_exchange_rates')],
  };
}

function contributionRow(
  fund: string,
  currency: string,
  sums: Amounts = { records: [], pledged: 0, paid: 0 },
): TableRow {
  const isWithheld = currency === WITHHELD;
  const trace = byRecords(sums.records);
  const withheld: Figure = { kind: 'withheld', trace };
  const amounts = [sums.pledged, sums.paid].map((sum) => (isWithheld ? withheld : { ...money(sum), trace }));
  const heads: RowHead[] = [coded('funds', fund), { kind: 'plain', text: isWithheld ? '–' : currency }];
  return { heads, figures: [records(sums.records), ...amounts] };
}

/** Cents are shown where there are any. */
function money(value: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return number(rounded, Number.isInteger(rounded) ? 0 : 2);
}

/** Reasons why a record by State is held; the same words as released.ts. */
const HELD = [
  'not_recorded',
  'not_asked',
  'requested',
  'not_confirmed',
  'refused',
  'withdrawn',
  'expired',
  'internal_only',
  'publishing_not_allowed',
] as const;

function consentTable({ released }: YearFigures, { held }: YearCounts): TableBody {
  const inForce = (scope: keyof typeof released): Figure =>
    traced(released[scope].count, byRecords(released[scope].records));
  const rows: TableRow[] = [
    { heads: [worded('released_all')], figures: [inForce('all')] },
    { heads: [worded('released_without_finance')], figures: [inForce('withoutFinance')] },
    ...HELD.map((reason) => ({
      heads: [worded(`held_${reason}`)],
      figures: [traced(held[reason] ?? 0, { by: 'held', reason })],
    })),
  ];
  return {
    key: 'consent',
    headNote: 'records_states',
    heads: ['consent'],
    columns: ['records_states'],
    rows: [...rows, totalOf(rows)],
    footnotes: [footnote('title', 'not_by_name')],
  };
}

function changesTable({ changes }: YearFigures, { withdrawn }: YearCounts): TableBody {
  const rows = COUNTED.map((table): TableRow => {
    const done = (['new', 'changed', 'unchanged'] as const).map((one) => records(changes[table]?.records(one) ?? []));
    const back = traced(withdrawn[table] ?? 0, { by: 'withdrawn', table });
    return { heads: [{ kind: 'column', key: table }], figures: [...done, back] };
  });
  return {
    key: 'changes',
    headNote: 'records',
    heads: ['records'],
    columns: ['new', 'changed', 'unchanged', 'withdrawn'],
    rows: [...rows, totalOf(rows)],
    footnotes: [footnote('title', 'not_by_name')],
  };
}

function qualityTable({ findings }: YearCounts): TableBody {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort(
    (a, b) => order[a.severity] - order[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
  const rows = sorted.map(({ code, severity, count, submissions }): TableRow => {
    const trace = { by: 'findings', code, severity } as const;
    const heads: RowHead[] = [{ kind: 'plain', text: code }, worded(severity)];
    return { heads, figures: [traced(count, trace), traced(submissions, trace)] };
  });
  const total: TableRow = {
    heads: [worded('total'), { kind: 'plain', text: '' }],
    figures: [number(findings.reduce((sum, one) => sum + one.count, 0)), NOT_APPLICABLE],
    total: true,
  };
  return {
    key: 'quality',
    headNote: 'findings',
    heads: ['code', 'severity'],
    columns: ['occurrences', 'submissions'],
    rows: [...rows, total],
    footnotes: [footnote('title', 'not_by_name')],
  };
}
