/** A neutral table in the words of one language. */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { annualTexts } from '../../codebook/text/annualTexts.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { messageSpeaker } from '../../codebook/text/message.ts';
import { unDate, unNumber } from '../../codebook/text/unFormat.ts';
import type { PrintedCell, PrintedTable } from '../../workbook/write/tablesWorkbook.ts';
import type { Figure, RowHead, TableModel, TableNote, TableRow } from './tableModel.ts';

/** Signs of the key that stands under every table; the UN manual leaves the choice to the document. */
export const SIGNS = { not_applicable: 'n/a', not_available: '..', withheld: '(w)' } as const;

/** Renders tables in one language. States stand in the alphabetical order of the language (UN practice). */
export function tableRenderer(language: Language, year: number): (table: TableModel, index: number) => PrintedTable {
  const texts = annualTexts[language];
  const say = messageSpeaker(language);
  const collator = new Intl.Collator(language);
  return (table, index) => ({
    sheet: `${index + 1} ${table.key}`,
    caption: `${index + 1}. ${say(texts.captions[table.key], { year: String(year) })}`,
    columns: [...table.heads, ...table.columns].map((key) => texts.columns[key]),
    headColumns: table.heads.length,
    rows: inOrder(table, language, collator).map((row) => ({
      total: row.total === true,
      cells: [...row.heads.map((head) => ({ value: headText(head, language) })), ...row.figures.map(printed)],
    })),
    notes: table.notes.map((note) => noteText(note, language, say)),
  });
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

function printed(figure: Figure): PrintedCell {
  if (figure.kind !== 'number') return { value: SIGNS[figure.kind] };
  return figure.decimals === undefined ? { value: figure.value } : { value: figure.value, decimals: figure.decimals };
}

type Say = ReturnType<typeof messageSpeaker>;

function noteText({ key, values }: TableNote, language: Language, say: Say): string {
  const spoken = Object.entries(values).map(([name, value]) => [name, spokenValue(name, value, language)]);
  return say(annualTexts[language].notes[key], Object.fromEntries(spoken) as Record<string, string | number>);
}

/** Years are never grouped; dates are written out; counts stay numbers, for the plural forms. */
function spokenValue(name: string, value: string | number, language: Language): string | number {
  if (typeof value === 'string') return unDate(value, language);
  if (name === 'year') return String(value);
  return name === 'sum' || name === 'total' ? unNumber(value, language) : value;
}
