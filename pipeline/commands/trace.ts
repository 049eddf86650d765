/** Says where a record, a field or a figure comes from. */
import { join } from 'node:path';
import { readFigures, recordsBehind } from '../annual/figuresFile.ts';
import { type RecordTrace, recordsNamed, type TracedState, traceRecord } from '../desk/traceRecord.ts';
import type { Effects } from '../effects.ts';
import { foldersOf } from '../folders.ts';
import { complain } from '../plainLine.ts';
import type { DeskDecisionRow } from '../store/schema.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface TraceOptions extends DataOptions {
  all?: true;
  json?: true;
}

/** A figure of an edition: "2026/states/FJI/activities". */
const FIGURE = /^(20\d\d)\/(.+)$/s;

/** @returns exit code; 1 when nothing has this name */
export async function trace(what: string, options: TraceOptions): Promise<number> {
  return withStore(options, async (store, effects) => {
    const folders = foldersOf(options.data);
    const today = effects.now().toISOString().slice(0, 10);
    const [, year, cell] = FIGURE.exec(what) ?? [];
    if (year !== undefined && cell !== undefined) return traceFigure(folders.tables, year, cell, options, effects);
    const [name = '', column] = what.split('#');
    const named = await recordsNamed(store, name);
    for (const held of named) {
      const traced = await traceRecord({ store, folders, effects, today }, held);
      if (options.json === true) print(JSON.stringify(traced));
      else for (const line of recordLines(traced, column)) print(line);
    }
    if (named.length === 0) complain(`no record is called “${name}”.`);
    return named.length === 0 ? 1 : 0;
  });
}

/** Records behind a figure that are listed before the rest is only counted. */
const FIRST_FEW = 10;

async function traceFigure(
  tables: string,
  year: string,
  cell: string,
  { all, json }: TraceOptions,
  { files }: Effects,
): Promise<number> {
  const path = join(tables, year, 'figures.json');
  if (!(await files.exists(path))) throw new Error(`there is no ${path}; the night writes it with the annual tables.`);
  const file = readFigures(new TextDecoder().decode(await files.read(path)));
  const figure = file.figures.find((one) => one.cell === cell);
  const behind = recordsBehind(file, cell);
  if (figure === undefined || behind === undefined) {
    complain(`the tables of ${year} have no figure “${cell}”. figures.json lists them all.`);
    return 1;
  }
  if (json === true) print(JSON.stringify({ year, ...figure, records: behind }));
  else {
    const { trace: by } = figure;
    const counted =
      by === undefined ? 'nothing to trace' : by.by === 'records' ? `${behind.length} records` : JSON.stringify(by);
    print(`${year}/${cell} = ${figure.value ?? figure.kind}, from ${counted}, edition ${JSON.stringify(file.edition)}`);
    const shown = all === true ? behind : behind.slice(0, FIRST_FEW);
    for (const one of shown) {
      const consents = one.consents.map(({ state, own, evidence_type, date }) =>
        [state, own ? 'own submission' : 'confirmed', evidence_type, date]
          .filter((part) => part !== undefined)
          .join(' '),
      );
      print(
        `  ${one.contributor_id}/${one.record_id} (${one.table}) version ${one.version}: file ${one.submission_id.slice(0, 12)}, ${one.sheet} row ${one.row}; ${consents.join('; ')}`,
      );
    }
    if (shown.length < behind.length) print(`  and ${behind.length - shown.length} more (--all lists them)`);
  }
  return 0;
}

function recordLines(traced: RecordTrace, column: string | undefined): string[] {
  const { table, contributor_id, record_id, version, change, reporting_year, submission, sheet, row } = traced;
  const { template_version, codebook_version, rule_set_version, cells, archive } = traced;
  const shown = column === undefined ? Object.entries(cells) : Object.entries(cells).filter(([key]) => key === column);
  return [
    `${contributor_id}/${record_id} (${table}), version ${version}, ${change}, reported for ${reporting_year}`,
    `  file       ${submission.file_name}, SHA-256 ${submission.submission_id}, received ${submission.received_at}, archived copy ${archive.replace('_', ' ')}`,
    `  place      ${sheet} row ${row}`,
    `  cells      ${shown.map(([key, cell]) => `${key} ${cell}`).join(', ') || 'not found in the file'}`,
    `  versions   template ${template_version ?? 'unknown'}, codebook ${codebook_version ?? 'unknown'}, rules ${rule_set_version}, run ${submission.run_id}`,
    ...traced.states.flatMap(stateLines),
    ...traced.decisions.map((one) => `  desk       ${decisionWords(one)}`),
  ];
}

function stateLines({ state, verdict, consents }: TracedState): string[] {
  const outcome = verdict.inForce ? `released, ${verdict.scope}` : `held back, ${verdict.reason}`;
  return [
    `  ${state}        ${outcome}${consents.length === 0 ? ', no consent row' : ''}`,
    ...consents.flatMap(({ consent, evidence, decisions }) => [
      `    consent  ${consent}, ${evidence || 'no evidence named'}`,
      ...decisions.map((one) => `             ${decisionWords(one)}`),
    ]),
  ];
}

function decisionWords({ decision, decided_at, decided_by, reason, source, file_hash }: DeskDecisionRow): string {
  const file = file_hash === '' ? source : `${source} ${file_hash.slice(0, 12)}`;
  return `${decision} on ${decided_at.slice(0, 10)} by ${decided_by}: ${reason} (${file})`;
}
