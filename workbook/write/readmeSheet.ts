/** The first sheet: what the workbook is, how to fill it in and what becomes of it. Two columns: heading and text. */
import type ExcelJS from 'exceljs';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import { CODEBOOK_VERSION, tableKeys } from '../../codebook/tables.ts';
import { LOCALES } from '../../codebook/text/message.ts';
import { columnText, tableTexts } from '../../codebook/text/tableTexts.ts';
import { README_SECTIONS, type ReadmeSection } from '../../codebook/text/templateKinds.ts';
import { putShown } from './fillCell.ts';
import { setUpPrint } from './heads.ts';
import { REQUIREMENTS, signed, tabName } from './layout.ts';
import { COLOURS, dress, fontOf, textAlignment } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { addSheet, lock, type Setting } from './setting.ts';
import { type ContributorKind, usualTables } from './usualTables.ts';

const HEADING_COLUMN = 2;
const TEXT_COLUMN = 3;
const HEADING_WIDTH = 30;
const TEXT_WIDTH = 108;
const FIRST_SECTION_ROW = 4;

/** Writes the Read-me; `kind` adds the sheets that this kind of contributor usually fills. */
export async function writeReadme(setting: Setting, kind: ContributorKind | undefined): Promise<void> {
  const { texts } = setting;
  const sheet = addSheet(setting, tabName(texts.readme.tab));
  sheet.properties.tabColor = { argb: 'FF5B92E5' };
  sheet.getColumn(1).width = 3;
  sheet.getColumn(HEADING_COLUMN).width = HEADING_WIDTH;
  sheet.getColumn(TEXT_COLUMN).width = TEXT_WIDTH;
  writeLine(setting, sheet, 1, texts.readme.title, 16);
  writeLine(setting, sheet, 2, texts.readme.subtitle, 11);
  let row = FIRST_SECTION_ROW;
  for (const section of README_SECTIONS) row = writeSection(setting, sheet, row, section, kind);
  setUpPrint(setting, sheet, { rows: '1:2' });
  await lock(sheet);
}

function writeLine({ language }: Setting, sheet: ExcelJS.Worksheet, row: number, text: string, size: number): void {
  const cell = sheet.getCell(row, HEADING_COLUMN);
  putShown(cell, text);
  dress(cell, {
    font: fontOf(language, { size, bold: size > 12, color: { argb: COLOURS.title } }),
    alignment: textAlignment(language, { wrapText: false, vertical: 'middle' }),
  });
  sheet.getRow(row).height = size * 2;
}

/** @returns the row after the section, one row left free */
function writeSection(
  setting: Setting,
  sheet: ExcelJS.Worksheet,
  first: number,
  section: ReadmeSection,
  kind: ContributorKind | undefined,
): number {
  const { language } = setting;
  const heading = sheet.getCell(first, HEADING_COLUMN);
  putShown(heading, setting.texts.readme.sections[section].heading);
  dress(heading, {
    font: fontOf(language, { bold: true, color: { argb: COLOURS.title } }),
    alignment: textAlignment(language),
    border: { top: { style: 'thin', color: { argb: COLOURS.line } } },
  });
  const lines = sectionLines(setting, section, kind);
  lines.forEach((line, index) => {
    writeParagraph(setting, sheet, first + index, line, index === 0);
  });
  sheet.getRow(first + lines.length).height = 7;
  return first + lines.length + 1;
}

function writeParagraph(setting: Setting, sheet: ExcelJS.Worksheet, row: number, text: string, first: boolean): void {
  const { language } = setting;
  const cell = sheet.getCell(row, TEXT_COLUMN);
  putShown(cell, text);
  dress(cell, {
    font: fontOf(language),
    alignment: textAlignment(language),
    ...(first ? { border: { top: { style: 'thin', color: { argb: COLOURS.line } } } } : {}),
  });
  const heading = first ? linesOf(String(sheet.getCell(row, HEADING_COLUMN).value), HEADING_WIDTH, true) : 1;
  sheet.getRow(row).height = heightOf(Math.max(heading, linesOf(text, TEXT_WIDTH)));
}

function sectionLines(setting: Setting, section: ReadmeSection, kind: ContributorKind | undefined): string[] {
  const said = setting.texts.readme.sections[section].text.map((text) => setting.say(text, argumentsOf(setting)));
  if (section === 'signs') return [...signs(setting), ...said];
  if (section !== 'sheets') return said;
  const sheets = tableKeys.map((table) => `${setting.tab(table)} – ${tableTexts[setting.language][table].help}`);
  return [...said, ...(kind === undefined ? [] : [usual(setting, kind)]), ...sheets];
}

function argumentsOf(setting: Setting): Record<string, string> {
  return {
    submitter: setting.tab('submitter'),
    consent: setting.tab('consent'),
    withdrawn: columnText(setting.language, 'activities', 'withdrawn').label,
    yes: shownLabel('yes_no', 'yes', setting.language),
    version: CODEBOOK_VERSION,
  };
}

function signs({ language, texts }: Setting): string[] {
  return REQUIREMENTS.map((requirement) => {
    const { word, meaning } = texts.requirement[requirement];
    return signed(requirement, `${word} – ${meaning}`, language);
  });
}

function usual(setting: Setting, kind: ContributorKind): string {
  const list = new Intl.ListFormat(LOCALES[setting.language], { type: 'conjunction' });
  return setting.say(setting.texts.readme.usual, {
    kind: shownLabel('contributor_kinds', kind, setting.language),
    sheets: list.format(usualTables[kind].map((table) => setting.tab(table))),
  });
}
