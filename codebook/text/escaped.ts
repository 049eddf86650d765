/**
 * A text as HTML or XML, between elements and in quoted attributes alike; the one place where signs of markup are made harmless.
 * Control characters and lone surrogates, which XML forbids and no browser shows, are left out.
 */
export function escaped(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text.replace(SIGNS, (sign) => `&${NAMES[sign] ?? ''};`).replace(FORBIDDEN, '');
}

const SIGNS = /[&<>"'`]/g;
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Most texts hold nothing of either. */
const UNSAFE = new RegExp(`${SIGNS.source}|${FORBIDDEN.source}`, 'u');

const NAMES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
  '`': '#96',
};
