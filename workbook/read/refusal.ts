import { type Finding, type FindingCode, finding, type ParamsOf } from '../../codebook/findings.ts';
import type { ReadLimits } from './readLimits.ts';

/**
 * Carries the finding that stops a reading out of nested callbacks. Never leaves this room: `readWorkbook` turns it into
 * an outcome.
 */
export class Refusal extends Error {
  readonly finding: Finding;

  constructor(reason: Finding) {
    super(reason.code);
    this.finding = reason;
  }
}

/** Stops the reading with a finding about the whole file. */
export function refuse<C extends FindingCode>(code: C, params: ParamsOf<C>): never {
  throw new Refusal(finding(code, {}, params));
}

/** Stops the reading of a file that is damaged or contradicts itself. @param note short, technical, for support */
export function damaged(note: string): never {
  return refuse('FILE_DAMAGED', { value: note });
}

/** Stops the reading of a file built as no spreadsheet program builds it. @param note short, technical, for support */
export function unsafe(note: string): never {
  return refuse('FILE_UNSAFE', { value: note });
}

/** Stops the reading of a file that goes past one of the limits; the limit is named by its key. */
export function tooMuch(limit: keyof ReadLimits, limits: ReadLimits): never {
  return refuse('FILE_TOO_MUCH_INSIDE', { value: limit, limit: limits[limit] });
}
