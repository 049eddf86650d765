/** The add-in as one static folder: page, styles, scripts in pieces, icons, templates, manifest. Needs `npm run build`. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { DEVELOPMENT_SOURCE, writeManifest } from '../../dist/addin/manifest/writeManifest.js';
import { isRightToLeft, LANGUAGES } from '../../dist/codebook/text/languages.js';
import { paneTexts } from '../../dist/codebook/text/paneTexts.js';
import { writeTemplate } from '../../dist/workbook/write/writeTemplate.js';
import { packRegister } from './packRegister.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where `npm run build:addin` puts the folder. */
export const STATIC_FOLDER = join(root, 'dist/addin/static');

/**
 * Builds the folder anew.
 * @param folder where to
 * @param source where it will be served: https, ends with a slash; stands in the manifest
 * @param register a register of recommendations to pack with it, as `upr-repo register import` takes it
 * @param templates blank templates in six languages too
 * @returns esbuild's account of the pieces
 */
export async function bundleAddin({
  folder = STATIC_FOLDER,
  source = DEVELOPMENT_SOURCE,
  register = undefined,
  templates = true,
} = {}) {
  if (!/^https:\/\/[^\s/]+\/(\S*\/)?$/.test(source))
    throw new Error(`not an https address that ends with "/": ${source}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'icons'), { recursive: true });
  cpSync(join(root, 'addin/pane.css'), join(folder, 'pane.css'));
  writeFileSync(join(folder, 'pane.html'), pageWithWords(readFileSync(join(root, 'addin/pane.html'), 'utf8')));
  cpSync(join(root, 'addin/icons'), join(folder, 'icons'), { recursive: true });
  writeFileSync(join(folder, 'manifest.xml'), writeManifest(paneTexts, source));
  await packRegister(register, folder);
  if (templates) await writeTemplates(join(folder, 'templates'));
  return bundleScripts(folder);
}

/** What the page says when no words could be loaded stands in it, in all six languages. */
function pageWithWords(page) {
  const lines = LANGUAGES.map((language) => {
    const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
    return `<p lang="${language}" dir="${direction}">${paneTexts[language].troubles.connection}</p>`;
  });
  const reload = LANGUAGES.map((language) => paneTexts[language].messages.retry).join(' / ');
  return page
    .replace('<!-- connection -->', lines.join('\n      '))
    .replace('id="reload"', `id="reload" aria-label="${reload}"`);
}

/** The template in six languages: the way out for somebody who opened another workbook. */
async function writeTemplates(folder) {
  mkdirSync(folder, { recursive: true });
  for (const language of LANGUAGES)
    writeFileSync(join(folder, `${language}.xlsx`), await writeTemplate({ language, build: 'addin' }));
}

/**
 * The pane's own script, and beside it, loaded when needed: one piece a language, the check, the codebook's lists and labels
 * (data, kept apart from the check by an entry point of their own), the file reader, the writer of workbooks.
 */
async function bundleScripts(folder) {
  const pane = await build({
    ...BUNDLED,
    entryPoints: [
      { in: 'addin/pane/main.ts', out: 'pane' },
      { in: 'addin/codebookData.ts', out: 'codebookData' },
      { in: 'addin/fileWorker.ts', out: 'fileWorker' },
    ],
    outdir: folder,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    plugins: [labelsOnly, beginningsOnly, writerApart],
  });
  const writer = await build({
    ...BUNDLED,
    entryPoints: [`addin/${WRITER}.ts`],
    outdir: folder,
    // The one for browsers, without what browsers of today have.
    alias: { exceljs: 'exceljs/dist/exceljs.bare.min.js' },
  });
  return { outputs: { ...pane.metafile.outputs, ...writer.metafile.outputs } };
}

const BUNDLED = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  // Safari 15 (Mac, older macOS) and WebView2.
  target: ['es2022', 'safari15'],
  charset: 'utf8',
  legalComments: 'linked',
  metafile: true,
};

/** The writer of workbooks needs the help and examples that the pane goes without: a script of its own, loaded when it is asked for. */
const WRITER = 'bringOver';

const writerApart = {
  name: 'writer-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/bringOver\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${WRITER}.js`, external: true } : undefined,
    );
  },
};

/** The check knows headings by their labels; help and examples are for templates and documents, and stay out. */
const labelsOnly = {
  name: 'labels-only',
  setup({ onLoad }) {
    onLoad({ filter: /codebook[\\/]text[\\/]..[\\/]tables\.ts$/ }, async ({ path }) => {
      const language = dirname(path).slice(-2);
      const { tables } = await import(`../../dist/codebook/text/${language}/tables.js`);
      const json = JSON.stringify(tables, (key, value) => (key === 'help' || key === 'example' ? '' : value));
      return { contents: `export const tables = ${json};`, loader: 'js' };
    });
  },
};

/** Drop-downs show the beginning of a target's text (codebook/codelists/shownLabel.ts): no more of it is loaded. */
const SHOWN = 100;

const beginningsOnly = {
  name: 'beginnings-only',
  setup({ onLoad }) {
    onLoad({ filter: /official[\\/]sdgTargetRows\.ts$/ }, async () => {
      const { sdgTargetRows } = await import('../../dist/codebook/codelists/official/sdgTargetRows.js');
      const json = JSON.stringify(sdgTargetRows.map(([code, texts]) => [code, texts.map(beginningOf)]));
      return { contents: `export const sdgTargetRows = ${json};`, loader: 'js' };
    });
  },
};

function beginningOf(text) {
  return Array.from(text).slice(0, SHOWN).join('');
}

/** Sizes of the pieces, as a reader of the build wants them. */
export function sizesOf(metafile, gzip) {
  return Object.entries(metafile.outputs)
    .filter(([name]) => name.endsWith('.js'))
    .map(([name, { inputs, imports }]) => {
      const bytes = readFileSync(resolve(root, name));
      return {
        name: basename(dirname(name)) === 'parts' ? `parts/${basename(name)}` : basename(name),
        bytes: bytes.length,
        gzip: gzip(bytes).length,
        inputs: Object.keys(inputs),
        imports,
      };
    });
}
