import type { Part } from './container.ts';
import { type ParsingContext, parseXml } from './parseXml.ts';
import { plainStrings } from './plainStrings.ts';
import { tooMuch } from './refusal.ts';
import { TextRuns, wholeText } from './textRuns.ts';

/**
 * The texts that cells refer to by their number, in order; none where the workbook has no such part.
 * @throws Refusal as parseXml, FILE_TOO_MUCH_INSIDE
 */
export async function readSharedStrings(part: Part | undefined, context: ParsingContext): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const { limits } = context;
  const runs = new TextRuns();
  let characters = 0;
  const keep = (text: string): void => {
    strings.push(text);
    characters += text.length;
    if (characters > limits.sharedCharacters) tooMuch('sharedCharacters', limits);
    if (strings.length > limits.sharedStrings) tooMuch('sharedStrings', limits);
  };
  await parseXml(
    part,
    {
      open: (name, attributes, depth) =>
        depth === 1 ? true : depth === 2 ? name === 'si' : runs.open(name, attributes),
      close(name, depth) {
        if (depth > 2) return runs.close(name);
        if (depth === 2) keep(runs.take());
      },
      text: (piece) => runs.text(piece),
      shortcuts: (place) => [plainStrings(place, (text, preserved) => keep(wholeText(text, preserved, preserved)))],
    },
    context,
  );
  return strings;
}
