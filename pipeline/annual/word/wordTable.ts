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
const WORDS_BESIDE_MANY = 0.22;
const MANY = 4;

/** The number and title of a table, the table, and its notes. */
export function wordTable(table: PrintedTable, language: Language): (Paragraph | Table)[] {
  return [
    ...captionOf(table, language),
    gridOf(table, language),
    ...table.footnotes.map(({ letter, text }) =>
      paragraph(
        [run(letter, language, { size: 'note', superscript: true }), run(` ${text}`, language, NOTE)],
        language,
        NOTES,
      ),
    ),
    ...table.notes.map((text) => paragraph([run(text, language, NOTE)], language, NOTES)),
  ];
}

const NOTE: Style = { size: 'note' };
const NOTES = { spacing: { before: 40, after: 0 }, keepLines: true } as const;

function captionOf({ number, title, headNote }: PrintedTable, language: Language): Paragraph[] {
  const together = { keepNext: true, spacing: { before: 0, after: 20 } } as const;
  return [
    paragraph(numbered(number, language), language, { ...together, spacing: { before: 320, after: 20 } }),
    paragraph(headingRuns(title, language, { size: 'body', bold: true }), language, together),
    paragraph([run(`(${headNote})`, language, { size: 'note', italics: true })], language, {
      ...together,
      spacing: { before: 0, after: 60 },
    }),
  ];
}

/** "Table 3" with the number as a field, so that tables that OHCHR adds or moves are numbered by Word. */
function numbered(text: string, language: Language): (ReturnType<typeof run> | SimpleField)[] {
  const [before = '', number = '', after = ''] = text.split(/(\d+)/);
  const style: Style = { size: 'body' };
  const parts = [
    run(before, language, style),
    new SimpleField('SEQ Table \\* ARABIC', number),
    run(after, language, style),
  ];
  return number === '' ? [run(text, language, style)] : parts;
}

function headingRuns({ text, letters }: PrintedHeading, language: Language, style: Style): ReturnType<typeof run>[] {
  const signs =
    letters.length === 0 ? [] : [run(letters.join(', '), language, { ...style, bold: false, superscript: true })];
  return [run(text, language, style), ...signs];
}

const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '404040' };
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 10, color: '404040' };
const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function gridOf(table: PrintedTable, language: Language): Table {
  const { columns, rows } = table;
  const widths = widthsOf(table);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(headingRuns(column, language, HEADING), index, table, widths, language, { top: THIN, bottom: THICK }),
    ),
  });
  const body = rows.map(({ cells, total }, at) => {
    const isLast = at === rows.length - 1;
    const borders = { ...(total ? { top: THIN } : {}), ...(isLast ? { bottom: THICK } : {}) };
    return new TableRow({
      cantSplit: true,
      children: cells.map((one, index) =>
        cell(cellRuns(one, language, total), index, table, widths, language, borders, isFigure(one)),
      ),
    });
  });
  return new Table({
    rows: [head, ...body],
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...TableBorders.NONE },
    visuallyRightToLeft: isRightToLeft(language),
  });
}

const HEADING: Style = { size: 'note', italics: true };

function widthsOf({ columns, headColumns }: PrintedTable): number[] {
  const figures = columns.length - headColumns;
  const room = TEXT_WIDTH * (1 - (figures > MANY ? WORDS_BESIDE_MANY : WORDS_LEAST));
  const figure = Math.floor(Math.min(FIGURE_MOST, room / Math.max(1, figures)));
  const words = Math.floor((TEXT_WIDTH - figure * figures) / headColumns);
  return columns.map((_, index) => (index < headColumns ? words : figure));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function isFigure({ value }: PrintedCell): boolean {
  return typeof value === 'number';
}

function cellRuns({ shown, letters }: PrintedCell, language: Language, bold: boolean): ReturnType<typeof run>[] {
  return headingRuns({ text: shown, letters }, language, { size: 'table', bold });
}

type Borders = { top?: IBorderOptions; bottom?: IBorderOptions };

/** Figures stand at the right in every language, without right-to-left marks: otherwise their units do not line up. */
function cell(
  runs: readonly ReturnType<typeof run>[],
  index: number,
  { headColumns }: PrintedTable,
  widths: readonly number[],
  language: Language,
  borders: Borders,
  plainFigure = false,
): TableCell {
  const spacing = { before: 40, after: 40 } as const;
  const words = index < headColumns;
  const content =
    plainFigure && !words
      ? new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [...runs] })
      : paragraph(runs, language, { spacing, alignment: words ? AlignmentType.START : AlignmentType.END });
  return new TableCell({
    children: [content],
    width: { size: widths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    borders: { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, ...borders },
  });
}
