import type { Part } from './container.ts';
import { parseXml } from './parseXml.ts';
import type { ReadLimits } from './readLimits.ts';
import { tooMuch } from './refusal.ts';
import { TextRuns } from './textRuns.ts';

/**
 * The texts that cells refer to by their number, in order; none where the workbook has no such part.
 * @throws Refusal as parseXml, FILE_TOO_MUCH_INSIDE
 */
export async function readSharedStrings(part: Part | undefined, limits: ReadLimits): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const runs = new TextRuns();
  await parseXml(
    part,
    {
      open: (name, attributes, depth) =>
        depth === 1 ? true : depth === 2 ? name === 'si' : runs.open(name, attributes),
      close(name, depth) {
        if (depth > 2) return runs.close(name);
        if (depth === 2) strings.push(runs.take());
        if (strings.length > limits.sharedStrings) tooMuch('sharedStrings', limits);
      },
      text: (piece) => runs.text(piece),
    },
    limits,
  );
  return strings;
}
