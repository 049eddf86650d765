/** The Findings sheet of a reply, and the marks on the very cells. */
import type ExcelJS from 'exceljs';
import type { Severity } from '../../codebook/findings.ts';
import type { TableKey } from '../../codebook/tables.ts';
import type { ReplyTexts } from '../../codebook/text/replyKinds.ts';
import { setUpPrint } from './heads.ts';
import { fontOf, solid } from './look.ts';
import type { ReplyFinding } from './replyDocument.ts';
import { addressOf, cellLink, positionOf } from './replyPlaces.ts';
import { addLine, addPage, addTable, MARK_FILLS, type PageCell } from './replySheets.ts';
import { lock, type Setting } from './setting.ts';

const WIDTHS = [18, 22, 11, 18, 28, 36, 70, 28];
/** Findings that the sheet lists; reply.json has all. */
const MOST_FINDINGS = 10_000;
/** Cells that get a note: Excel becomes slow with many more. All get their colour. */
const MOST_NOTES = 2000;
/** Characters of an entry that the sheet repeats. */
const ENTRY_SHOWN = 200;

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Writes the sheet: what has to be corrected first. */
export async function writeFindings(
  setting: Setting,
  words: ReplyTexts,
  findings: readonly ReplyFinding[],
): Promise<void> {
  const { columns } = words;
  const page = addPage(setting, words.tabs.findings, WIDTHS, findings.some(isError) ? 'FFC00000' : 'FF2E7D32');
  addLine(setting, page, words.headings.findings, 16);
  if (findings.length === 0) addLine(setting, page, words.no_findings);
  else {
    addLine(setting, page, setting.say(words.findings_help, { cell: columns.cell }));
    const heads = ['severity', 'sheet', 'cell', 'record', 'column', 'entry', 'what', 'code'] as const;
    const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
    const { first, last } = addTable(
      setting,
      page,
      heads.map((head) => columns[head]),
      sorted.slice(0, MOST_FINDINGS).map((one) => cellsOf(setting, words, one)),
    );
    page.sheet.autoFilter = { from: { row: first, column: 2 }, to: { row: last, column: WIDTHS.length + 1 } };
    const left = findings.length - MOST_FINDINGS;
    if (left > 0) addLine(setting, page, setting.say(words.more, { count: left }));
  }
  setUpPrint(setting, page.sheet, { rows: '1:3' });
  await lock(page.sheet);
}

function isError({ severity }: ReplyFinding): boolean {
  return severity === 'error';
}

function cellsOf(setting: Setting, { severity: words }: ReplyTexts, one: ReplyFinding): PageCell[] {
  const { severity, sheet = '', cell = '', place, record_id, column, entry, sentence, code } = one;
  const link = cellLink(setting, place);
  return [
    { text: words[severity], severity },
    { text: place === undefined ? sheet : setting.tab(place.table) },
    { text: addressOf(place) ?? cell, ...(link === undefined ? {} : { link }) },
    { text: record_id },
    { text: column },
    { text: entry.length > ENTRY_SHOWN ? `${entry.slice(0, ENTRY_SHOWN - 1)}…` : entry },
    { text: sentence },
    { text: code },
  ];
}

/** Colours the cells that findings are about and notes what was found there. */
export function markCells(
  setting: Setting,
  sheets: ReadonlyMap<TableKey, ExcelJS.Worksheet>,
  findings: readonly ReplyFinding[],
): void {
  let notes = 0;
  for (const [cell, found] of foundIn(sheets, findings)) {
    const worst = ORDER.find((severity) => found.some((one) => one.severity === severity)) ?? 'info';
    const fill = MARK_FILLS[worst];
    if (fill !== undefined) cell.style = { ...cell.style, fill: solid(fill) };
    notes += 1;
    if (notes <= MOST_NOTES) cell.note = noteOf(setting, found);
  }
}

function foundIn(
  sheets: ReadonlyMap<TableKey, ExcelJS.Worksheet>,
  findings: readonly ReplyFinding[],
): Map<ExcelJS.Cell, ReplyFinding[]> {
  const found = new Map<ExcelJS.Cell, ReplyFinding[]>();
  for (const one of findings) {
    const position = one.place && positionOf(one.place);
    const sheet = one.place && sheets.get(one.place.table);
    if (position === undefined || sheet === undefined) continue;
    const cell = sheet.getCell(position.row, position.column);
    const known = found.get(cell);
    if (known === undefined) found.set(cell, [one]);
    else known.push(one);
  }
  return found;
}

function noteOf({ language }: Setting, found: readonly ReplyFinding[]): ExcelJS.Comment {
  const text = found.map(({ sentence }) => sentence).join('\n\n');
  return {
    texts: [{ font: fontOf(language, { size: 9 }), text }],
    margins: { insetmode: 'custom', inset: [0.13, 0.13, 0.13, 0.13] },
    protection: { locked: 'True', lockText: 'True' },
    editAs: 'twoCells',
  };
}
