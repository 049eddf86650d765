/**
 * Everything that leaves, made from a submission full of what programs could take for a formula, a link, a script or a command: each
 * comes out as text, and contact data with nobody but its own contributor (SECURITY.md).
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableOf } from '../../codebook/tables.ts';
import { nightly } from '../../pipeline/nightly.ts';
import { openStore } from '../../pipeline/store/openStore.ts';
import { writeGrids } from '../hostile/writeGrids.ts';
import { openBrowser } from '../support/browser.ts';
import { testEffects } from '../support/effects.ts';
import { lay } from '../support/folder.ts';
import { layersOf, partsOf } from '../support/searchBytes.ts';
import { ACTIVITY, type Cells, CONSENT, NEED, OFFER, workbook } from '../support/sheet.ts';

const CLI = fileURLToPath(new URL('../../dist/pipeline/cli.js', import.meta.url));

/** In every nasty text, so that it is found again wherever it comes out. */
const MARK = 'zz9';

const PIECES = [
  `=cmd|' /C calc'!${MARK}`,
  `+1+${MARK}`,
  `-1+${MARK}`,
  `@SUM(${MARK})`,
  `=HYPERLINK("https://${MARK}.example","x")`,
  `\uff1d1+${MARK}`,
  `\u200b=1+${MARK}`,
  `</script><script>${MARK}()</script>`,
  `<!--${MARK}`,
  `]]>${MARK}<x>`,
  `"><img src=x onerror=${MARK}()>`,
  `' onmouseover='${MARK}()`,
  `javascript:${MARK}()`,
  `[${MARK}](javascript:${MARK}())`,
  `<a href="https://${MARK}.example">here</a>`,
  `<svg/onload=${MARK}()>`,
  `\u202e${MARK}\u202d\u2066`,
  `_x0041_${MARK}_x000D_`,
  `&lt;${MARK}&gt;&amp;&#60;&nbsp;&x;`,
  `{{${MARK}}}\${${MARK}}<%= ${MARK} %>`,
  `%0d%0aBcc: ${MARK}@example`,
  `\\u003cscript\\u003e${MARK}`,
  `__proto__${MARK}`,
  `${MARK} DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe`,
  `https://${MARK}.example/login`,
  `\\\\${MARK}\\share\\x`,
];

/** Pieces as they are, and put together at random: the same ones each time. */
const NASTY = [
  ...PIECES,
  ...fc
    .sample(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
        minLength: 2,
        maxLength: 3,
      }),
      { numRuns: 14, seed: 5 },
    )
    .map((some) => `${some.join('')}${MARK}`.slice(0, 190)),
];

/** Who may be written to: nobody but the contributor. */
const CONTACTS = ['Nadia Nobody', 'nadia.nobody@example.org', 'Rita Recorder', 'Olga Offerer'];

/** A nasty text in every column that takes free text. */
function withText(table: 'activities' | 'needs' | 'offers' | 'consent', base: Cells, text: string, id: string): Cells {
  const { columns, key } = tableOf(table);
  const free = Object.entries(columns).filter(
    ([name, column]) =>
      (column.type === 'text' || column.type === 'texts') && !column.private && !key.includes(name as never),
  );
  return { ...base, ...Object.fromEntries(free.map(([name]) => [name, text])), [String(key[0])]: id };
}

function submission(): Uint8Array {
  const state = 'Slovenia';
  return writeGrids(
    workbook({
      submitter: {
        org_name: `=${MARK}<b>Ministry</b>`,
        submitter_kind: 'State',
        state,
        contact_name: CONTACTS[0],
        contact_email: CONTACTS[1],
        org_ref: NASTY[7],
      },
      consent: [{ ...withText('consent', CONSENT, NASTY[10] ?? '', 'C1'), recorded_by: CONTACTS[2] }],
      activities: NASTY.map((text, at) => ({
        ...withText('activities', ACTIVITY, text, `A-${at}`),
        provider_orgs: `${text.replaceAll(/[|;]/g, ' ')} | Implementing | Government`,
        evidence_url: at === 0 ? `https://${MARK}.example/evidence` : undefined,
        themes: `Right to education; ${text.replaceAll(/[;\n]/g, ' ')}`,
      })),
      needs: NASTY.slice(0, 8).map((text, at) => withText('needs', NEED, text, `=R-${at}`)),
      offers: NASTY.slice(0, 8).map((text, at) => ({
        ...withText('offers', OFFER, text, `+O-${at}`),
        contact: CONTACTS[3],
      })),
    }),
  );
}

const data = mkdtempSync(join(tmpdir(), 'leaves-'));
const CONTRIBUTOR = 'state-svn';
let browser: Browser | undefined;

interface Made {
  path: string;
  bytes: Buffer;
}
let made: Made[] = [];

function run(...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '' };
    execFile(process.execPath, [CLI, ...args, '--data', data], { env, maxBuffer: 2 ** 28 }, (_error, out, err) =>
      resolve(out + err),
    );
  });
}

beforeAll(async () => {
  lay(data, 'one.xlsx', submission());
  const store = await openStore({ file: join(data, 'repository.db') });
  await nightly(data, store, testEffects('2026-11-24'));
  await store.close();
  await run('country', 'SVN', '--out', join(data, 'country'), '--language', 'all');
  await run(
    'template',
    '--contributor',
    CONTRIBUTOR,
    '--language',
    'en',
    '--out',
    join(data, 'template', 'filled.xlsx'),
  );
  made = ['replies', 'desk', 'tables', 'site', 'exchange', 'country', 'template'].flatMap((place) => filesIn(place));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(data, { recursive: true, force: true });
});

function filesIn(place: string): Made[] {
  return readdirSync(join(data, place), { recursive: true, encoding: 'utf8' })
    .concat(
      place === 'tables'
        ? readdirSync(join(data, place, '2026'), { recursive: true, encoding: 'utf8' }).map((name) =>
            join('2026', name),
          )
        : [],
    )
    .filter((path) => !path.startsWith('.versions') && statSync(join(data, place, path)).isFile())
    .map((path) => ({ path: join(place, path), bytes: readFileSync(join(data, place, path)) }));
}

/** What is wrong with a file; an empty list where nothing is. */
type Check = (file: Made) => string[] | Promise<string[]>;

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/.test(name);

/** Office documents: no formula, no field, and no way out of the document. */
async function officeFaults({ bytes }: Made): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, content } of await partsOf(bytes)) {
    const text = content.toString('utf8');
    if (/vba|macro|activeX|externalLink|oleObject|embeddings.*\.bin/i.test(name)) faults.push(name);
    if (!isXml(name)) continue;
    for (const [, target = ''] of text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
      faults.push(`${name}: ${target}`);
    for (const [whole] of text.matchAll(
      /<(?:\w+:)?(?:f|instrText|fldSimple|ddeLink|oleLink|formula\d?)\b[^>]*>[^<]*/g,
    )) {
      if (whole.includes(MARK)) faults.push(`${name}: ${whole}`);
    }
    if (/<f[ >/]/.test(text) && /worksheets\//.test(name)) faults.push(`${name}: a formula`);
    faults.push(...xmlFaults(text).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => faults.push(error.message));
  parser.on('doctype', () => faults.push('a document type'));
  parser.on('processinginstruction', ({ target }) => faults.push(`an instruction ${target}`));
  parser.on('comment', (said) => said.includes(MARK) && faults.push('a comment'));
  parser.write(text).close();
  return faults;
}

/** Text that a spreadsheet takes for a formula. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function csvFaults({ bytes }: Made): string[] {
  const { data: rows } = Papa.parse<string[]>(bytes.toString('utf8').replace(/^\ufeff/, ''));
  return rows.flat().filter((cell) => FORMULA.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell));
}

function jsonFaults({ bytes }: Made): string[] {
  try {
    JSON.parse(bytes.toString('utf8'));
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** As a browser reads the page, without running it. */
async function htmlFaults(files: readonly Made[]): Promise<string[]> {
  if (browser === undefined) throw new Error('no browser');
  const page = await browser.newPage();
  const faults: string[] = [];
  for (const { path, bytes } of files) {
    const found = await page.evaluate(inDocument, { html: bytes.toString('utf8'), mark: MARK });
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  await page.close();
  return faults;
}

function inDocument({ html, mark }: { html: string; mark: string }): string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const faults: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName;
    if (['iframe', 'object', 'embed', 'base', 'form', 'img'].includes(name) && element.outerHTML.includes(mark))
      faults.push(name);
    for (const { name: attribute, value } of element.attributes) {
      if (attribute.startsWith('on')) faults.push(`${name} ${attribute}`);
      if (
        ['href', 'src', 'action', 'xlink:href', 'srcdoc', 'style'].includes(attribute) &&
        (value.includes(mark) || /^\s*(?:javascript|data|vbscript):/i.test(value))
      )
        faults.push(`${name} ${attribute}="${value}"`);
    }
    if (name !== 'script' || !(element.textContent ?? '').includes(mark)) continue;
    if (element.getAttribute('type') !== 'application/ld+json') faults.push('a script');
    else JSON.parse(element.textContent ?? '');
  }
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) if ((comments.currentNode.nodeValue ?? '').includes(mark)) faults.push('a comment');
  return faults;
}

/** A letter: one line of subject, and no character that a mail or a terminal takes for a command. */
function textFaults({ bytes }: Made): string[] {
  const text = bytes.toString('utf8');
  return [...text.matchAll(/[^\P{Cc}\n]|\r/gu)].map(([letter]) => `U+${letter.charCodeAt(0).toString(16)}`);
}

const CHECKS: Readonly<Record<string, Check>> = {
  '.xlsx': officeFaults,
  '.docx': officeFaults,
  '.csv': csvFaults,
  '.json': jsonFaults,
  '.jsonld': jsonFaults,
  '.xml': ({ bytes }) => xmlFaults(bytes.toString('utf8')),
  '.txt': textFaults,
};

describe('what leaves', () => {
  test('is there in every kind, and tells of the submission', async () => {
    const kinds = new Set(made.filter(({ path }) => !/\.(?:js|css)$/.test(path)).map(({ path }) => extname(path)));
    expect([...kinds].sort()).toEqual(expect.arrayContaining([...Object.keys(CHECKS), '.html'].sort()));
    for (const place of ['replies', 'desk', 'site', 'exchange', 'country', 'template']) {
      const layers = await Promise.all(
        made.filter(({ path }) => path.startsWith(place)).map(({ bytes }) => layersOf(bytes)),
      );
      expect(
        layers.flat().some((bytes) => bytes.includes(MARK)),
        place,
      ).toBe(true);
    }
  });

  test.each(Object.keys(CHECKS))('carries no formula, link or command in %s', async (ending) => {
    const files = made.filter(({ path }) => extname(path) === ending);
    expect(files.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const file of files)
      faults.push(...((await CHECKS[ending]?.(file)) ?? []).map((fault) => `${file.path}: ${fault}`));
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('carries no script, link or other element in a page', async () => {
    const pages = made.filter(({ path }) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(100);
    expect((await htmlFaults(pages)).slice(0, 20)).toEqual([]);
  });

  test('holds contact data for nobody but its own contributor', async () => {
    const own = `replies/${CONTRIBUTOR}/`;
    const found: string[] = [];
    for (const { path, bytes } of made) {
      if (path.startsWith(own) || path.startsWith('template/')) continue;
      for (const layer of await layersOf(bytes))
        found.push(...CONTACTS.filter((one) => layer.includes(one)).map((one) => `${path}: ${one}`));
    }
    expect(found).toEqual([]);
  });

  test.each([
    ['status'],
    ['history', 'A-1'],
    ['trace', 'A-1'],
    ['consent', 'list'],
    ['check', 'inbox/one.xlsx', '--all'],
  ])('is printed without a character that steers a terminal: %s %s', async (...args) => {
    const printed = await run(...args.map((one) => (one.startsWith('inbox/') ? join(data, one) : one)));
    expect(printed.length).toBeGreaterThan(0);
    expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  });
});
