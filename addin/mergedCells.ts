/**
 * Merged cells, which the check refuses: a merged range hides which rows its value belongs to. They stand outside of values and
 * formats, and Excel tells of them only from ExcelApi 1.13 on (docs/decisions/0015).
 */
import { cellAddress, type Grid, type Oddity } from '../codebook/grid.ts';
import { LAST_COLUMN, LAST_ROW } from '../workbook/read/readLimits.ts';
import { once } from './once.ts';
import { troubleOf } from './trouble.ts';

/** Excel fails where a range has more merged areas than 512 (office.d.ts, getMergedAreasOrNullObject): such a sheet is asked in pieces. */
const FEWEST_ROWS = 64;

interface Piece {
  grid: Grid;
  sheet: Excel.Worksheet;
  /** From 0. */
  row: number;
  rows: number;
}

/** Adds the merged ranges of sheets to their grids: one request for all sheets. Does nothing in an Excel that cannot tell. */
export async function readMergedCells(
  context: Excel.RequestContext,
  sheets: readonly { grid: Grid; sheet: Excel.Worksheet }[],
): Promise<void> {
  if (!Office.context?.requirements?.isSetSupported('ExcelApi', '1.13')) return;
  const ask = ({ sheet, row, rows }: Piece): Excel.RangeAreas => {
    const merged = once(once(sheet.getRangeByIndexes(row, 0, rows, LAST_COLUMN)).getMergedAreasOrNullObject());
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return merged;
  };
  const whole = sheets.map(({ grid, sheet }) => ({ grid, sheet, row: 0, rows: LAST_ROW }));
  await readPieces(context, whole, ask);
}

async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  ask: (piece: Piece) => Excel.RangeAreas,
): Promise<void> {
  const asked = pieces.map((piece) => ({ grid: piece.grid, merged: ask(piece) }));
  try {
    await context.sync();
  } catch (error) {
    const smaller = pieces.length > 1 ? pieces : pieces.flatMap(halves);
    if (troubleOf(error).kind !== 'other' || smaller.some(({ rows }) => rows < FEWEST_ROWS)) throw error;
    for (const piece of smaller) await readPieces(context, [piece], ask);
    return;
  }
  for (const { grid, merged } of asked)
    if (!merged.isNullObject) grid.oddities.push(...merged.areas.items.map((area) => oddityOf(area)));
}

function halves(piece: Piece): Piece[] {
  const first = Math.ceil(piece.rows / 2);
  return [
    { ...piece, rows: first },
    { ...piece, row: piece.row + first, rows: piece.rows - first },
  ];
}

function oddityOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Oddity {
  const first = cellAddress(rowIndex + 1, columnIndex);
  const last = cellAddress(rowIndex + rowCount, columnIndex + columnCount - 1);
  return { kind: 'merged', row: rowIndex + 1, column: columnIndex, text: `${first}:${last}` };
}
