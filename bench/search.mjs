/**
 * The search's index against MiniSearch over the same terms (node bench/search.mjs [records] [language of all]): time to build, bytes compressed, and in
 * headless Chromium time until it is ready, time of a query, and whether it finds what a look through every text finds. The labels
 * of codes are left out on both sides. Needs a build; texts as in bench/siteRecords.mjs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { foldForSearch, indexTerms } from '../dist/codebook/normalise/searchText.js';
import { FACETS } from '../dist/site/search/format.js';
import { packIndex } from '../dist/site/search/packIndex.js';
import { activity, hasRealTexts } from './siteRecords.mjs';

const RECORDS = Number(process.argv[2] ?? 10_000);
const LANGUAGE = process.argv[3];
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUERIES = {
  ar: ['العدالة', 'حقوق', 'الحق', 'التعذيب', 'حرية الدين'],
  zh: ['自由', '权', '言论自由', '由结', '酷刑'],
  ru: ['пыт', 'права', 'право на', 'свобода мнений', 'защита'],
  en: ['judges', 'j', 'tra', 'right to', 'human rights', 'a', 'freedom of expression', 'trafficking in persons', 'zzz'],
};

const records = Array.from({ length: RECORDS }, (_, at) => activity(at, LANGUAGE)).map(
  ({ title, description, lessons }, id) => ({
    id,
    title,
    text: `${description}\n${lessons}`,
  }),
);

function ours() {
  const terms = new Map();
  const of = (term) => {
    if (!terms.has(term)) terms.set(term, { title: [], text: [] });
    return terms.get(term);
  };
  for (const { id, title, text } of records) {
    const inTitle = new Set(indexTerms(title));
    for (const term of inTitle) of(term).title.push(id);
    for (const term of new Set(indexTerms(text))) if (!inTitle.has(term)) of(term).text.push(id);
  }
  const none = Object.fromEntries(FACETS.map((facet) => [facet, { codes: [], records: [] }]));
  return JSON.stringify({ count: RECORDS, facets: none, ...packIndex(terms) });
}

/** @param fields what is told apart: title and text, or nothing */
function mini(fields) {
  const index = new MiniSearch({ fields, tokenize: indexTerms, processTerm: (term) => term });
  index.addAll(
    fields.length === 2 ? records : records.map(({ id, title, text }) => ({ id, all: `${title}\n${text}` })),
  );
  return JSON.stringify(index);
}

/** Opens each index in the page, as the site's script would. */
const PAGE = `
import MiniSearch from 'minisearch';
import { searchTerms } from './dist/codebook/normalise/searchText.js';
import { openSearch } from './dist/site/search/openSearch.js';
import { FACETS } from './dist/site/search/format.js';
const none = Object.fromEntries(FACETS.map((facet) => [facet, []]));
const options = { processTerm: (term) => term, searchOptions: { tokenize: searchTerms, prefix: true, combineWith: 'AND' } };
self.openers = {
  ours(json) {
    const search = openSearch(JSON.parse(json), none);
    return (query) => search.find(query, {}).records;
  },
  mini(json, fields) {
    const search = MiniSearch.loadJSON(json, { fields, ...options, ...(fields.length === 2 ? { boost: { title: 3 } } : {}) });
    return (query) => search.search(query).map(({ id }) => id);
  },
};`;

async function inBrowser(ways, queries) {
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: playwright } = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'upr-bench-search-'));
  const browser = await playwright.launch({
    executablePath: process.env.CHROME_PATH || (await chromium.executablePath()),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: ROOT },
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    writeFileSync(join(folder, 'page.js'), outputFiles[0].text);
    for (const [name, { json }] of Object.entries(ways))
      writeFileSync(join(folder, `${name}.js`), `self.index=${JSON.stringify(json)};`);
    const results = {};
    for (const [name, { opener, fields }] of Object.entries(ways)) {
      const page = await browser.newPage();
      writeFileSync(
        join(folder, 'page.html'),
        `<!doctype html><meta charset="utf-8"><script src="page.js"></script><script src="${name}.js"></script>`,
      );
      await page.goto(`file://${join(folder, 'page.html')}`);
      results[name] = await page.evaluate(
        ({ opener: which, fields: own, queries: all }) => {
          const start = performance.now();
          const find = self.openers[which](self.index, own);
          const ready = performance.now() - start;
          const times = [];
          const found = all.map((query) => {
            let records = [];
            for (let turn = 0; turn < 5; turn += 1) {
              const from = performance.now();
              records = find(query);
              times.push(performance.now() - from);
            }
            return [...records].sort((a, b) => a - b);
          });
          times.sort((a, b) => a - b);
          return { ready, p50: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)], found };
        },
        { opener, fields, queries },
      );
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const folded = records.map(({ title, text }) => foldForSearch(`${title}\n${text}`));

/** A look through every text, which knows no terms: Han anywhere, other words from their beginning, Arabic with and without article. */
function lookedThrough(query) {
  const words = foldForSearch(query).split(' ');
  const begins = words.map((word) => {
    if (/\p{sc=Han}/u.test(word)) return new RegExp(word, 'u');
    const plain = word.replace(/^ال(?=..)/, '');
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)${plain}`, 'u');
  });
  return folded.flatMap((text, at) => (begins.every((one) => one.test(text)) ? [at] : []));
}

const timed = (make) => {
  const start = performance.now();
  const json = make();
  return { json, seconds: (performance.now() - start) / 1000 };
};

const ways = {
  ours: { ...timed(ours), opener: 'ours', fields: [] },
  mini_fields: { ...timed(() => mini(['title', 'text'])), opener: 'mini', fields: ['title', 'text'] },
  mini_plain: { ...timed(() => mini(['all'])), opener: 'mini', fields: ['all'] },
};
const NAMES = {
  ours: 'the site’s index',
  mini_fields: 'MiniSearch, title and text',
  mini_plain: 'MiniSearch, one field',
};
const queries = Object.values(QUERIES).flat();
const results = await inBrowser(ways, queries);
const truth = queries.map(lookedThrough);
console.table(
  Object.fromEntries(
    Object.entries(ways).map(([name, { json, seconds }]) => {
      const { ready, p50, p95, found } = results[name];
      const equal = found.filter((one, at) => String(one) === String(truth[at])).length;
      return [
        NAMES[name],
        {
          'build s': seconds.toFixed(2),
          MB: (Buffer.byteLength(json) / 1e6).toFixed(1),
          'gzip kB': Math.round(gzipSync(json).length / 1000),
          'ready ms': Math.round(ready),
          'p50 ms': p50.toFixed(2),
          'p95 ms': p95.toFixed(2),
          'queries as looked through': `${equal} of ${queries.length}`,
        },
      ];
    }),
  ),
);
for (const [name, { found }] of Object.entries(results)) {
  const other = queries.filter((_, at) => String(found[at]) !== String(truth[at]));
  if (other.length > 0) console.log(`${NAMES[name]} differs from a look through the texts for: ${other.join(' | ')}`);
}
console.log(
  `${RECORDS} records; texts: ${hasRealTexts ? 'real recommendations (English) and labels' : 'labels of the code lists'}; node ${process.version}`,
);
