/**
 * HTML that cannot be broken by what it shows: every text put into a template is escaped, and only markup made by a template goes
 * in as it is.
 */
import { escaped } from '../../codebook/text/escaped.ts';

/** Text that is HTML already. Made by `html` only. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Shown = Markup | string | number | false | undefined | readonly Shown[];

/** A template of HTML. `false` and `undefined` show nothing; lists show each of theirs. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at += 1) text += shown(values[at]) + (parts[at + 1] ?? '');
  return new Markup(text);
}

function shown(value: Shown): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value === false || value === undefined) return '';
  let text = '';
  for (const one of value) text += shown(one);
  return text;
}

/** JSON inside a script element: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): Markup {
  return new Markup(scriptSafe(JSON.stringify(value)));
}

/** JSON as part of a script: U+2028 and U+2029 end a line in older JavaScript. */
export function scriptSafe(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An address that contributors typed: only the web; anything else is shown, not linked. */
export function webAddress(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined;
  try {
    return new URL(text).href;
  } catch {
    return undefined;
  }
}
