/** manifest.xml is one that Excel takes, and the checker sees each fault that would make it refuse. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkManifest, type ManifestFault } from '../../addin/manifest/checkManifest.ts';
import { DEVELOPMENT_SOURCE, MANIFEST_LOCALES, writeManifest } from '../../addin/manifest/writeManifest.ts';
import { paneTexts } from '../../codebook/text/paneTexts.ts';

const root = new URL('../../', import.meta.url);
const xml = readFileSync(new URL('manifest.xml', root), 'utf8');

/** Width and height stand in the first chunk of a PNG. */
function iconSize(url: string): readonly [number, number] | undefined {
  const name = /icons\/(icon-\d+\.png)$/.exec(url)?.[1];
  if (name === undefined) return undefined;
  const bytes = readFileSync(new URL(`addin/icons/${name}`, root));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const locales = Object.values(MANIFEST_LOCALES).filter((locale) => locale !== 'en-US');

function faultsOf(text: string): ManifestFault['code'][] {
  return [...new Set(checkManifest(text, { locales, iconSize }).map(({ code }) => code))];
}

test('the manifest is without fault, and fresh', () => {
  expect(checkManifest(xml, { locales, iconSize })).toEqual([]);
  expect(xml).toBe(writeManifest(paneTexts, DEVELOPMENT_SOURCE));
});

test('one variable says where the pages are', () => {
  const elsewhere = writeManifest(paneTexts, 'https://example.org/upr/');
  expect(elsewhere).not.toContain('localhost');
  expect(checkManifest(elsewhere, { locales, iconSize })).toEqual([]);
});

test('it asks for no more than ExcelApi 1.9: comments are looked for at run time', () => {
  expect(xml.match(/<Set /g)).toHaveLength(1);
  expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
});

describe('the checker sees', () => {
  test.each<[string, (text: string) => string, ManifestFault['code']]>([
    ['broken XML', (text) => text.replace('</Hosts>', ''), 'NOT_XML'],
    [
      'elements out of order',
      (text) => text.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'),
      'ELEMENT_ORDER',
    ],
    ['an element that nobody knows', (text) => text.replace('<Hosts>', '<Colour/><Hosts>'), 'ELEMENT_ORDER'],
    ['a missing provider', (text) => text.replace(/<ProviderName>.*<\/ProviderName>/, ''), 'ELEMENT_MISSING'],
    [
      'a button without an icon',
      (text) => text.replace(/<\/Supertip>\s*<Icon>[\s\S]*?<\/Icon>/, '</Supertip>'),
      'ELEMENT_MISSING',
    ],
    [
      'a long description',
      (text) => text.replace(/(<Description DefaultValue=")/, `$1${'x'.repeat(250)}`),
      'TEXT_TOO_LONG',
    ],
    [
      'a long label in one language',
      (text) => text.replace(/(Locale="fr-FR" Value=")Vérifier"/, `$1${'x'.repeat(126)}"`),
      'TEXT_TOO_LONG',
    ],
    ['an empty label', (text) => text.replace('Value="Vérifier"', 'Value=""'), 'TEXT_TOO_LONG'],
    ['an id that is no UUID', (text) => text.replace(/<Id>.*<\/Id>/, '<Id>upr</Id>'), 'ID_NOT_UUID'],
    [
      'a version of three parts',
      (text) => text.replace(/<Version>.*<\/Version>/, '<Version>1.0.0</Version>'),
      'VERSION_FORM',
    ],
    [
      'a dangling resid',
      (text) => text.replace('<Label resid="Show.Label"/>', '<Label resid="Shown.Label"/>'),
      'RESID_UNKNOWN',
    ],
    ['a resid of 33 characters', (text) => text.replaceAll('Show.Tip', 'x'.repeat(33)), 'RESID_TOO_LONG'],
    ['one id twice', (text) => text.replace('id="Upr.Show"', 'id="Upr.Validate"'), 'ID_TWICE'],
    [
      'http',
      (text) => text.replace('<SourceLocation DefaultValue="https:', '<SourceLocation DefaultValue="http:'),
      'NOT_HTTPS',
    ],
    [
      'an icon of another size',
      (text) => text.replace('icons/icon-32.png"/>\n  <High', 'icons/icon-16.png"/>\n  <High'),
      'ICON_SIZE',
    ],
    ['an icon that is not there', (text) => text.replaceAll('icon-80.png', 'picture.png'), 'ICON_SIZE'],
    ['a button without a large icon', (text) => text.replace(/<bt:Image size="80" .*\/>/, ''), 'ICON_SIZE'],
    ['a language that is missing', (text) => text.replace(/<bt:Override Locale="ar-SA".*\/>/, ''), 'LOCALE_MISSING'],
    ['a language without its country', (text) => text.replace('Locale="es-ES"', 'Locale="es"'), 'LOCALE_MISSING'],
    ['a language twice', (text) => text.replace(/(<bt:Override Locale="ru-RU".*\/>)/, '$1$1'), 'LOCALE_REPEATED'],
    ['too much asked of Excel', (text) => text.replace('MinVersion="1.9"', 'MinVersion="1.15"'), 'REQUIREMENT'],
  ])('%s', (_, spoil, code) => {
    expect(spoil(xml)).not.toBe(xml);
    expect(faultsOf(spoil(xml))).toContain(code);
  });
});
