/** Text of a Word document in one language: fonts of its script, sizes, direction. */
import { AlignmentType, type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { isRightToLeft, type Language, SPELLING } from '../../../codebook/text/languages.ts';

interface Script {
  latin: string;
  complex: string;
  eastAsian: string;
  /** Points; Arabic letters of the same size are smaller, Chinese ones larger. */
  body: number;
  table: number;
  note: number;
}

const LATIN: Script = {
  latin: 'Times New Roman',
  complex: 'Times New Roman',
  eastAsian: 'SimSun',
  body: 10,
  table: 9,
  note: 8,
};

/** Fonts that Word has and United Nations documents use. All four are named, or Word takes its own for some of the letters. */
const SCRIPTS: Readonly<Record<Language, Script>> = {
  ar: { ...LATIN, complex: 'Traditional Arabic', body: 14, table: 12, note: 11 },
  zh: { ...LATIN, body: 10.5, table: 9, note: 8 },
  en: LATIN,
  fr: LATIN,
  ru: LATIN,
  es: LATIN,
};

export type Size = 'title' | 'heading' | 'body' | 'table' | 'note';

export interface Style {
  size: Size;
  bold?: boolean;
  italics?: boolean;
  superscript?: boolean;
  colour?: string;
  /** Of the letters; 1 when absent. */
  scale?: number;
}

/** Half points, as Word counts. */
function halfPoints(size: Size, { body, table, note }: Script): number {
  if (size === 'title') return Math.round(body * 2 * 1.4);
  if (size === 'heading') return Math.round(body * 2 * 1.2);
  return Math.round(2 * { body, table, note }[size]);
}

/** How characters of a language look; also for fields, which are no text. */
export function look(language: Language, { size, bold, italics, superscript, colour, scale = 1 }: Style): IRunOptions {
  const script = SCRIPTS[language];
  const points = Math.round(halfPoints(size, script) * scale);
  return {
    font: { ascii: script.latin, hAnsi: script.latin, cs: script.complex, eastAsia: script.eastAsian },
    size: points,
    sizeComplexScript: points,
    bold,
    boldComplexScript: bold,
    italics: language === 'ar' || language === 'zh' ? undefined : italics,
    italicsComplexScript: undefined,
    superScript: superscript,
    color: colour,
    language: { value: SPELLING[language], bidirectional: 'ar-SA', eastAsia: 'zh-CN' },
  };
}

export function run(text: string, language: Language, style: Style): TextRun {
  return new TextRun({ ...look(language, style), text, rightToLeft: isRightToLeft(language) });
}

/** A paragraph in the direction of the language; words begin where reading does. */
export function paragraph(
  children: readonly ParagraphChild[],
  language: Language,
  options: Omit<IParagraphOptions, 'children' | 'bidirectional'> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.START,
    ...options,
    bidirectional: isRightToLeft(language),
    children: [...children],
  });
}
