/** The annual tables of op. 14 and op. 10, made from the figures of a year. Pure. */
import { codeLists, type ListKey } from '../../codebook/codelists/codeLists.ts';
import type { AnnualTexts } from '../../codebook/text/annualKinds.ts';
import { commonNotes, type Edition, note, type YearCounts } from './edition.ts';
import { figuresTables } from './figuresTables.ts';
import { number, type RowHead, type TableModel, type TableNote, type TableRow } from './tableModel.ts';
import type { Tally } from './tally.ts';
import { type Dimension, NO_GROUP, NOT_STATED, OBSERVER, UNLISTED, WITHHELD, type YearFigures } from './yearFigures.ts';

/** All tables of a year, in the order in which they are printed. */
export function annualTables(figures: YearFigures, counts: YearCounts, edition: Edition): TableModel[] {
  const [submissions, ...rest] = figuresTables(figures, counts, edition);
  const activities = activityTables(figures, counts, edition);
  return submissions === undefined ? activities : [submissions, ...activities, ...rest];
}

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

function activityTables(figures: YearFigures, counts: YearCounts, edition: Edition): TableModel[] {
  return (Object.keys(shown) as Dimension[]).map((dimension) => {
    const { list, column, rows } = shown[dimension];
    const tally = figures.activities[dimension];
    const body = list === undefined ? countryGroupRows(tally) : codeRows(list, tally, rows);
    return {
      key: dimension,
      heads: [column],
      columns: ['activities'],
      rows: [...body, total([figures.activityTotal])],
      notes: [
        ...sumNote(tally.sum(), figures.activityTotal),
        ...(rows === 'named' ? [note('only_named')] : []),
        ...(dimension === 'country_groups' ? [note('flags_dated', { date: FLAGS_DATE })] : []),
        ...(dimension === 'funding_sources' && figures.financeWithheld > 0
          ? [note('finance_withheld', { count: figures.financeWithheld })]
          : []),
        ...commonNotes(counts, edition),
      ],
    };
  });
}

function codeRows(list: ListKey, tally: Tally, rows: 'all' | 'named'): TableRow[] {
  const known = codeLists[list].codes.filter((code) => rows === 'all' || tally.of(code) > 0);
  const coded = known.map((code) => row({ kind: 'code', list, code }, [tally.of(code)]));
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
    .map(([code, key]) => row({ kind: 'text', key }, [tally.of(code)]));
}

function countryGroupRows(tally: Tally): TableRow[] {
  const groups = (['ldc', 'lldc', 'sids'] as const).map((key) => row({ kind: 'text', key }, [tally.of(key)]));
  return [...groups, row({ kind: 'text', key: 'none_of_these' }, [tally.of(NO_GROUP)])];
}

function row(head: RowHead, values: readonly number[]): TableRow {
  return { heads: [head], figures: values.map((value) => number(value)) };
}

function total(values: readonly number[]): TableRow {
  return { ...row({ kind: 'text', key: 'total' }, values), total: true };
}

/** Sums equal their parts, or the table says why not. */
function sumNote(sum: number, all: number): TableNote[] {
  return sum === all ? [] : [note('counted_once', { sum, total: all })];
}
