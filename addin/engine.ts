/**
 * What needs the codebook: the check, the corrections, the look-ups. Loaded with the first check, so that the pane itself
 * opens at once. The code lists and labels of all six languages come with it, because a cell may hold any of them.
 */
import { codeLists, type ListKey, listKeys } from '../codebook/codelists/codeLists.ts';
import type { Finding } from '../codebook/findings.ts';
import { findLayouts, type TableLayout } from '../codebook/findLayout.ts';
import { type CellFix, type FixPlace, fixCell, mayBeFixed } from '../codebook/fixes/fixCell.ts';
import { cellAddress, type Grids } from '../codebook/grid.ts';
import { readMark } from '../codebook/readMark.ts';
import { shownValue } from '../codebook/shownValue.ts';
import type { Submission } from '../codebook/submission.ts';
import { tableOf } from '../codebook/tables.ts';
import type { Language } from '../codebook/text/languages.ts';
import { tableTexts } from '../codebook/text/tableTexts.ts';
import type { PlacedFix } from './applyFixes.ts';

export { shownLabel } from '../codebook/codelists/shownLabel.ts';
export { findCodes } from '../codebook/lookup/findCodes.ts';
export { findRecommendations, recommendationsIn } from '../codebook/lookup/findRecommendations.ts';
export { findingSpeakerOf } from '../codebook/speakFinding.ts';
export { summarise } from '../codebook/summary.ts';
export { openChecker } from './checker.ts';
export { codeLists, type ListKey, listKeys, tableTexts };

/** A correction with the words in which it is offered. */
export interface OfferedFix extends PlacedFix {
  shown: string;
}

/** More corrections than this are offered after the first ones were made. */
const MOST_FIXES = 5_000;

/** The certain corrections, by "Sheet!C12". Cells with a formula are left alone: they would become a plain value. */
export function fixesOf(findings: readonly Finding[], grids: Grids, { mark }: Submission): Map<string, OfferedFix> {
  const layouts = layoutsBySheet(grids);
  const cellAt = cellFinder(grids);
  const fixes = new Map<string, OfferedFix>();
  for (const one of findings) {
    const { sheet = '', row = 0, column = '', cell } = one.address;
    const layout = layouts.get(sheet);
    if (!mayBeFixed(one) || cell === undefined || layout === undefined || fixes.size >= MOST_FIXES) continue;
    const name = `${sheet}!${cell}`;
    const place = placeOf(layout, column, mark.language, grids.epoch);
    const value = fixes.has(name) ? undefined : cellAt(sheet, row, cell);
    const fix = place === undefined ? undefined : fixCell(value, place);
    if (fix !== undefined) fixes.set(name, { sheet, cell, fix, shown: shownFix(fix) });
  }
  return fixes;
}

function shownFix({ value }: CellFix): string {
  return String(value);
}

export function layoutsBySheet(grids: Grids): Map<string, TableLayout> {
  const others = (readMark(grids).other_sheets ?? '').split('\n');
  return new Map([...findLayouts(grids, others).layouts.values()].map((layout) => [layout.grid.sheet, layout]));
}

function placeOf(
  { table }: TableLayout,
  key: string,
  language: Language | undefined,
  epoch: 1900 | 1904,
): FixPlace | undefined {
  const column = tableOf(table).columns[key];
  return column === undefined ? undefined : { table, key, column, language, epoch };
}

/** Values by address; undefined where a formula stands. */
function cellFinder({ sheets }: Grids): (sheet: string, row: number, cell: string) => ReturnType<typeof plainValue> {
  const byName = new Map(
    sheets.map((grid) => [
      grid.sheet,
      {
        rows: new Map(grid.rows.map(({ row, cells }) => [row, cells])),
        formulas: new Set(
          grid.oddities
            .filter(({ kind }) => kind.startsWith('formula'))
            .map(({ row, column }) => cellAddress(row, column)),
        ),
      },
    ]),
  );
  return (sheet, row, cell) => {
    const found = byName.get(sheet);
    return found === undefined || found.formulas.has(cell) ? undefined : plainValue(found.rows.get(row), cell);
  };
}

function plainValue(cells: Grids['sheets'][number]['rows'][number]['cells'] | undefined, cell: string) {
  return cells?.[columnIndex(cell)];
}

/** "C12" → 2. */
function columnIndex(cell: string): number {
  let at = 0;
  for (const letter of cell.replace(/\d+$/, '')) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

/** Where something can be inserted: the column of a kind in the row that is selected. */
export interface InsertPlace {
  cell: string;
  /** Several values may stand in the cell; what is there stays. */
  append: boolean;
  /** Between the values. */
  between: string;
}

/** The recommendations column of the selected row, if the sheet has one. */
export function recommendationPlace(grids: Grids, sheet: string, row: number): InsertPlace | undefined {
  const layout = layoutsBySheet(grids).get(sheet);
  if (layout === undefined || row <= layout.headerRow) return undefined;
  const key = Object.entries(tableOf(layout.table).columns).find(([, { type }]) => type === 'recommendations')?.[0];
  const at = key === undefined ? undefined : layout.columns.get(key);
  return at === undefined ? undefined : { cell: cellAddress(row, at), append: true, between: '\n' };
}

/** The selected cell, when its column takes codes of the list. */
export function codePlace(
  grids: Grids,
  list: ListKey,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): InsertPlace | undefined {
  const layout = layoutsBySheet(grids).get(sheet);
  if (layout === undefined || row <= layout.headerRow) return undefined;
  const lines = layout.rows.size > 0 ? [...layout.rows].filter(([, at]) => at === row) : [...layout.columns];
  const key = lines.find(([, at]) => (layout.rows.size > 0 ? column === layout.entryColumn : at === column))?.[0] ?? '';
  const found = tableOf(layout.table).columns[key];
  if (found === undefined || !('list' in found) || found.list !== list) return undefined;
  return { cell: cellAddress(row, column), append: found.type === 'codes', between: '; ' };
}

/** Tabs of the sheets into whose rows recommendations, or codes of a list, can be inserted. */
export function sheetsFor(grids: Grids, list?: ListKey): string[] {
  return [...layoutsBySheet(grids)]
    .filter(([, { table }]) =>
      Object.values(tableOf(table).columns).some((column) =>
        list === undefined ? column.type === 'recommendations' : 'list' in column && column.list === list,
      ),
    )
    .map(([sheet]) => sheet);
}

/** A code as it stands in a cell of the language. */
export function shownCode(list: ListKey, code: string, language: Language): string {
  return String(shownValue({ type: 'code', list, requirement: 'optional', since: '' }, code, language));
}
