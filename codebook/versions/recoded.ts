/** Old codes and labels in a cell → today's codes. */
import { foldName } from '../normalise/text.ts';
import type { Recode } from './versions.ts';

const BETWEEN = /(\s*[\n;；؛]\s*)/;

/**
 * The cell with every old code or label replaced; what is no old code stays as it is.
 * @returns undefined when one of them became several codes
 */
export function recoded(text: string, { codes, labels = {} }: Recode): string | undefined {
  const byName = new Map<string, string | readonly string[]>();
  for (const [old, now] of Object.entries(codes)) {
    for (const name of [old, ...(labels[old] ?? [])]) byName.set(foldName(name), now);
  }
  const whole = byName.get(foldName(text));
  if (whole !== undefined) return typeof whole === 'string' ? whole : undefined;
  const pieces = text.split(BETWEEN).map((piece) => byName.get(foldName(piece)) ?? piece);
  return pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : undefined;
}
