/** A workbook as text: every filled cell with its note and the colour of its fill, where it differs from the template's. */
import ExcelJS from 'exceljs';
import { LISTS_SHEET, MARK_SHEET } from '../../codebook/template.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { templateTexts } from '../../codebook/text/templateTexts.ts';

/** Sheets that say the same in every workbook of a language. */
const CONSTANT: ReadonlySet<string> = new Set([
  LISTS_SHEET,
  MARK_SHEET,
  ...LANGUAGES.map((language) => templateTexts[language].readme.tab),
]);
/** Entry cells that the template itself leaves without a fill. */
const FIRST_ENTRY_ROW = 6;
const ENTRY_COLUMN = 'C';

export async function showWorkbook(bytes: Uint8Array): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  const sheets = workbook.worksheets.filter(({ name }) => !CONSTANT.has(name));
  return `${sheets.map(showSheet).join('\n\n')}\n`;
}

function showSheet(sheet: ExcelJS.Worksheet): string {
  const lines: string[] = [];
  sheet.eachRow((row, number) => {
    // The headings of the template are the same in every workbook; its key row tells it.
    if (number < FIRST_ENTRY_ROW && (isTable(sheet) || isForm(sheet))) return;
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const form = isForm(sheet);
      const line = form && !cell.address.startsWith(ENTRY_COLUMN) ? undefined : cellLine(cell, form || isTable(sheet));
      if (line !== undefined) lines.push(form ? `${sheet.getCell(number, 1).text} ${line}` : line);
    });
  });
  return [`── ${sheet.name}`, ...lines].join('\n');
}

/** The form, by its hidden column of keys. */
function isForm(sheet: ExcelJS.Worksheet): boolean {
  return sheet.getColumn(1).hidden === true;
}

function isTable(sheet: ExcelJS.Worksheet): boolean {
  return sheet.getRow(5).hidden === true;
}

function cellLine(cell: ExcelJS.Cell, table: boolean): string | undefined {
  const note = typeof cell.note === 'object' ? (cell.note.texts ?? []).map(({ text }) => text).join('') : cell.note;
  const fill = table && cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
  if (cell.value === null && note === undefined && fill === undefined) return undefined;
  const extra = [
    ...(fill === undefined ? [] : [`fill ${fill}`]),
    ...(cell.hyperlink === undefined ? [] : [`link ${cell.hyperlink}`]),
    ...(note === undefined ? [] : [`note: ${note.replaceAll('\n', ' ¶ ')}`]),
  ];
  return `${cell.address}: ${shown(cell)}${extra.length === 0 ? '' : `  [${extra.join('; ')}]`}`;
}

function shown(cell: ExcelJS.Cell): string {
  if (cell.value instanceof Date) return cell.value.toISOString().slice(0, 10);
  return cell.text.replaceAll('\n', ' ¶ ');
}
