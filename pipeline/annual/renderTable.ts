/** A neutral table in the words of one language. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { annualTexts } from '../../codebook/text/annualTexts.ts';
import { editionTexts } from '../../codebook/text/editionTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';
import type { PrintedCell, PrintedChart, PrintedHeading, PrintedTable } from '../../workbook/write/printedTable.ts';
import { footnoteLetter } from './footnoteLetters.ts';
import { sentenceSpeaker } from './isolates.ts';
import {
  codeOf,
  type Figure,
  type Footnote,
  type RowHead,
  type TableModel,
  type TableNote,
  type TableRow,
} from './tableModel.ts';

/** Signs of the key that stands under every table; the UN manual leaves the choice to the document. */
export const SIGNS = { not_applicable: 'n/a', not_available: '..', withheld: '(w)' } as const;

type Say = ReturnType<typeof sentenceSpeaker>;

interface Voice {
  language: Language;
  year: number;
  say: Say;
}

/** Renders tables in one language. States stand in the alphabetical order of the language (UN practice). */
export function tableRenderer(language: Language, year: number): (table: TableModel, index: number) => PrintedTable {
  const voice: Voice = { language, year, say: sentenceSpeaker(language) };
  const collator = new Intl.Collator(language);
  return (table, index) => printTable({ ...table, rows: inOrder(table, language, collator) }, index, voice);
}

function printTable(table: TableModel, index: number, voice: Voice): PrintedTable {
  const { language, year, say } = voice;
  const texts = annualTexts[language];
  const words = editionTexts[language];
  const lettered = letter(table, language);
  const title = say(texts.captions[table.key], { year: String(year) });
  const printed: PrintedTable = {
    key: table.key,
    number: say(words.table, { number: String(index + 1) }),
    title: { text: title, letters: lettersAt(lettered, (at) => at === 'title') },
    headNote: words.head_notes[table.headNote],
    columns: [...table.heads, ...table.columns].map((key): PrintedHeading => {
      const letters = lettersAt(lettered, (at) => typeof at === 'object' && 'column' in at && at.column === key);
      return { text: texts.columns[key], letters };
    }),
    headColumns: table.heads.length,
    rows: table.rows.map((row) => ({ total: row.total === true, cells: cellsOf(row, lettered, language) })),
    footnotes: lettered.map(({ note, letter: sign }) => ({ letter: sign, text: noteText(note, voice) })),
    notes: [
      `${words.note} ${[...table.notes.map((one) => noteText(one, voice)), texts.notes.key].join(SENTENCE_END[language])}`,
      ...table.sources.map((one) => noteText(one, voice)),
    ],
  };
  const chart = table.chart && chartOf(table, table.chart, printed, voice);
  return chart === undefined ? printed : { ...printed, chart };
}

/** Chinese needs no space after its full stop. */
const SENTENCE_END: Readonly<Record<Language, string>> = { ar: ' ', zh: '', en: ' ', fr: ' ', ru: ' ', es: ' ' };

interface Lettered {
  note: Footnote;
  letter: string;
}

/** Letters in the order in which a reader meets them: title, headings, rows. */
function letter({ footnotes, heads, columns, rows }: TableModel, language: Language): Lettered[] {
  const place = ({ at }: Footnote): number => {
    if (at === 'title') return -1;
    if ('column' in at) return [...heads, ...columns].indexOf(at.column);
    return heads.length + columns.length + rows.findIndex(({ heads: [head] }) => isSame(head, at.row));
  };
  const sorted = [...footnotes].sort((a, b) => place(a) - place(b));
  return sorted.map((note, index) => ({ note, letter: footnoteLetter(index, language) }));
}

function isSame(a: RowHead | undefined, b: RowHead): boolean {
  return a?.kind === b.kind && codeOf(a) === codeOf(b);
}

function lettersAt(lettered: readonly Lettered[], fits: (at: Footnote['at']) => boolean): string[] {
  return lettered.filter(({ note }) => fits(note.at)).map(({ letter: sign }) => sign);
}

function cellsOf(row: TableRow, lettered: readonly Lettered[], language: Language): PrintedCell[] {
  const [first] = row.heads;
  const letters = lettersAt(lettered, (at) => typeof at === 'object' && 'row' in at && isSame(first, at.row));
  const heads = row.heads.map((head, index): PrintedCell => {
    const text = headText(head, language);
    return { value: text, shown: text, letters: index === 0 ? letters : [] };
  });
  return [...heads, ...row.figures.map((figure) => printed(figure, language))];
}

/** Words of a row head. */
export function headText(head: RowHead, language: Language): string {
  if (head.kind === 'plain') return head.text;
  if (head.kind === 'column') return annualTexts[language].columns[head.key];
  if (head.kind === 'text') return annualTexts[language].rows[head.key];
  const label = codeLists[head.list].label(head.code, language);
  return head.list === 'sdg_goals' ? `${head.code}. ${label}` : label;
}

function inOrder(table: TableModel, language: Language, collator: Intl.Collator): TableRow[] {
  if (table.key !== 'states') return table.rows;
  const isState = ({ heads: [head] }: TableRow): boolean => head?.kind === 'code';
  const name = ({ heads: [head] }: TableRow): string => (head === undefined ? '' : headText(head, language));
  const sorted = table.rows.filter(isState).sort((a, b) => collator.compare(name(a), name(b)));
  return [...sorted, ...table.rows.filter((row) => !isState(row))];
}

function printed(figure: Figure, language: Language): PrintedCell {
  if (figure.kind !== 'number') return { value: SIGNS[figure.kind], shown: SIGNS[figure.kind], letters: [] };
  const { value, decimals } = figure;
  const cell = { value, shown: unNumber(value, language, decimals ?? 0), letters: [] };
  return decimals === undefined ? cell : { ...cell, decimals };
}

function noteText({ key, values }: TableNote, { language, say }: Voice): string {
  const spoken = Object.entries(values).map(([name, value]) => [name, spokenValue(name, value, language)]);
  return say(annualTexts[language].notes[key], Object.fromEntries(spoken) as Record<string, string | number>);
}

const NO_BREAK_HYPHEN = '\u2011';

/** Years are never grouped; dates are written out; counts stay numbers, for the plural forms. */
function spokenValue(name: string, value: string | number, language: Language): string | number {
  // A line that ends within the name of a run turns its parts round in Arabic.
  if (name === 'run') return String(value).replaceAll('-', NO_BREAK_HYPHEN);
  if (typeof value === 'string') return unDate(value, language);
  if (name === 'year') return String(value);
  return name === 'sum' || name === 'total' ? unNumber(value, language) : value;
}

/** The rows that have a figure, without the total; nothing to draw when all are zero. */
function chartOf(
  table: TableModel,
  charted: TableModel['columns'][number],
  { title, rows }: PrintedTable,
  { language, say }: Voice,
): PrintedChart | undefined {
  const column = table.heads.length + table.columns.indexOf(charted);
  const drawn = rows.flatMap(({ total, cells }, index) =>
    !total && typeof cells[column]?.value === 'number' ? [index] : [],
  );
  if (!drawn.some((index) => Number(rows[index]?.cells[column]?.value) > 0)) return undefined;
  const { chart, chart_figure } = editionTexts[language];
  const figures = drawn.map((index) => {
    const cells = rows[index]?.cells ?? [];
    return say(chart_figure, { name: cells[0]?.shown ?? '', value: cells[column]?.shown ?? '' });
  });
  const description = say(chart, { figures: figures.join(LIST[language]) });
  return { title: title.text, description, column, rows: drawn };
}

/** Between the entries of a list that may hold commas. */
export const LIST: Readonly<Record<Language, string>> = { ar: '؛ ', zh: '；', en: '; ', fr: ' ; ', ru: '; ', es: '; ' };
