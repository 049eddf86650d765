/** Excel.ConditionalFormatCollection: rules of type Custom can be added; those of the file can be seen and deleted. */
import type { Rect } from '../addresses.ts';
import { type ConditionalFormat, newId, type Sheet } from '../book.ts';
import { givenColour } from '../colours.ts';
import { checkWritable, type Host, overlaps } from '../host.ts';
import { errors, lacks } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { asText } from './arguments.ts';
import { checkFormats, range } from './range.ts';

export function conditionalFormats(host: Host, sheet: Sheet, rects: readonly Rect[]): HostObject {
  const here = (): ConditionalFormat[] => sheet.conditionalFormats.filter((one) => overlaps(one.rects, rects));
  const find = (id: unknown): ConditionalFormat | undefined => here().find((one) => one.id === id);
  return {
    className: 'ConditionalFormatCollection',
    scalars: {},
    items: () => here().map((one) => conditionalFormat(host, sheet, one)),
    index: (id) => conditionalFormat(host, sheet, find(id) ?? missing(id)),
    methods: {
      add: (type) => conditionalFormat(host, sheet, added(host, sheet, rects, asText(type))),
      getCount: () => here().length,
      getItemAt: (at) => conditionalFormat(host, sheet, here()[Number(at)] ?? missing(at)),
      getItemOrNullObject: (id) => {
        const found = find(id);
        return found === undefined ? null : conditionalFormat(host, sheet, found);
      },
      clearAll: () => {
        changing(host, sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => !overlaps(one.rects, rects));
      },
    },
  };
}

function missing(id: unknown): never {
  throw errors.notFound(`conditional format ${String(id)}`);
}

function changing(host: Host, sheet: Sheet): void {
  checkWritable(host);
  checkFormats(sheet);
}

/** A new rule stands before the others. */
function added(host: Host, sheet: Sheet, rects: readonly Rect[], type: string): ConditionalFormat {
  changing(host, sheet);
  if (type !== 'Custom') lacks(`conditional formats of type ${type}`);
  const one: ConditionalFormat = {
    id: newId(host.book),
    type,
    rects: [...rects],
    formula: '',
    fill: undefined,
    font: undefined,
    element: undefined,
  };
  sheet.conditionalFormats.unshift(one);
  return one;
}

function conditionalFormat(host: Host, sheet: Sheet, one: ConditionalFormat): HostObject {
  return {
    className: 'ConditionalFormat',
    scalars: { id: () => one.id, type: () => one.type, priority: () => sheet.conditionalFormats.indexOf(one) },
    setters: { priority: () => lacks('ConditionalFormat.priority'), stopIfTrue: () => changing(host, sheet) },
    parts: {
      custom: () => custom(host, sheet, one),
      customOrNullObject: () => (one.type === 'Custom' ? custom(host, sheet, one) : null),
    },
    methods: {
      delete: () => {
        changing(host, sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== one);
      },
      getRange: () => range(host, sheet, one.rects[0] ?? missing(one.id)),
    },
  };
}

function custom(host: Host, sheet: Sheet, one: ConditionalFormat): HostObject {
  const part = (className: string, parts: HostObject['parts']): HostObject => ({ className, scalars: {}, parts });
  const put = (set: (value: string) => void) => (given: unknown) => {
    changing(host, sheet);
    set(asText(given));
  };
  const rule: HostObject = {
    className: 'ConditionalFormatRule',
    scalars: { formula: () => one.formula },
    setters: { formula: put((text) => (one.formula = text)) },
  };
  const fill: HostObject = {
    className: 'ConditionalRangeFill',
    scalars: { color: () => one.fill ?? '' },
    setters: { color: put((text) => (one.fill = givenColour(text))) },
  };
  const font: HostObject = {
    className: 'ConditionalRangeFont',
    scalars: { color: () => one.font ?? '' },
    setters: { color: put((text) => (one.font = givenColour(text))) },
  };
  const format = part('ConditionalRangeFormat', { fill: () => fill, font: () => font });
  return part('CustomConditionalFormat', { rule: () => rule, format: () => format });
}
