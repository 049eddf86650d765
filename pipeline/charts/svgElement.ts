/** SVG as text, escaped by construction. */
import { escaped } from '../../codebook/text/escaped.ts';

export type Attributes = Readonly<Record<string, string | number>>;

/** Markup that is already safe. */
export interface Markup {
  readonly markup: string;
}

/** An element; texts among the children are escaped. */
export function element(name: string, attributes: Attributes, children: readonly (Markup | string)[] = []): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.markup)).join('');
  return { markup: `<${name}${given.join('')}>${inside}</${name}>` };
}

/** Pixels with one decimal at most: the same chart is the same text. */
export function pixels(value: number): number {
  return Math.round(value * 10) / 10;
}
