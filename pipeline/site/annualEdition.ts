/** An edition of the annual tables (pipeline/annual) as the site takes it over: what its pages show, and its files. */
import { join } from 'node:path';
import * as z from 'zod';
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import type { Files } from '../files.ts';
import type { PlacedFile } from '../writeMany.ts';

/** A year's annual tables. */
export interface AnnualEdition {
  year: string;
  /** From the root of the site. */
  files: readonly { path: string; bytes: number }[];
  /** Keys of the tables in their order; in the page a table has the id `table-<key>`. */
  tables: readonly string[];
  /** What the edition's own page shows below its title; absent for a language in which it was not made. */
  bodies: Readonly<Partial<Record<Language, string>>>;
}

/** Where the files of an edition lie now. */
export interface EditionFolder extends Pick<AnnualEdition, 'year' | 'files'> {
  folder: string;
}

/** Records behind each figure and files behind each record: for those who answer for the figures (`upr-repo trace`), not for readers. */
const NOT_FOR_READERS = new Set(['made-from.json', 'manifest.json', 'figures.json']);

/** The latest year first. @param tables the folder of the annual tables */
export async function editionFolders(tables: string, files: Pick<Files, 'names' | 'list'>): Promise<EditionFolder[]> {
  const years = (await files.names(tables)).filter((name) => /^\d{4}$/.test(name)).reverse();
  return Promise.all(
    years.map(async (year) => {
      const folder = join(tables, year);
      const all = (await files.list(folder)).filter(({ path }) => !NOT_FOR_READERS.has(path));
      return { year, folder, files: all.map(({ path, bytes }) => ({ path: `annual/${year}/${path}`, bytes })) };
    }),
  );
}

export async function* editionCopies(
  folders: readonly EditionFolder[],
  files: Pick<Files, 'read'>,
): AsyncGenerator<PlacedFile> {
  for (const { year, folder, files: all } of folders) {
    for (const { path } of all) {
      yield { path, bytes: await files.read(join(folder, path.slice(`annual/${year}/`.length))) };
    }
  }
}

const tablesSchema = z.object({ tables: z.array(z.object({ key: z.string() })) });

export async function readEdition(
  { folder, ...edition }: EditionFolder,
  files: Pick<Files, 'read' | 'exists'>,
): Promise<AnnualEdition> {
  const textOf = async (name: string): Promise<string | undefined> => {
    const path = join(folder, name);
    return (await files.exists(path)) ? new TextDecoder().decode(await files.read(path)) : undefined;
  };
  const pages = await Promise.all(
    LANGUAGES.map(async (language) => [language, bodyOf(await textOf(`annual-tables.${language}.html`))] as const),
  );
  const json = await textOf('annual-tables.json');
  const tables = json === undefined ? [] : tablesSchema.parse(JSON.parse(json)).tables.map(({ key }) => key);
  return { ...edition, tables, bodies: Object.fromEntries(pages.filter(([, body]) => body !== undefined)) };
}

/** The edition's page is escaped by construction (pipeline/annual/htmlPage.ts); the site gives it a title of its own. */
function bodyOf(page: string | undefined): string | undefined {
  return /<main>(?:<h1>[^<]*<\/h1>)?(.*)<\/main>/s.exec(page ?? '')?.[1];
}
