/** What makes two statements of a record the same. */
import { createHash } from 'node:crypto';
import type { Organisation, Value } from '../../codebook/columns.ts';
import type { RecordValues } from '../store/storedValues.ts';

/** The filled cells in the order of their keys. "Withdrawn: no" says the same as a blank. */
export function contentOf(values: Readonly<Record<string, Value | undefined>>): RecordValues {
  const content: Record<string, Value> = {};
  for (const key of Object.keys(values).sort()) {
    const value = values[key];
    if (value === undefined || isBlank(value) || (key === 'withdrawn' && value === false)) continue;
    content[key] = value;
  }
  return content;
}

function isBlank(value: Value): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

/** Canonical JSON: keys sorted, blanks absent, no spaces. The same content gives the same text. */
export function canonicalJson(content: RecordValues): string {
  return JSON.stringify(content, (_key, value: unknown) => (isOrganisation(value) ? inOrder(value) : value));
}

function isOrganisation(value: unknown): value is Organisation {
  return typeof value === 'object' && value !== null && 'role' in value && 'name' in value;
}

function inOrder({ name, role, type }: Organisation): Organisation {
  return { name, role, ...(type !== undefined && { type }) };
}

/** SHA-256 of a canonical JSON text, 64 hex digits. */
export function contentHash(json: string): string {
  return createHash('sha256').update(json).digest('hex');
}
