/** The sheet of the form: one record, a line per column, its help beside it. */
import type ExcelJS from 'exceljs';
import { columnText } from '../../codebook/text/tableTexts.ts';
import { fillCell, putAsWritten, putShown } from './fillCell.ts';
import { setUpPrint, writeTableTitle } from './heads.ts';
import {
  FIRST_ROW,
  FORM_ENTRY_COLUMN,
  FORM_HELP_COLUMN,
  FORM_KEY_COLUMN,
  FORM_LABEL_COLUMN,
  KEY_ROW,
  LABEL_ROW,
  type PlacedColumn,
  placedColumns,
  REQUIREMENT_ROW,
  REQUIREMENTS,
  signed,
} from './layout.ts';
import type { ListRanges } from './listsSheet.ts';
import { COLOURS, dress, entryStyle, fontOf, headingStyle, solid, textAlignment, thinBorders } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { tintForm } from './missingTint.ts';
import { addSheet, lock, type Setting } from './setting.ts';
import type { PlacedRow } from './tableSheet.ts';
import { addValidation, helpText } from './validations.ts';

const LABEL_WIDTH = 38;
const ENTRY_WIDTH = 46;
const HELP_WIDTH = 72;

const FORM = 'submitter';

/** Writes the form with its values and protects it. */
export async function writeFormSheet(
  setting: Setting,
  entry: Omit<PlacedRow, 'row'>,
  ranges: ListRanges,
): Promise<ExcelJS.Worksheet> {
  const sheet = addSheet(setting, setting.tab(FORM), { rows: KEY_ROW, columns: 0 });
  sheet.properties.tabColor = { argb: COLOURS.title };
  sheet.getColumn(FORM_KEY_COLUMN).hidden = true;
  sheet.getColumn(FORM_LABEL_COLUMN).width = LABEL_WIDTH;
  sheet.getColumn(FORM_ENTRY_COLUMN).width = ENTRY_WIDTH;
  sheet.getColumn(FORM_HELP_COLUMN).width = HELP_WIDTH;
  writeTableTitle(setting, sheet, FORM, {
    title: FORM_LABEL_COLUMN,
    help: FORM_LABEL_COLUMN,
    last: FORM_HELP_COLUMN,
  });
  writeHeadings(setting, sheet);
  for (const placed of placedColumns(FORM)) writeLine(setting, sheet, placed, entry, ranges);
  tintForm(sheet, FORM, setting.language);
  setUpPrint(setting, sheet, { rows: `${LABEL_ROW}:${LABEL_ROW}` });
  await lock(sheet);
  return sheet;
}

function writeHeadings({ language, texts }: Setting, sheet: ExcelJS.Worksheet): void {
  const signs = REQUIREMENTS.map((requirement) => signed(requirement, texts.requirement[requirement].word, language));
  const legend = sheet.getCell(REQUIREMENT_ROW, FORM_LABEL_COLUMN);
  putShown(legend, signs.join('    '));
  dress(legend, {
    font: fontOf(language, { size: 9, color: { argb: COLOURS.quiet } }),
    alignment: textAlignment(language, { wrapText: false, vertical: 'middle' }),
  });
  const headings = [texts.form.question, texts.form.entry, texts.form.help];
  headings.forEach((heading, index) => {
    const cell = sheet.getCell(LABEL_ROW, FORM_LABEL_COLUMN + index);
    putShown(cell, heading);
    const style = headingStyle(language, 'required');
    dress(cell, { ...style, alignment: { ...style.alignment, indent: 1 } });
  });
  sheet.getRow(LABEL_ROW).height = 22;
  sheet.getRow(KEY_ROW).height = 4;
}

function writeLine(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  { key, column, at }: PlacedColumn,
  { values, asWritten = {} }: Omit<PlacedRow, 'row'>,
  ranges: ListRanges,
): void {
  const { language } = setting;
  const row = FIRST_ROW + at - 1;
  putShown(sheet.getCell(row, FORM_KEY_COLUMN), key);
  const label = sheet.getCell(row, FORM_LABEL_COLUMN);
  const words = signed(column.requirement, columnText(language, FORM, key).label, language);
  putShown(label, words);
  dress(label, {
    font: fontOf(language, { bold: column.requirement === 'required' }),
    fill: solid(COLOURS.panel),
    border: thinBorders,
    alignment: textAlignment(language, { vertical: 'middle', indent: 1 }),
  });
  const entry = sheet.getCell(row, FORM_ENTRY_COLUMN);
  const style = entryStyle(language, column);
  dress(entry, { ...style, alignment: { ...style.alignment, vertical: 'middle', indent: 1 } });
  fillCell(entry, column, values[key], language);
  if (values[key] === undefined && asWritten[key] !== undefined) putAsWritten(entry, asWritten[key]);
  addValidation(setting, sheet, entry.address, { table: FORM, key, column }, ranges);
  const lines = Math.max(linesOf(words, LABEL_WIDTH, true), writeHelp(setting, sheet, row, key));
  sheet.getRow(row).height = Math.max(24, heightOf(lines));
}

/** @returns how many lines the help takes */
function writeHelp(setting: Setting, sheet: ExcelJS.Worksheet, row: number, key: string): number {
  const help = sheet.getCell(row, FORM_HELP_COLUMN);
  const words = helpText(setting, FORM, key, ' ');
  putShown(help, words);
  dress(help, {
    font: fontOf(setting.language, { color: { argb: COLOURS.quiet } }),
    border: thinBorders,
    alignment: textAlignment(setting.language, { vertical: 'middle', indent: 1 }),
  });
  return linesOf(words, HELP_WIDTH);
}
