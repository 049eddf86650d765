/**
 * A table as Word has them. UN rules: number, then title; rules at the top, under the headings and at the bottom only; notes directly
 * below, with superscript letters (UN editorial manual, Tables; Footnotes).
 */
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  SimpleField,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { isRightToLeft, type Language } from '../../../codebook/text/languages.ts';
import type { PrintedCell, PrintedHeading, PrintedTable } from '../../../workbook/write/printedTable.ts';
import { paragraph, run, type Style } from './wordText.ts';

/** Width of the text of an A4 page with UN margins, in twentieths of a point. */
export const TEXT_WIDTH = 9070;
const FIGURE_MOST = 1500;
/** Share of the words when there are figures; with many figures less. */
const WORDS_LEAST = 0.36;
const WORDS_BESIDE_MANY = 0.2;
const MANY = 4;
/** Space at the sides of a cell; less beside many figures, so that no heading is cut within a word. */
const SIDES = 100;
const SIDES_BESIDE_MANY = 40;
/** Of several columns of words the first holds names, the others short codes. */
const FIRST_WORDS = 0.72;
/** Tables up to so many rows are not broken over pages. */
const KEPT_TOGETHER = 20;

/** How everything in a table is written. */
interface Pen {
  language: Language;
  scale: number;
}

type Runs = ReturnType<typeof run>;

/**
 * The number and title of a table, the table, and its notes; without rows there is no table.
 * @param scale of its letters; below 1 where much must stand on a page
 */
export function wordTable(table: PrintedTable, language: Language, scale = 1): (Paragraph | Table)[] {
  const pen: Pen = { language, scale };
  const grid = table.rows.length === 0 ? [] : [gridOf(table, pen)];
  return [...captionOf(table, pen), ...grid, ...notesOf(table, pen)];
}

function written(text: string, { language, scale }: Pen, style: Style): Runs {
  return run(text, language, { ...style, scale });
}

/** They follow the table on its page. */
function notesOf({ footnotes, notes }: PrintedTable, pen: Pen): Paragraph[] {
  const lettered = footnotes.map(({ letter, text }) => [
    written(letter, pen, { size: 'note', superscript: true }),
    written(` ${text}`, pen, NOTE),
  ]);
  const all = [...lettered, ...notes.map((text) => [written(text, pen, NOTE)])];
  return all.map((runs, at) => paragraph(runs, pen.language, { ...NOTES, keepNext: at < all.length - 1 }));
}

const NOTE: Style = { size: 'note' };
const NOTES = { spacing: { before: 40, after: 0 }, keepLines: true } as const;

function captionOf(table: PrintedTable, pen: Pen): Paragraph[] {
  const { number, title, headNote } = table;
  if (pen.scale < 1) return [captionInOne(table, pen)];
  const together = { keepNext: true, spacing: { before: 0, after: 20 } } as const;
  return [
    paragraph(numbered(number, pen), pen.language, {
      ...together,
      spacing: { before: 320, after: 20 },
    }),
    paragraph(headingRuns(title, pen, { size: 'body', bold: true }), pen.language, together),
    paragraph([written(`(${headNote})`, pen, { size: 'note', italics: true })], pen.language, {
      ...together,
      spacing: { before: 0, after: 60 },
    }),
  ];
}

/** "Table 3. Title (what it counts)", where there is little room. */
function captionInOne({ number, title, headNote }: PrintedTable, pen: Pen): Paragraph {
  const runs = [
    ...numbered(number, pen),
    written('. ', pen, { size: 'body' }),
    ...headingRuns(title, pen, { size: 'body', bold: true }),
    written(` (${headNote})`, pen, { size: 'note', italics: true }),
  ];
  return paragraph(runs, pen.language, { keepNext: true, spacing: { before: 140, after: 40 } });
}

/** "Table 3" with the number as a field, so that tables that OHCHR adds or moves are numbered by Word. */
function numbered(text: string, pen: Pen): (Runs | SimpleField)[] {
  const [before = '', number = '', after = ''] = text.split(/(\d+)/);
  const style: Style = { size: 'body' };
  const parts = [
    written(before, pen, style),
    new SimpleField('SEQ Table \\* ARABIC', number),
    written(after, pen, style),
  ];
  return number === '' ? [written(text, pen, style)] : parts;
}

function headingRuns({ text, letters }: PrintedHeading, pen: Pen, style: Style): Runs[] {
  const signs =
    letters.length === 0 ? [] : [written(letters.join(', '), pen, { ...style, bold: false, superscript: true })];
  return [written(text, pen, style), ...signs];
}

const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 10, color: '404040' };
const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** What all cells of a table share. */
interface Grid {
  table: PrintedTable;
  widths: readonly number[];
  pen: Pen;
}

function gridOf(table: PrintedTable, pen: Pen): Table {
  const { columns, rows } = table;
  const grid: Grid = { table, widths: widthsOf(table), pen };
  const together = rows.length <= KEPT_TOGETHER;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(grid, at, headingRuns(column, pen, HEADING), { borders: { top: THIN, bottom: THICK }, keepNext: true }),
    ),
  });
  const body = rows.map(({ cells, total }, row) => {
    const isLast = row === rows.length - 1;
    const borders = { ...(total ? { top: THIN } : {}), ...(isLast ? { bottom: THICK } : {}) };
    // The last rows stay with the notes below, which belong to the table.
    const keepNext = together || row >= rows.length - 2;
    return new TableRow({
      cantSplit: true,
      children: cells.map((one, at) =>
        cell(grid, at, cellRuns(one, pen, total), { borders, keepNext, plainFigure: isFigure(one) }),
      ),
    });
  });
  return new Table({
    rows: [head, ...body],
    width: { size: sum(grid.widths), type: WidthType.DXA },
    columnWidths: [...grid.widths],
    layout: TableLayoutType.FIXED,
    borders: { ...TableBorders.NONE },
    visuallyRightToLeft: isRightToLeft(pen.language),
  });
}

const HEADING: Style = { size: 'note', italics: true };

function figuresOf({ columns, headColumns }: PrintedTable): number {
  return columns.length - headColumns;
}

function widthsOf(table: PrintedTable): number[] {
  const { columns, headColumns } = table;
  const figures = figuresOf(table);
  const room = TEXT_WIDTH * (1 - (figures > MANY ? WORDS_BESIDE_MANY : WORDS_LEAST));
  const figure = Math.floor(Math.min(FIGURE_MOST, room / Math.max(1, figures)));
  const words = TEXT_WIDTH - figure * figures;
  const share = figures > 0 ? FIRST_WORDS : 1 / headColumns;
  const first = headColumns === 1 ? words : Math.floor(words * share);
  const others = Math.floor((words - first) / Math.max(1, headColumns - 1));
  return columns.map((_, index) => (index >= headColumns ? figure : index === 0 ? first : others));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function isFigure({ value }: PrintedCell): boolean {
  return typeof value === 'number';
}

function cellRuns({ shown, letters }: PrintedCell, pen: Pen, bold: boolean): Runs[] {
  return headingRuns({ text: shown, letters }, pen, { size: 'table', bold });
}

interface CellLook {
  borders: { top?: IBorderOptions; bottom?: IBorderOptions };
  /** On one page with the row below. */
  keepNext: boolean;
  plainFigure?: boolean;
}

/** Figures stand at the right in every language, without right-to-left marks: otherwise their units do not line up. */
function cell(
  { table, widths, pen }: Grid,
  at: number,
  runs: readonly Runs[],
  { borders, keepNext, plainFigure }: CellLook,
): TableCell {
  const space = pen.scale < 1 ? 10 : 40;
  const spacing = { before: space, after: space } as const;
  const words = at < table.headColumns;
  const content =
    plainFigure === true && !words
      ? new Paragraph({ alignment: AlignmentType.RIGHT, spacing, keepNext, children: [...runs] })
      : paragraph(runs, pen.language, {
          spacing,
          keepNext,
          alignment: words ? AlignmentType.START : AlignmentType.END,
        });
  const side = figuresOf(table) > MANY ? SIDES_BESIDE_MANY : SIDES;
  return new TableCell({
    children: [content],
    width: { size: widths[at] ?? 0, type: WidthType.DXA },
    margins: { left: side, right: side, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, ...borders },
  });
}
