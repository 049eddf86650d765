import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped } from '../../../codebook/text/escaped.ts';
import { html, jsonForScript, webAddress } from '../../../pipeline/site/html.ts';

const nasty = fc
  .array(fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '`', '</script>', '<!--', '\u2028', 'a'), fc.string()), {
    maxLength: 12,
  })
  .map((all) => all.join(''));

describe('html', () => {
  test('text goes in as text, whatever it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: made } = html`<p title="${text}">${text}</p>`;
        expect(made.replace(/&(?:amp|lt|gt|quot|#39|#96);/g, '')).not.toMatch(/<(?!\/?p\b)|`/);
        const inside = made.slice('<p title="'.length, -'</p>'.length);
        expect(inside.split('"').length).toBe(2);
        expect(unescaped(inside.slice(0, inside.indexOf('"')))).toBe(text);
      }),
    );
  });

  test('what no document may hold is left out', () => {
    expect(escaped('a\u0000b\u001b\ud800c\ufffe d\te')).toBe('abc d\te');
    expect(escaped('公约 😀')).toBe('公约 😀');
  });

  test('markup, lists and nothing', () => {
    expect(html`${[html`<b>${1}</b>`, 'a&b', false, undefined]}`.text).toBe('<b>1</b>a&amp;b');
  });

  test('JSON in a script cannot end it and reads back', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const { text: made } = jsonForScript({ [text]: text });
        expect(made).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(made)).toEqual({ [text]: text });
      }),
    );
  });
});

function unescaped(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' };
  return text.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => signs[name] ?? '');
}

test('only addresses of the web are linked', () => {
  expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
  for (const text of ['javascript:alert(1)', ' https://x', 'data:text/html,x', 'ftp://x', 'https://', '//x', '']) {
    expect(webAddress(text), text).toBeUndefined();
  }
});
