/** The open workbook of Excel as the pane's door. */
import { applyFixes, undoFixes } from '../applyFixes.ts';
import { jump } from '../jump.ts';
import { clearMarks, mark } from '../marks.ts';
import { type ExcelReading, readExcel, readRange } from '../readExcel.ts';
import type { Calendar } from '../typeCells.ts';
import type { Change, Door, ExcelDoor, Selection } from './door.ts';

/** A change of more cells than this is read with the whole workbook. */
const CELLS_AT_ONCE = 2_000;

/** Every way to Excel goes through `Excel.run`, which frees what it used. */
export function openExcel(): Door {
  let last: ExcelReading | undefined;
  const calendar = () => last?.calendar ?? { epoch: 1900 as const, manual: false };
  const excel: ExcelDoor = {
    full: Office.context.requirements.isSetSupported('ExcelApi', '1.9'),
    jump: (sheet, cell) => Excel.run((context) => jump(context, sheet, cell)),
    mark: (findings, sentence) => Excel.run((context) => mark(context, findings, { sentence })),
    clearMarks: () => Excel.run(clearMarks),
    fix: (fixes) => Excel.run((context) => applyFixes(context, fixes, calendar().epoch)),
    undo: (applied) => Excel.run((context) => undoFixes(context, applied)),
    open: (bytes) => Excel.createWorkbook(base64Of(bytes)),
    selection: () => Excel.run(readSelection),
    insert: (sheet, cell, text, append) => Excel.run((context) => insert(context, sheet, cell, text, append)),
    watch: (changed, failed) =>
      Excel.run((context) =>
        watch(context, async (args) => {
          try {
            if (isMuch(args)) changed('much');
            else changed(await readChange(args, calendar()));
          } catch (error) {
            failed(error);
          }
        }),
      ),
  };
  return {
    read: async () => {
      last = await Excel.run(readExcel);
      return { grids: last.grids, findings: last.findings };
    },
    excel,
  };
}

/** In pieces: a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

/** A link to another workbook is something about the whole workbook, so all of it is read. */
async function readChange(
  { worksheetId, address }: Excel.WorksheetChangedEventArgs,
  calendar: Calendar,
): Promise<Change> {
  const cells = await Excel.run((context) => readRange(context, worksheetId, address, calendar));
  return cells.linked ? 'much' : cells;
}

/** Rows or columns that were inserted or deleted shift addresses; many cells are quicker read with all others. */
function isMuch({ changeType, address }: Excel.WorksheetChangedEventArgs): boolean {
  if (String(changeType) !== 'RangeEdited' || address === '' || address.includes(',')) return true;
  const [first = '', last = first] = address.split(':');
  const [top, bottom] = [first, last].map((cell) => Number(/\d+$/.exec(cell)?.[0] ?? 0));
  const [left, right] = [first, last].map((cell) => cell.replace(/[\d$]/g, ''));
  if (!top || !bottom) return true;
  const columns = left === right ? 1 : 40;
  return (bottom - top + 1) * columns > CELLS_AT_ONCE;
}

async function watch(
  context: Excel.RequestContext,
  changed: (args: Excel.WorksheetChangedEventArgs) => Promise<void>,
): Promise<() => Promise<void>> {
  const handler = context.workbook.worksheets.onChanged.add(changed);
  await context.sync();
  return () =>
    Excel.run(handler.context, async (same) => {
      handler.remove();
      await same.sync();
    });
}

async function readSelection(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex');
  range.worksheet.load('name');
  await context.sync();
  return { sheet: range.worksheet.name, row: range.rowIndex + 1, column: range.columnIndex };
}

async function insert(
  context: Excel.RequestContext,
  sheet: string,
  cell: string,
  text: string,
  append: string | undefined,
): Promise<void> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
  range.load('values');
  await context.sync();
  const before = String(range.values[0]?.[0] ?? '').trim();
  const holds = append !== undefined && before.split(append.trim() || '\n').some((one) => one.trim() === text);
  if (holds) return;
  range.values = [[append === undefined || before === '' ? text : `${before}${append}${text}`]];
  await context.sync();
}
