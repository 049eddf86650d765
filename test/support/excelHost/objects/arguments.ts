/** Arguments as they come over the wire. */
import { errors } from '../hostError.ts';

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw errors.argument(`text expected, not ${JSON.stringify(value)}`);
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw errors.argument(`a number expected, not ${JSON.stringify(value)}`);
  return value;
}

export function asFlag(value: unknown): boolean {
  return value === true;
}
