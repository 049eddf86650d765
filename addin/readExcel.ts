/**
 * The open workbook → the same grids that the .xlsx reader gives. Only used ranges are read, many in one request, cut so that
 * an answer stays under the 5 MB that Excel on the web allows (Office Add-ins documentation, "Resource limits").
 */
import { type Finding, finding } from '../codebook/findings.ts';
import type { Grid, Grids } from '../codebook/grid.ts';
import { LISTS_SHEET } from '../codebook/template.ts';
import { linkedWorkbooks } from './externalLinks.ts';
import { readMergedCells } from './mergedCells.ts';
import { once } from './once.ts';
import { type Calendar, type TypedCells, typeCells } from './typeCells.ts';

/** What one request may ask for, in estimated bytes of its answer: 5 MB less a margin for long texts. */
const ANSWER_BYTES = 4_200_000;
/** An average cell in the answer: value, formula, number format and kind. Descriptions are longer, most cells blank. */
const CELL_BYTES = 60;
/** Cells that a used range may span, blank ones counted; as the file reader's limit of places. */
const MOST_CELLS = 16_000_000;

/** Day number of 1 January 1904 in a workbook whose days are counted from 1900. */
const DAY_1904 = 1462;

/** A used range larger than can be read. */
export class TooLargeError extends Error {}

interface SheetToRead {
  grid: Grid;
  sheet: Excel.Worksheet;
}

interface Block {
  grid: Grid;
  sheet: Excel.Worksheet;
  /** From 0. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The workbook as it stood, with what is needed to read single cells of it again. */
export interface ExcelReading {
  grids: Grids;
  calendar: Calendar;
  /** What is to be said about the workbook as a whole, as the reader of files says it. */
  findings: Finding[];
}

/**
 * Reads the whole workbook: two requests for what there is, then the cells, then the merged ranges.
 * @throws OfficeExtension.Error as Excel says it; TooLargeError
 */
export async function readExcel(context: Excel.RequestContext): Promise<ExcelReading> {
  const { sheets, calendar } = await readSheets(context);
  const blocks = await usedBlocks(context, sheets);
  const links = new Set<string>();
  for (const batch of batches(blocks, ANSWER_BYTES)) await readBlocks(context, batch, { calendar, links });
  await readMergedCells(
    context,
    sheets.filter(({ grid }) => grid.sheet !== LISTS_SHEET),
  );
  const findings = links.size > 0 ? [finding('EXTERNAL_LINK_IGNORED', {}, { count: links.size })] : [];
  return { grids: { sheets: sheets.map(({ grid }) => grid), epoch: calendar.epoch }, calendar, findings };
}

/** Names, visibility, date system: everything that stands outside of cells. */
async function readSheets(context: Excel.RequestContext): Promise<{ sheets: SheetToRead[]; calendar: Calendar }> {
  const { worksheets, application, functions } = context.workbook;
  worksheets.load('items/name,items/visibility');
  application.load('calculationMode');
  // Excel has no property for the date system; what DATE gives depends on it.
  const day = functions.date(1904, 1, 1);
  day.load('value');
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheet, grid: gridOf(sheet) }));
  const manual = String(application.calculationMode) === 'Manual';
  return { sheets, calendar: { epoch: day.value < DAY_1904 ? 1904 : 1900, manual } };
}

function gridOf({ name, visibility }: Excel.Worksheet): Grid {
  const said = String(visibility);
  const seen = said === 'Visible' ? 'visible' : said === 'Hidden' ? 'hidden' : 'very_hidden';
  return { sheet: name, visibility: seen, rows: [], oddities: [] };
}

async function usedBlocks(context: Excel.RequestContext, sheets: readonly SheetToRead[]): Promise<Block[]> {
  const used = sheets
    // The entries of the drop-downs are the template's own and say nothing about the submission.
    .filter(({ grid }) => grid.sheet !== LISTS_SHEET)
    .map(({ grid, sheet }) => ({ grid, sheet, range: once(sheet.getUsedRangeOrNullObject(true)) }));
  for (const { range } of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const blocks = used
    .filter(({ range }) => !range.isNullObject)
    .map(({ grid, sheet, range }) => ({
      grid,
      sheet,
      row: range.rowIndex,
      column: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
    }));
  if (blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > MOST_CELLS) throw new TooLargeError();
  return blocks;
}

/** Cuts blocks into pieces and puts as many pieces into one request as its answer can hold. */
function* batches(blocks: readonly Block[], bytes: number): Generator<Block[]> {
  const most = Math.max(1, Math.floor(bytes / CELL_BYTES));
  let batch: Block[] = [];
  let left = most;
  for (const block of blocks) {
    for (let done = 0; done < block.rows; ) {
      if (left < block.columns && batch.length > 0) {
        yield batch;
        batch = [];
        left = most;
      }
      const rows = Math.max(1, Math.min(block.rows - done, Math.floor(left / block.columns)));
      batch.push({ ...block, row: block.row + done, rows });
      left -= rows * block.columns;
      done += rows;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Reads some blocks in one request; if the answer is too long after all (very long texts), in smaller ones. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  { calendar, links }: { calendar: Calendar; links: Set<string> },
): Promise<void> {
  const ranges = blocks.map((block) => loadRange(block));
  try {
    await context.sync();
  } catch (error) {
    const cells = blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const [first] = blocks;
    if (!isTooLong(error) || first === undefined || (blocks.length === 1 && first.rows === 1)) throw error;
    for (const smaller of batches(blocks, (cells * CELL_BYTES) / 4))
      await readBlocks(context, smaller, { calendar, links });
    return;
  }
  ranges.forEach((range, index) => {
    const block = blocks[index];
    if (block === undefined) return;
    const typed = typeCells(range, block, calendar);
    for (const link of linksIn(range)) links.add(link);
    block.grid.rows.push(...typed.rows);
    block.grid.oddities.push(...typed.oddities);
  });
}

/** Names of other workbooks in formulas; a text that begins with "=" is its own formula. */
function linksIn({ formulas, values }: Pick<Excel.Range, 'formulas' | 'values'>): string[] {
  return formulas.flatMap((line: unknown[], row) =>
    line.flatMap((formula, column) =>
      typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]?.[column]
        ? linkedWorkbooks(formula)
        : [],
    ),
  );
}

function isTooLong(error: unknown): boolean {
  return /PayloadSizeLimitExceeded/i.test(String((error as { code?: unknown }).code ?? ''));
}

function loadRange({ sheet, row, column, rows, columns }: Block): Excel.Range {
  const range = once(sheet.getRangeByIndexes(row, column, rows, columns));
  range.load('values,formulas,numberFormat,valueTypes');
  return range;
}

/** Some cells of a sheet, read again. */
export interface CellsRead extends TypedCells {
  /** Sheet and place, rows and columns from 0. */
  sheet: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/**
 * Reads the cells of one range again after a change; `linked` when a formula among them reads from another workbook.
 * @param worksheet id or name
 * @param address as Excel gives it, such as "C12" or "B6:D9"
 */
export async function readRange(
  context: Excel.RequestContext,
  worksheet: string,
  address: string,
  calendar: Calendar,
): Promise<CellsRead & { linked: boolean }> {
  const sheet = context.workbook.worksheets.getItem(worksheet);
  sheet.load('name');
  const range = once(sheet.getRange(address));
  range.load('values,formulas,numberFormat,valueTypes,rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  const typed = typeCells(range, { row, column }, calendar);
  return { ...typed, sheet: sheet.name, row, column, rowCount, columnCount, linked: linksIn(range).length > 0 };
}
