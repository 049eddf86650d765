/** One edition of the annual tables: made into a folder, or made again and compared. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../codebook/text/languages.ts';
import type { Effects } from '../effects.ts';
import type { Files } from '../files.ts';
import type { Store } from '../store/openStore.ts';
import type { Edition } from './edition.ts';
import { makeAnnual } from './makeAnnual.ts';
import { MANIFEST, type Manifest, manifestOf, type OutputFile } from './manifest.ts';
import { type AnnualFile, annualFiles } from './writeAnnual.ts';
import { reportingYears } from './yearCounts.ts';

/** Which edition, and when it is made. */
export interface Wanted {
  edition: Edition;
  languages?: readonly Language[];
  /** YYYY-MM-DD, the real day; absent: the day of the edition. */
  now?: string;
}

/** Writes the annual tables of one year into a folder, with a manifest of what they were made from. */
export async function writeEdition(
  folder: string,
  store: Store,
  { files, log }: Pick<Effects, 'files' | 'log'>,
  { edition, languages = LANGUAGES, now }: Wanted,
): Promise<void> {
  log.say(`Making the annual tables of ${edition.year}`);
  const outputs: OutputFile[] = [];
  for await (const file of filesOf(store, { edition, languages, now }))
    outputs.push(await writeFile(join(folder, file.path), file, files));
  const manifest = await manifestOf(store, edition, languages, outputs);
  await files.write(join(folder, MANIFEST), encoded(`${JSON.stringify(manifest, null, 2)}\n`));
}

/** How the files of a folder differ from those that the repository gives today. */
export interface Comparison {
  manifest: Manifest;
  /** Files in the folder that are not those of its manifest. */
  altered: string[];
  /** Files that the repository would make otherwise. */
  different: string[];
  /** Names of the inputs that are not those of then, such as "submissions" or "desk_decisions.consent". */
  inputs: string[];
}

/**
 * Makes an edition again, without writing it, and compares.
 * @throws when the folder holds no manifest
 */
export async function compareEdition(folder: string, store: Store, files: Files, now: string): Promise<Comparison> {
  const text = new TextDecoder().decode(await files.read(join(folder, MANIFEST)));
  const manifest = JSON.parse(text) as Manifest;
  const altered: string[] = [];
  for (const { path, sha256 } of manifest.outputs) {
    const place = join(folder, path);
    if (!(await files.exists(place)) || (await files.hash(place)) !== sha256) altered.push(path);
  }
  const { edition, languages } = manifest;
  const outputs: OutputFile[] = [];
  for await (const file of filesOf(store, { edition, languages, now })) outputs.push(outputOf(file));
  const { inputs } = await manifestOf(store, edition, languages, outputs);
  const made = new Map(outputs.map(({ path, sha256 }) => [path, sha256]));
  const before = new Map(manifest.outputs.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...before.keys(), ...made.keys()])].sort();
  return {
    manifest,
    altered,
    different: paths.filter((path) => made.get(path) !== before.get(path)),
    inputs: changedInputs(manifest.inputs, inputs),
  };
}

function changedInputs(before: Manifest['inputs'], now: Manifest['inputs']): string[] {
  const flat = ({ desk_decisions, ...others }: Manifest['inputs']): Map<string, string> => {
    const decisions = Object.entries(desk_decisions ?? {}).map(([kind, hash]) => [`desk_decisions.${kind}`, hash]);
    return new Map([...Object.entries(others), ...decisions].map(([name, value]) => [String(name), String(value)]));
  };
  const then = flat(before);
  return [...flat(now)].flatMap(([name, value]) => (then.get(name) === value ? [] : [name]));
}

async function* filesOf(store: Store, { edition, languages, now }: Wanted): AsyncIterable<AnnualFile> {
  const before = edition.year - 1;
  const hasBefore = (await reportingYears(store)).includes(before);
  const previous = hasBefore ? (await makeAnnual(store, { ...edition, year: before }, now)).tables : undefined;
  yield* annualFiles(await makeAnnual(store, edition, now), previous, edition, languages);
}

async function writeFile(place: string, { path, content }: AnnualFile, files: Files): Promise<OutputFile> {
  const making = await files.begin(place);
  try {
    const sum = checksum(path);
    for (const piece of piecesOf(content)) {
      sum.add(piece);
      await making.write(piece);
    }
    await making.finish();
    return sum.output();
  } catch (error) {
    await making.abandon();
    throw error;
  }
}

function outputOf({ path, content }: AnnualFile): OutputFile {
  const sum = checksum(path);
  for (const piece of piecesOf(content)) sum.add(piece);
  return sum.output();
}

function checksum(path: string): { add(piece: Uint8Array): void; output(): OutputFile } {
  const digest = createHash('sha256');
  let bytes = 0;
  return {
    add(piece) {
      digest.update(piece);
      bytes += piece.length;
    },
    output: () => ({ path, bytes, sha256: digest.digest('hex') }),
  };
}

function* piecesOf(content: AnnualFile['content']): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for (const text of content) yield encoded(text);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
