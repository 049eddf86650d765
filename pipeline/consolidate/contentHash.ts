/** What makes two statements of a record the same. */
import { createHash } from 'node:crypto';
import type { Organisation, Value } from '../../codebook/columns.ts';
import type { RecordValues } from '../store/storedValues.ts';

/**
 * The filled cells in the order of their keys, organisations in the order of theirs. "Withdrawn: no" says the same as a blank.
 */
export function contentOf(values: Readonly<Record<string, Value | undefined>>): RecordValues {
  const content: Record<string, Value> = {};
  for (const key of Object.keys(values).sort()) {
    const value = values[key];
    if (value === undefined || isBlank(value) || (key === 'withdrawn' && value === false)) continue;
    content[key] = isOrganisations(value) ? value.map(inOrder) : value;
  }
  return content;
}

function isBlank(value: Value): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function isOrganisations(value: Value): value is Organisation[] {
  return Array.isArray(value) && typeof value[0] === 'object';
}

function inOrder({ name, role, type }: Organisation): Organisation {
  return { name, role, ...(type !== undefined && { type }) };
}

/** Canonical JSON of what contentOf gives: the same content gives the same text. */
export function canonicalJson(content: RecordValues): string {
  return JSON.stringify(content);
}

/** SHA-256 of a canonical JSON text, 64 hex digits. */
export function contentHash(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
