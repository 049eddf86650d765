/** The grids of the last reading, kept up to date with what was changed since. */
import type { Grid, GridRow, Grids, Oddity } from '../codebook/grid.ts';
import type { CellsRead } from './readExcel.ts';

/** Today as YYYY-MM-DD by the clock of the machine. */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The grids with some cells read again; all that did not change is kept, so that its reading can be kept too. */
export function patchGrids(grids: Grids, read: CellsRead): Grids {
  const sheets = grids.sheets.map((grid) => (grid.sheet === read.sheet ? patchGrid(grid, read) : grid));
  return { ...grids, sheets };
}

function patchGrid(grid: Grid, read: CellsRead): Grid {
  const isInside = (row: number, column: number): boolean =>
    row > read.row &&
    row <= read.row + read.rowCount &&
    column >= read.column &&
    column < read.column + read.columnCount;
  const oddities: Oddity[] = [
    ...grid.oddities.filter(({ row, column, kind }) => kind === 'merged' || !isInside(row, column)),
    ...read.oddities,
  ];
  return { ...grid, rows: patchRows(grid.rows, read), oddities };
}

function patchRows(rows: readonly GridRow[], read: CellsRead): GridRow[] {
  const fresh = new Map(read.rows.map(({ row, cells }) => [row, cells]));
  const last = read.row + read.rowCount;
  const before = rows.filter(({ row }) => row <= read.row);
  const after = rows.filter(({ row }) => row > last);
  const known = new Map(rows.filter(({ row }) => row > read.row && row <= last).map(({ row, cells }) => [row, cells]));
  const numbers = [...new Set([...known.keys(), ...fresh.keys()])].sort((a, b) => a - b);
  const between = numbers.map((row) => ({ row, cells: patchCells(known.get(row) ?? [], fresh.get(row) ?? [], read) }));
  return [...before, ...between.filter(({ cells }) => cells.length > 0), ...after];
}

function patchCells(
  known: GridRow['cells'],
  fresh: GridRow['cells'],
  { column, columnCount }: CellsRead,
): GridRow['cells'] {
  const cells: GridRow['cells'] = [];
  const width = Math.max(known.length, fresh.length);
  for (let at = 0; at < width; at += 1) {
    const value = at >= column && at < column + columnCount ? fresh[at] : known[at];
    if (value !== undefined) cells[at] = value;
  }
  return cells;
}
