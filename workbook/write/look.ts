/** How the template looks: one font a language, a restrained blue, contrast of at least 7 : 1 for text. */
import type { Alignment, Borders, Cell, Fill, Font, Style } from 'exceljs';
import type { Column, Requirement } from '../../codebook/columns.ts';
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';

export const COLOURS = {
  title: 'FF1F4E79',
  text: 'FF1F2933',
  quiet: 'FF4A5560',
  white: 'FFFFFFFF',
  line: 'FFBFC9D4',
  panel: 'FFF3F6FA',
  missing: 'FFFFF2CC',
} as const;

const TONES: Readonly<Record<Requirement, { fill: string; text: string }>> = {
  required: { fill: 'FF1F4E79', text: 'FFFFFFFF' },
  conditional: { fill: 'FFCFE0F1', text: 'FF12324F' },
  optional: { fill: 'FFE9EDF1', text: 'FF2F3B47' },
};

/** Fonts that Excel brings on Windows and macOS. Arial has Arabic and Cyrillic letters, but no Chinese ones. */
export function fontOf(language: Language, font: Partial<Font> = {}): Partial<Font> {
  const name = language === 'zh' ? 'Microsoft YaHei' : 'Arial';
  return { name, size: 10, color: { argb: COLOURS.text }, ...font };
}

export function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const side = { style: 'thin', color: { argb: COLOURS.line } } as const;
export const thinBorders: Partial<Borders> = { top: side, left: side, bottom: side, right: side };

/** Alignment of running text: at the side where the language begins. */
export function textAlignment(language: Language, alignment: Partial<Alignment> = {}): Partial<Alignment> {
  const rtl = isRightToLeft(language);
  return {
    horizontal: rtl ? 'right' : 'left',
    vertical: 'top',
    wrapText: true,
    readingOrder: rtl ? 'rtl' : 'ltr',
    ...alignment,
  };
}

/** The style of a heading by requirement; the sign beside it says the same without colour. */
export function headingStyle(language: Language, requirement: Requirement, font: Partial<Font> = {}): Partial<Style> {
  const { fill, text } = TONES[requirement];
  return {
    font: fontOf(language, { bold: true, color: { argb: text }, ...font }),
    fill: solid(fill),
    border: thinBorders,
    alignment: textAlignment(language, { vertical: 'middle' }),
    protection: { locked: true },
  };
}

/** Types written from left to right in every language: numbers of documents, addresses, identifiers. */
const LATIN_TYPES: ReadonlySet<Column['type']> = new Set(['id', 'ids', 'email', 'link', 'recommendations']);

function numberFormat({ type }: Column): string {
  if (type === 'date') return 'yyyy-mm-dd';
  if (type === 'integer') return '0';
  if (type === 'decimal') return '#,##0.00';
  // Text, so that Excel turns neither 140.10 into 140.1 nor 1-2 into a date, and a leading "=" or "-" is no formula.
  return '@';
}

/** The style of entry cells: unlocked, and of the format that keeps what is typed. */
export function entryStyle(language: Language, column: Column): Partial<Style> {
  const numeric = column.type === 'integer' || column.type === 'decimal' || column.type === 'date';
  const latin = LATIN_TYPES.has(column.type) || numeric;
  return {
    font: fontOf(language),
    border: thinBorders,
    numFmt: numberFormat(column),
    alignment: textAlignment(language, { wrapText: !numeric, ...(latin ? { readingOrder: 'ltr' } : {}) }),
    protection: { locked: false },
  };
}

/** Gives a cell its whole style at once. */
export function dress(cell: Cell, style: Partial<Style>): void {
  cell.style = style;
}
