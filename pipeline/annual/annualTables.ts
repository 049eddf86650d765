/** The annual tables of op. 14 and op. 10, made from the figures of a year. Pure. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import type { AnnualTexts } from '../../codebook/text/annualKinds.ts';
import { commonNotes, type Edition, footnote, type YearCounts } from './edition.ts';
import { figuresTables } from './figuresTables.ts';
import {
  type Figure,
  type Footnote,
  type RowHead,
  type TableBody,
  type TableModel,
  type TableRow,
  traced,
} from './tableModel.ts';
import type { Tally } from './tally.ts';
import { byRecords } from './trace.ts';
import { type Dimension, NO_GROUP, NOT_STATED, OBSERVER, UNLISTED, WITHHELD, type YearFigures } from './yearFigures.ts';

/** All tables of a year, in the order in which they are printed. */
export function annualTables(figures: YearFigures, counts: YearCounts, edition: Edition): TableModel[] {
  const [submissions, ...rest] = figuresTables(figures, counts);
  const activities = activityTables(figures);
  const bodies = submissions === undefined ? activities : [submissions, ...activities, ...rest];
  const told = commonNotes(counts, edition);
  return bodies.map((body) => ({
    ...body,
    notes: told.notes.filter(({ key }) => !UNNAMED.includes(body.key) || key === 'period'),
    sources: told.sources,
  }));
}

/** Tables that count all records, released or not, without naming States. */
const UNNAMED: readonly TableBody['key'][] = ['consent', 'changes', 'quality'];

type Column = keyof AnnualTexts['columns'];

/** How each dimension of the activities is shown: its list, its column, and whether empty rows are shown. */
const shown: Readonly<Record<Dimension, { list?: ListKey; column: Column; rows: 'all' | 'named' }>> = {
  regional_groups: { list: 'regional_groups', column: 'regional_group', rows: 'all' },
  states: { list: 'states', column: 'state', rows: 'named' },
  types: { list: 'activity_types', column: 'activity_type', rows: 'all' },
  themes: { list: 'themes', column: 'theme', rows: 'named' },
  sdgs: { list: 'sdg_goals', column: 'sdg', rows: 'all' },
  cycles: { list: 'cycles', column: 'cycle', rows: 'all' },
  cooperation_forms: { list: 'cooperation_forms', column: 'cooperation_form', rows: 'all' },
  provider_kinds: { list: 'organisation_types', column: 'provider_kind', rows: 'named' },
  funding_sources: { list: 'funding_sources', column: 'funding_source', rows: 'all' },
  country_groups: { column: 'country_group', rows: 'all' },
  statuses: { list: 'activity_status', column: 'status', rows: 'all' },
};

/** Date of the LDC, LLDC and SIDS flags (codelists/official/stateRows.ts). */
const FLAGS_DATE = '2026-05-15';

/** The columns that are drawn: groups, types, goals and the like. States are not: a picture of them would be a ranking. */
const CHARTED: readonly Dimension[] = [
  'regional_groups',
  'types',
  'sdgs',
  'cycles',
  'cooperation_forms',
  'funding_sources',
  'statuses',
];

function activityTables(figures: YearFigures): TableBody[] {
  return (Object.keys(shown) as Dimension[]).map((dimension) => {
    const { list, column, rows } = shown[dimension];
    const tally = figures.activities[dimension];
    const body = list === undefined ? countryGroupRows(tally) : codeRows(list, tally, rows);
    const all = figures.allActivities;
    return {
      key: dimension,
      headNote: 'activities',
      heads: [column],
      columns: ['activities'],
      rows: [...body, { ...row(TOTAL, traced(all.length, byRecords(all))), total: true }],
      footnotes: [
        ...(rows === 'named' ? [footnote('title', 'only_named')] : []),
        ...(dimension === 'country_groups' ? [footnote({ column }, 'flags_dated', { date: FLAGS_DATE })] : []),
        ...(dimension === 'funding_sources' && figures.financeWithheld > 0
          ? [
              footnote({ row: { kind: 'text', key: 'withheld' } }, 'finance_withheld', {
                count: figures.financeWithheld,
              }),
            ]
          : []),
        ...sumNote(tally.sum(), all.length),
        ...(figures.shownInPart > 0 ? [footnote({ row: TOTAL }, 'shown_in_part', { count: figures.shownInPart })] : []),
      ],
      ...(CHARTED.includes(dimension) ? { chart: 'activities' as const } : {}),
    };
  });
}

const TOTAL: RowHead = { kind: 'text', key: 'total' };

function codeRows(list: ListKey, tally: Tally, rows: 'all' | 'named'): TableRow[] {
  const known = codeLists[list].codes.filter((code) => rows === 'all' || tally.of(code) > 0);
  const coded = known.map((code) => counted({ kind: 'code', list, code }, tally, code));
  return [...coded, ...otherRows(tally)];
}

/** Rows for what has no code; shown only when they count something. */
function otherRows(tally: Tally): TableRow[] {
  const others = [
    [OBSERVER, 'observer'],
    [UNLISTED, 'unlisted'],
    [WITHHELD, 'withheld'],
    [NOT_STATED, 'not_stated'],
  ] as const;
  return others
    .filter(([code]) => tally.of(code) > 0)
    .map(([code, key]) => counted({ kind: 'text', key }, tally, code));
}

function countryGroupRows(tally: Tally): TableRow[] {
  const groups = (['ldc', 'lldc', 'sids'] as const).map((key) => counted({ kind: 'text', key }, tally, key));
  return [...groups, counted({ kind: 'text', key: 'none_of_these' }, tally, NO_GROUP)];
}

function counted(head: RowHead, tally: Tally, code: string): TableRow {
  return row(head, traced(tally.of(code), tally.trace(code)));
}

function row(head: RowHead, figure: Figure): TableRow {
  return { heads: [head], figures: [figure] };
}

/** Sums equal their parts, or the table says why not. */
function sumNote(sum: number, all: number): Footnote[] {
  return sum === all ? [] : [footnote({ row: TOTAL }, 'counted_once', { sum, total: all })];
}
