/** What is built: small, in pieces, for browsers only. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { buildAddin, bundler, type Piece } from './builtAddin.ts';

const built = await buildAddin();
afterAll(() => built.remove());
const pieces = (await bundler()).sizesOf(built.metafile, gzipSync);

/** The piece that holds a source. */
function pieceWith(source: RegExp): Piece {
  const found = pieces.find(({ inputs }) => inputs.some((input) => source.test(input)));
  if (found === undefined) throw new Error(`no piece holds ${source}`);
  return found;
}

/** A piece with all that is loaded with it. */
function loadedWith(first: Piece, seen: Set<Piece> = new Set()): Set<Piece> {
  if (seen.has(first)) return seen;
  seen.add(first);
  for (const { path, kind } of first.imports) {
    const next = kind === 'import-statement' ? pieces.find(({ name }) => basename(name) === basename(path)) : undefined;
    if (next !== undefined) loadedWith(next, seen);
  }
  return seen;
}

const data = pieceWith(/official\/stateRows/);
const pane = loadedWith(pieceWith(/pane\/main\.ts/));
const check = loadedWith(pieceWith(/addin\/engine\.ts/));
const gzipOf = (some: Iterable<Piece>): number => [...some].reduce((sum, { gzip }) => sum + gzip, 0);

describe('sizes', () => {
  test('the pane opens without the check, the lists, the reader and other languages', () => {
    for (const absent of [/engine\.ts/, /stateRows/, /readWorkbook\.ts/, /text\/..\/findings\.ts/])
      expect([...pane].flatMap(({ inputs }) => inputs).filter((input) => absent.test(input))).toEqual([]);
    expect(gzipOf(pane)).toBeLessThan(30_000);
  });

  test('the script of pane and check is at most 60 kB gzip; the lists and labels of the codebook are data beside it', () => {
    const script = new Set([...pane, ...check].filter((piece) => piece !== data));
    expect(gzipOf(script)).toBeLessThanOrEqual(60_000);
    expect(gzipOf([data])).toBeLessThan(150_000);
    expect(data.inputs.filter((input) => !/codebook\/(codelists|text|headings)|codebookData/.test(input))).toEqual([]);
  });

  test('nothing for Node; the writer of workbooks stands apart and is loaded when asked for', () => {
    expect(pieceWith(/exceljs/).name).toBe('bringOver.js');
    const inputs = pieces.filter(({ name }) => name !== 'bringOver.js').flatMap((piece) => piece.inputs);
    expect(pieces.flatMap((piece) => piece.inputs).filter((input) => /pipeline\/|^node:/.test(input))).toEqual([]);
    expect(inputs.filter((input) => /exceljs|pipeline\/|workbook\/write|^node:/.test(input))).toEqual([]);
  });
});

describe('the folder', () => {
  test('holds page, icons, templates, manifest and an empty register', () => {
    const files = ['pane.html', 'pane.css', 'pane.js', 'manifest.xml', 'icons/icon-80.png', 'register/register.json'];
    for (const file of [...files, ...LANGUAGES.map((language) => `templates/${language}.xlsx`)])
      expect(existsSync(join(built.folder, file)), file).toBe(true);
  });

  test('the page has a strict policy, no inline script or style, and no script but ours and Microsoft’s', () => {
    const page = readFileSync(join(built.folder, 'pane.html'), 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/unsafe-|<script(?![^>]*src=)|<style| style=| on\w+=/);
    const sources = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js', 'pane.js']);
  });
});
