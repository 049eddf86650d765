/**
 * What another rule set would have done to everything that is held: per rule, how many rows newly wait and how many newly pass, with
 * the places of a few. The practice is gtfs-validator's acceptance test, taken to workbooks. Contents of cells are not shown.
 */
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import type { Finding, FindingCode } from '../../codebook/findings.ts';
import type { Grids } from '../../codebook/grid.ts';
import type { Reference } from '../../codebook/reference.ts';
import { rules } from '../../codebook/rules/index.ts';
import type { RuleSet } from '../../codebook/rules/ruleSets.ts';
import type { CheckedRecord } from '../../codebook/submission.ts';
import { listTableKeys } from '../../codebook/tables.ts';
import { versions } from '../../codebook/versions/versions.ts';
import type { Effects } from '../effects.ts';
import type { Folders } from '../folders.ts';
import { openReference } from '../references.ts';
import type { Store } from '../store/openStore.ts';
import { archived } from './releaseRow.ts';

/** What changes for one rule. */
export interface RuleImpact {
  rule: string;
  /** Rows that waited under the one set and pass under the other, and the other way round. */
  newly_waits: number;
  newly_passes: number;
  /** Findings that only the one set or only the other says, or says with another severity. */
  findings_more: number;
  findings_fewer: number;
  /** Places such as "file.xlsx Activities!B6 TITLE_MISSING", the first few. */
  examples: string[];
}

export interface Impact {
  from: string;
  to: string;
  submissions: number;
  /** Files whose archived copy is gone or cannot be read. */
  unreadable: number;
  rows: number;
  newly_waits: number;
  newly_passes: number;
  rules: RuleImpact[];
}

const EXAMPLES = 3;
/** What reading a cell finds, before any rule. */
const READING = 'reading';

/** Runs two rule sets over all submissions held. */
export async function ruleImpact(
  { store, folders, effects, today }: { store: Store; folders: Folders; effects: Effects; today: string },
  from: RuleSet,
  to: RuleSet,
): Promise<Impact> {
  const repository = await openReference(store, today);
  const impact = new ImpactCount(from.version, to.version);
  const held = await store.db
    .selectFrom('submission')
    .select(['submission_id', 'file_name'])
    .orderBy('precedence')
    .execute();
  for (const [index, submission] of held.entries()) {
    effects.log.progress('Checking what is held', index, held.length);
    const bytes = await archived(submission, folders, effects);
    const grids = bytes && (await effects.reader.read(new Uint8Array(bytes))).grids;
    if (grids === undefined) impact.addUnreadable();
    else {
      const [before, after] = await repository.checking((reference) => [
        outcome(grids, reference, from),
        outcome(grids, reference, to),
      ]);
      impact.add(submission.file_name, before, after);
    }
  }
  effects.log.progress('Checking what is held', held.length, held.length);
  return impact.result();
}

/** What a rule set makes of one workbook. */
interface Outcome {
  /** "sheet\nrow" of every row, and whether it waits. */
  rows: Map<string, boolean>;
  findings: Finding[];
}

function outcome(grids: Grids, reference: Reference, ruleSet: RuleSet): Outcome {
  const { submission, findings } = checkSubmission(grids, reference, versions, undefined, ruleSet);
  const records = listTableKeys.flatMap((table): CheckedRecord[] => submission.records[table]);
  const waits = (one: { waits: boolean }): boolean => one.waits || !submission.accepted;
  return { rows: new Map(records.map((one) => [`${one.sheet}\n${one.row}`, waits(one)])), findings };
}

class ImpactCount {
  readonly #result: Impact;
  readonly #byRule = new Map<string, RuleImpact>();

  constructor(from: string, to: string) {
    this.#result = { from, to, submissions: 0, unreadable: 0, rows: 0, newly_waits: 0, newly_passes: 0, rules: [] };
  }

  addUnreadable(): void {
    this.#result.submissions += 1;
    this.#result.unreadable += 1;
  }

  add(file: string, before: Outcome, after: Outcome): void {
    this.#result.submissions += 1;
    this.#result.rows += after.rows.size;
    for (const [row, waits] of after.rows) {
      const waited = before.rows.get(row) ?? false;
      if (waits === waited) continue;
      this.#result[waits ? 'newly_waits' : 'newly_passes'] += 1;
      const responsible = rulesOf(
        row,
        waits ? after.findings : before.findings,
        waits ? before.findings : after.findings,
      );
      for (const rule of responsible) this.#of(rule)[waits ? 'newly_waits' : 'newly_passes'] += 1;
    }
    this.#addFindings(file, before.findings, after.findings);
  }

  #addFindings(file: string, before: readonly Finding[], after: readonly Finding[]): void {
    const [old, fresh] = [new Map(before.map(named)), new Map(after.map(named))];
    for (const [name, one] of fresh) if (!old.has(name)) this.#say(file, one, 'findings_more');
    for (const [name, one] of old) if (!fresh.has(name)) this.#say(file, one, 'findings_fewer');
  }

  #say(file: string, finding: Finding, kind: 'findings_more' | 'findings_fewer'): void {
    const of = this.#of(ruleOf(finding.code));
    of[kind] += 1;
    const { sheet = '', cell, row } = finding.address;
    const sign = kind === 'findings_more' ? '+' : '-';
    if (of.examples.length < EXAMPLES)
      of.examples.push(`${sign} ${file} ${sheet}!${cell ?? row ?? ''} ${finding.code} (${finding.severity})`);
  }

  #of(rule: string): RuleImpact {
    const known = this.#byRule.get(rule) ?? emptyImpact(rule);
    this.#byRule.set(rule, known);
    return known;
  }

  result(): Impact {
    const order = [READING, ...rules.map(({ name }) => name)];
    const all = [...this.#byRule.values()].sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
    return { ...this.#result, rules: all };
  }
}

function emptyImpact(rule: string): RuleImpact {
  return { rule, newly_waits: 0, newly_passes: 0, findings_more: 0, findings_fewer: 0, examples: [] };
}

function named(finding: Finding): [string, Finding] {
  const { code, severity, address, params } = finding;
  return [JSON.stringify([code, severity, address, params]), finding];
}

/** The rules whose errors the row has under one set and not under the other; errors about the file or sheet hold its rows too. */
function rulesOf(row: string, having: readonly Finding[], lacking: readonly Finding[]): Set<string> {
  const [sheet] = row.split('\n');
  const concerns = ({ address }: Finding): boolean =>
    `${address.sheet}\n${address.row}` === row ||
    address.sheet === undefined ||
    (address.row === undefined && address.sheet === sheet);
  const without = new Set(lacking.map((one) => named(one)[0]));
  const fresh = having.filter((one) => one.severity === 'error' && !without.has(named(one)[0]));
  const near = fresh.filter(concerns);
  // A row waits with its file when the Submitter or Consent sheet has an error: then that error's rule is responsible.
  return new Set((near.length > 0 ? near : fresh).map(({ code }) => ruleOf(code)));
}

function ruleOf(code: FindingCode): string {
  return rules.find((rule) => rule.codes.includes(code))?.name ?? READING;
}
