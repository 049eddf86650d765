/** The annual tables that are not one count of activities by one list. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import { commonNotes, type Edition, medianFigure, note, type YearCounts } from './edition.ts';
import { type Figure, NOT_APPLICABLE, number, type RowHead, type TableModel, type TableRow } from './tableModel.ts';
import { NOT_STATED, OBSERVER, WITHHELD, type YearFigures } from './yearFigures.ts';

/** Submissions first, then recommendations, needs, offers, contributions, consent, changes and quality. */
export function figuresTables(figures: YearFigures, counts: YearCounts, edition: Edition): TableModel[] {
  const common = commonNotes(counts, edition);
  const unnamed = [note('not_by_name'), ...common.filter(({ key }) => key !== 'left_out')];
  return [
    { ...submissionsTable(figures, counts), notes: common },
    { ...recommendationsTable(figures, counts), notes: [...recommendationNotes(figures, counts), ...common] },
    { ...needsTable(figures), notes: [note('median'), ...common] },
    { ...offersTable(figures), notes: common },
    { ...contributionsTable(figures), notes: [note('no_exchange_rates'), ...common] },
    { ...consentTable(figures, counts), notes: unnamed },
    { ...changesTable(counts), notes: unnamed },
    { ...qualityTable(counts), notes: unnamed },
  ];
}

type Body = Omit<TableModel, 'notes'>;

function coded(list: ListKey, code: string): RowHead {
  return { kind: 'code', list, code };
}

function worded(key: Extract<RowHead, { kind: 'text' }>['key']): RowHead {
  return { kind: 'text', key };
}

function counted(heads: RowHead[], values: readonly number[]): TableRow {
  return { heads, figures: values.map((value) => number(value)) };
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

function submissionsTable({ records }: YearFigures, { submissions }: YearCounts): Body {
  const tables = ['activities', 'needs', 'offers', 'contributions'] as const;
  const rows = codeLists.contributor_kinds.codes.map((kind) => {
    const own = submissions.find((one) => one.kind === kind);
    const released = tables.map((table) => records[table]?.of(kind) ?? 0);
    return counted([coded('contributor_kinds', kind)], [own?.taken ?? 0, own?.waiting ?? 0, ...released]);
  });
  const unknown = submissions.find(({ kind }) => kind === NOT_STATED);
  if (unknown !== undefined) rows.push(counted([worded('not_stated')], [unknown.taken, unknown.waiting, 0, 0, 0, 0]));
  const columns = ['submissions', 'submissions_waiting', ...tables] as const;
  return { key: 'submissions', heads: ['contributor_kind'], columns: [...columns], rows: [...rows, totalOf(rows)] };
}

function recommendationsTable({ recommendations }: YearFigures, { register }: YearCounts): Body {
  const rows: TableRow[] = (['supported', 'noted', 'pending'] as const).map((position) =>
    counted([worded(position)], [recommendations[position].size, register[position]]),
  );
  if (recommendations.unknown.size > 0) {
    rows.push({ heads: [worded('not_in_register')], figures: [number(recommendations.unknown.size), NOT_APPLICABLE] });
  }
  const columns = ['recommendations_addressed', 'recommendations_register'] as const;
  return { key: 'recommendations', heads: ['position'], columns: [...columns], rows: [...rows, totalOf(rows)] };
}

function recommendationNotes({ unlinkedActivities }: YearFigures, { register }: YearCounts): TableModel['notes'] {
  const count = register.supported + register.noted + register.pending;
  const unlinked = unlinkedActivities > 0 ? [note('unlinked', { count: unlinkedActivities })] : [];
  return [note('register_coverage', { count }), ...unlinked];
}

function needsTable({ needs }: YearFigures): Body {
  const groups = [
    ...codeLists.regional_groups.codes,
    ...[OBSERVER, NOT_STATED].filter((one) => needs.received.of(one) > 0),
  ];
  const rows = groups.map((group): TableRow => {
    const head =
      group === OBSERVER
        ? worded('observer')
        : group === NOT_STATED
          ? worded('not_stated')
          : coded('regional_groups', group);
    const days = medianFigure(needs.days.get(group) ?? []);
    return { heads: [head], figures: [number(needs.received.of(group)), number(needs.answered.of(group)), days] };
  });
  const all = medianFigure([...needs.days.values()].flat());
  const total: TableRow = {
    heads: [worded('total')],
    figures: [number(needs.total), number(needs.answeredTotal), all],
    total: true,
  };
  return {
    key: 'needs',
    heads: ['regional_group'],
    columns: ['received', 'answered', 'median_days'],
    rows: [...rows, total],
  };
}

function offersTable({ offers, offerTotal }: YearFigures): Body {
  const rows = codeLists.offer_kinds.codes.map((kind) => counted([coded('offer_kinds', kind)], [offers.of(kind)]));
  const total: TableRow = { ...counted([worded('total')], [offerTotal]), total: true };
  return { key: 'offers', heads: ['offer_kind'], columns: ['offers'], rows: [...rows, total] };
}

/** No total: amounts of different currencies cannot be added (no exchange rates are invented). */
function contributionsTable({ contributions }: YearFigures): Body {
  const names = [...contributions.keys()].sort();
  const rows = codeLists.funds.codes.flatMap((fund) => {
    const own = names.filter((name) => name.startsWith(`${fund}\n`));
    if (own.length === 0) return [counted([coded('funds', fund), { kind: 'plain', text: '–' }], [0, 0, 0])];
    return own.map((name) => contributionRow(fund, name.slice(fund.length + 1), contributions.get(name)));
  });
  return { key: 'contributions', heads: ['fund', 'currency'], columns: ['number', 'pledged', 'paid'], rows };
}

function contributionRow(fund: string, currency: string, sums = { number: 0, pledged: 0, paid: 0 }): TableRow {
  const heads = [coded('funds', fund)];
  if (currency === WITHHELD) {
    const withheld: Figure = { kind: 'withheld' };
    return { heads: [...heads, { kind: 'plain', text: '–' }], figures: [number(sums.number), withheld, withheld] };
  }
  return {
    heads: [...heads, { kind: 'plain', text: currency }],
    figures: [number(sums.number), money(sums.pledged), money(sums.paid)],
  };
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

function consentTable({ released }: YearFigures, { held }: YearCounts): Body {
  const rows = [
    counted([worded('released_all')], [released.all]),
    counted([worded('released_without_finance')], [released.withoutFinance]),
    ...HELD.map((reason) => counted([worded(`held_${reason}`)], [held[reason] ?? 0])),
  ];
  return { key: 'consent', heads: ['consent'], columns: ['records_states'], rows: [...rows, totalOf(rows)] };
}

function changesTable({ changes }: YearCounts): Body {
  const tables = ['activities', 'needs', 'offers', 'contributions'] as const;
  const rows = tables.map((table) => {
    const own = changes.find((one) => one.table === table);
    const head: RowHead = { kind: 'column', key: table };
    return counted([head], [own?.new ?? 0, own?.changed ?? 0, own?.unchanged ?? 0, own?.withdrawn ?? 0]);
  });
  const columns = ['new', 'changed', 'unchanged', 'withdrawn'] as const;
  return { key: 'changes', heads: ['records'], columns: [...columns], rows: [...rows, totalOf(rows)] };
}

function qualityTable({ findings }: YearCounts): Body {
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort(
    (a, b) => order[a.severity] - order[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
  const rows = sorted.map(({ code, severity, count, submissions }) =>
    counted([{ kind: 'plain', text: code }, worded(severity)], [count, submissions]),
  );
  const totals = {
    heads: [worded('total'), { kind: 'plain' as const, text: '' }],
    figures: [number(findings.reduce((sum, one) => sum + one.count, 0)), NOT_APPLICABLE],
    total: true as const,
  };
  return {
    key: 'quality',
    heads: ['code', 'severity'],
    columns: ['occurrences', 'submissions'],
    rows: [...rows, totals],
  };
}
