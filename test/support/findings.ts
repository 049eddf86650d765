/** Findings of a changed workbook in short form, for tests of rules. */
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import { catalogue, type Finding } from '../../codebook/findings.ts';
import { columnLetters } from '../../codebook/grid.ts';
import type { Reference } from '../../codebook/reference.ts';
import type { Position, Register } from '../../codebook/register.ts';
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import { type Changes, FIRST_ROW, TODAY, tabOf, workbook } from './sheet.ts';

/**
 * Findings of one workbook, but for the note that no register was at hand.
 * @throws when one lacks something that its sentence needs
 */
export function findingsOf(changes: Changes, reference: Partial<Reference> = {}): Finding[] {
  const { findings } = checkSubmission(workbook(changes), { today: TODAY, ...reference });
  for (const one of findings) holdWhole(one);
  return findings.filter(({ code }) => code !== 'REGISTER_NOT_LOADED');
}

/** What the catalogue says about every finding: its parameters, and how exactly its place is named. */
function holdWhole({ code, address, params }: Finding): void {
  const { params: needed, scope } = catalogue[code];
  const lacking = needed.filter((name) => (params as Partial<Record<string, unknown>>)[name] === undefined);
  if (lacking.length > 0) throw new Error(`${code} says nothing about ${lacking.join(', ')}.`);
  if (scope === 'cell' && (address.sheet === undefined || address.row === undefined))
    throw new Error(`${code} does not say where.`);
}

/** The cell of a column in the first (or a later) entry row of a list sheet, such as "Activities!H6". */
export function cellOf(table: ListTableKey, column: string, index = 0): string {
  const at = Object.keys(tableOf(table).columns).indexOf(column);
  return `${tabOf(table)}!${columnLetters(at)}${FIRST_ROW + index}`;
}

/** "CODE Sheet!C6" for each finding. */
export function placed(findings: readonly Finding[]): string[] {
  return findings.map(({ code, address }) => `${code} ${address.sheet ?? ''}!${address.cell ?? address.row ?? ''}`);
}

/** A register with a few recommendations. */
export function registerOf(rows: readonly [ref: string, state: string, position: Position, by?: string[]][]): Register {
  const known = new Map(
    rows.map(([ref, state_under_review, position, recommending_states = []]) => [
      ref,
      { ref, state_under_review, cycle: '4', position, recommending_states },
    ]),
  );
  return {
    find: (ref) => known.get(ref),
    refsOf: (state) => rows.filter(([, of]) => of === state).map(([ref]) => ref),
  };
}
