/** In which language to answer somebody whose file may not even open. */
import type { Grids } from '../../codebook/grid.ts';
import { heading } from '../../codebook/headings.ts';
import { listTableKeys, tableOf } from '../../codebook/tables.ts';
import { isLanguage, LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import { columnText } from '../../codebook/text/tableTexts.ts';

export interface Hints {
  /** What the workbook says: the language wished for, then that of its template. */
  said: readonly (string | null | undefined)[];
  grids: Grids | undefined;
  /** Path in the inbox. */
  file: string;
  /** The language of earlier replies into the same folder of the inbox. */
  earlier: string | undefined;
}

/** The best guess: what is said, the language of the headings, what went before, the name of the file and its script; else English. */
export function replyLanguage({ said, grids, file, earlier }: Hints): Language {
  const told = said.find(isLanguage);
  if (isLanguage(told)) return told;
  return (
    languageOfHeadings(grids) ??
    (isLanguage(earlier) ? earlier : undefined) ??
    languageOfName(file) ??
    languageOfScript(`${file} ${sample(grids)}`) ??
    'en'
  );
}

const labels: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  LANGUAGES.map((language) => [
    language,
    new Set(
      listTableKeys.flatMap((table) =>
        Object.keys(tableOf(table).columns).map((column) => heading(columnText(language, table, column).label)),
      ),
    ),
  ]),
);

/** So many headings must be of one language. */
const HEADINGS_NEEDED = 3;
const HEADING_ROWS = 15;

function languageOfHeadings(grids: Grids | undefined): Language | undefined {
  const words = (grids?.sheets ?? []).flatMap(({ rows }) =>
    rows
      .filter(({ row }) => row <= HEADING_ROWS)
      .flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')),
  );
  const counts = LANGUAGES.map((language) => {
    const known = labels.get(language);
    return { language, count: words.filter((word) => known?.has(heading(word))).length };
  });
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count >= HEADINGS_NEEDED ? best.language : undefined;
}

/** "report-fr.xlsx", "fr/report.xlsx". */
function languageOfName(file: string): Language | undefined {
  const parts = file.toLowerCase().split(/[^a-z]+/);
  return LANGUAGES.find((language) => parts.includes(language));
}

const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['zh', /\p{Script=Han}/u],
];

function languageOfScript(text: string): Language | undefined {
  return SCRIPTS.find(([, script]) => script.test(text))?.[0];
}

/** The first words of a workbook. */
function sample(grids: Grids | undefined): string {
  const rows = (grids?.sheets ?? []).flatMap((grid) => grid.rows.slice(0, HEADING_ROWS));
  return rows
    .flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'))
    .join(' ')
    .slice(0, 2000);
}
