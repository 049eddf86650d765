import type { Part } from './container.ts';
import { isBuiltInDateFormat, isDateCode } from './numberFormats.ts';
import { attribute, type ParsingContext, parseXml } from './parseXml.ts';
import { tooMuch } from './refusal.ts';

/** Whether the cell style with this number shows numbers as dates. */
export type IsDateStyle = (style: number) => boolean;

/** Reads nothing of the styles but which of them show dates. @throws Refusal as parseXml, FILE_TOO_MUCH_INSIDE */
export async function readStyles(part: Part | undefined, context: ParsingContext): Promise<IsDateStyle> {
  if (part === undefined) return () => false;
  const { limits } = context;
  const codes = new Map<number, boolean>();
  const formats: number[] = [];
  let section = '';
  await parseXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth === 1) return true;
        if (depth === 2) section = name;
        if (depth === 2) return name === 'numFmts' || name === 'cellXfs';
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        if (section === 'numFmts') codes.set(id, isDateCode(attribute(attributes, 'formatCode') ?? ''));
        else formats.push(id);
        if (codes.size > limits.styles || formats.length > limits.styles) tooMuch('styles', limits);
        return false;
      },
    },
    context,
  );
  // Formats may be listed behind the styles that use them, so they are looked up only now.
  const dates = Uint8Array.from(formats, (id) => Number(codes.get(id) ?? isBuiltInDateFormat(id)));
  return (style) => dates[style] === 1;
}
