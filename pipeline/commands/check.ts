/** Says what is wrong with workbooks, and how to put it right. Changes nothing. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { countBySeverity, type Finding } from '../../codebook/findings.ts';
import type { Reference } from '../../codebook/reference.ts';
import { findingSpeaker } from '../../codebook/sentence.ts';
import type { Submission } from '../../codebook/submission.ts';
import { tableKeys } from '../../codebook/tables.ts';
import { isLanguage, type Language } from '../../codebook/text/languages.ts';
import { foldersOf } from '../folders.ts';
import { complain } from '../plainLine.ts';
import { openReader, type Reader } from '../reading/openReader.ts';
import { loadRegister } from '../register/loadRegister.ts';
import { openStore } from '../store/openStore.ts';
import { checkRead } from '../takeFile.ts';
import { type DataOptions, print } from './session.ts';

interface CheckOptions extends DataOptions {
  json?: true;
  all?: true;
  language?: Language;
}

/** @returns exit code: 0 no errors, 1 errors found, 2 a file could not be opened */
export async function check(files: readonly string[], options: CheckOptions): Promise<number> {
  const reader = openReader();
  try {
    const reference = await referenceOf(options);
    const codes: number[] = [];
    for (const file of files) codes.push(await checkFile(file, reader, reference, options));
    return Math.max(...codes);
  } finally {
    await reader.close();
  }
}

/** The register of the data folder, if there is one; without it the rules that need it say so. */
async function referenceOf({ data }: DataOptions): Promise<Reference> {
  const today = new Date().toISOString().slice(0, 10);
  const { database } = foldersOf(data);
  const url = process.env.DATABASE_URL ?? '';
  if (url === '' && !existsSync(database)) return { today };
  const store = await openStore(url === '' ? { file: database } : { url });
  try {
    const register = await loadRegister(store);
    return register === undefined ? { today } : { today, register };
  } finally {
    await store.close();
  }
}

async function checkFile(file: string, reader: Reader, reference: Reference, options: CheckOptions): Promise<number> {
  const bytes = await readFile(file).catch((error: Error) => error);
  if (bytes instanceof Error) {
    complain(`${file} cannot be opened: ${bytes.message}`);
    return 2;
  }
  const { submission, findings } = checkRead(await reader.read(new Uint8Array(bytes)), reference);
  const language = options.language ?? languageOf(submission);
  if (options.json === true) print(jsonLine(file, submission, findings, language));
  else printFindings(file, submission, findings, language, options.all === true);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function languageOf({ mark, submitter }: Submission): Language {
  const wanted = submitter?.values.language ?? mark.language;
  return isLanguage(wanted) ? wanted : 'en';
}

function jsonLine(file: string, submission: Submission, findings: readonly Finding[], language: Language): string {
  const say = findingSpeaker(language);
  return JSON.stringify({
    file,
    accepted: submission.accepted,
    findings: findings.map((one) => ({ ...one, sentence: say(one) })),
    counts: countBySeverity(findings),
    records: recordsOf(submission),
  });
}

function recordsOf({ submitter, records }: Submission): Record<string, number> {
  const counts: Record<string, number> = { submitter: submitter === undefined ? 0 : 1 };
  for (const table of tableKeys) if (table !== 'submitter') counts[table] = records[table].length;
  return counts;
}

/** Findings of one kind that are listed before the rest is only counted. */
const FIRST_FEW = 3;

function printFindings(
  file: string,
  submission: Submission,
  findings: readonly Finding[],
  language: Language,
  all: boolean,
): void {
  const { error, warning, info } = countBySeverity(findings);
  const result = submission.accepted ? (error > 0 ? 'taken in part: rows with errors wait' : 'ready') : 'not accepted';
  print(`${file}: ${result} (${error} errors, ${warning} warnings, ${info} notes)`);
  const say = findingSpeaker(language);
  const shown = new Map<string, number>();
  for (const one of findings) {
    const count = (shown.get(one.code) ?? 0) + 1;
    shown.set(one.code, count);
    if (all || count <= FIRST_FEW) print(`  ${one.severity.padEnd(7)} ${placeOf(one)}${say(one)}`);
  }
  for (const [code, count] of shown)
    if (!all && count > FIRST_FEW) print(`  ${code}: ${count - FIRST_FEW} more (--all lists them)`);
}

function placeOf({ address: { sheet, cell, row } }: Finding): string {
  if (sheet === undefined) return '';
  return cell !== undefined ? `${sheet}!${cell}: ` : row !== undefined ? `${sheet}, row ${row}: ` : `${sheet}: `;
}
