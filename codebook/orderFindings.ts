/** One order for findings, so that the pane, the replies and the tests list them alike. */
import type { Finding } from './findings.ts';
import type { Grids } from './grid.ts';

/** Sorts by sheet (in the order of the tabs), row and column; findings about the file come first. Stable otherwise. */
export function orderFindings(findings: readonly Finding[], { sheets }: Grids): Finding[] {
  const sheetAt = new Map(sheets.map(({ sheet }, index) => [sheet, index]));
  const places = findings.map((one, index) => ({
    one,
    index,
    sheet: one.address.sheet === undefined ? -1 : (sheetAt.get(one.address.sheet) ?? sheets.length),
    row: one.address.row ?? 0,
    column: columnAt(one.address.cell),
  }));
  places.sort((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column || a.index - b.index);
  return places.map(({ one }) => one);
}

/** "C12" → 3; no cell → 0. */
function columnAt(cell: string | undefined): number {
  let at = 0;
  for (const letter of cell ?? '') {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    at = at * 26 + code;
  }
  return at;
}
