import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import type { Recommendation } from '../../codebook/register.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import type { Language } from '../../codebook/text/languages.ts';
import type { ContributorKind } from '../../workbook/write/usualTables.ts';
import { writeTemplate } from '../../workbook/write/writeTemplate.ts';
import { foldersOf } from '../folders.ts';
import { recommendationsOf } from '../register/recommendationsOf.ts';
import { type HeldEntries, heldEntries } from '../replies/heldEntries.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface TemplateOptions extends DataOptions {
  language: Language;
  out: string;
  kind?: string;
  state?: string;
  contributor?: string;
}

/** Writes a submission template. @returns exit code */
export async function template(options: TemplateOptions): Promise<number> {
  const { language, out } = options;
  const today = new Date().toISOString().slice(0, 10);
  const held = options.contributor === undefined ? undefined : await heldOf(options.contributor, today, options);
  const kind = options.kind ?? held?.kind;
  const state = options.state ?? (held?.state === '' ? undefined : held?.state);
  if (state !== undefined && !codeLists.states.codes.includes(state))
    throw new Error(`${state} is not the code of a State.`);
  const recommendations = state === undefined ? [] : await listedFor(state, options);
  const bytes = await writeTemplate({
    language,
    build: `upr-repo ${CODEBOOK_VERSION} ${today}`,
    ...(kind === undefined ? {} : { kind: kind.replaceAll('-', '_') as ContributorKind }),
    ...(state === undefined ? {} : { state }),
    ...(recommendations.length === 0 ? {} : { recommendations }),
    ...(held === undefined ? {} : { entries: held.entries }),
  });
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, bytes);
  print(
    `${out} (${language}, version ${CODEBOOK_VERSION}${recommendations.length > 0 ? `, ${recommendations.length} recommendations` : ''}${held === undefined ? '' : `, ${held.records} records`})`,
  );
  return 0;
}

/** @throws when nothing is held of the contributor */
async function heldOf(contributor: string, today: string, options: DataOptions): Promise<HeldEntries> {
  const held = await withStore(options, (store) => heldEntries(store, contributor, today));
  if (held === undefined) throw new Error(`Nothing is held of ${contributor}; upr-repo history shows identifiers.`);
  return held;
}

/** The State's recommendations from the register of the data folder; none when there is no register. */
async function listedFor(state: string, options: DataOptions): Promise<Recommendation[]> {
  if ((process.env.DATABASE_URL ?? '') === '' && !existsSync(foldersOf(options.data).database)) return [];
  return withStore(options, (store) => recommendationsOf(store, state));
}
