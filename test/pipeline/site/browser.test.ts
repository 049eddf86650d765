/** The site in a real browser, opened from the disk: accessible, searchable, and nothing from elsewhere. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { siteTexts } from '../../../codebook/text/siteTexts.ts';
import { writeEdition } from '../../../pipeline/annual/makeEdition.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { silentLog } from '../../../pipeline/log.ts';
import { publicIdentifier } from '../../../pipeline/publicIdentifier.ts';
import { unguarded } from '../../../pipeline/publishFolder.ts';
import { writeSite } from '../../../pipeline/site/writeSite.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import { openBrowser } from '../../support/browser.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, taken, undp } from '../store/submissions.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await openBrowser();
if (browser === undefined) console.info('The tests of the site in a browser are skipped.');

const data = mkdtempSync(join(tmpdir(), 'site-browser-'));
const site = join(data, 'site');
const idOf = (record_id: string, table: 'activities' | 'needs' | 'offers' = 'activities'): string =>
  publicIdentifier({ table, contributor_id: 'un-undp-slovenia', record_id });

const titles = [
  'Training of judges',
  '法官言论自由培训',
  'تدريب القضاة على معايير العدالة',
  'Обучение сотрудников полиции',
];

async function makeSite(): Promise<void> {
  const [engine] = engines;
  if (engine === undefined) throw new Error('No engine to run on.');
  await withStore(engine, async (store) => {
    const make = (run: string) =>
      writeSite(
        { tables: join(data, 'tables'), exchange: join(data, 'exchange') },
        store,
        { files: diskFiles, log: silentLog },
        { folder: site, today: '2026-06-01', run, address: undefined, guard: unguarded },
      );
    const described = activity({
      consent_id: ['C1'],
      themes: ['torture'],
      sdg_targets: ['16.3'],
      recommendation_refs: ['A/HRC/59/15 140.7', 'NPL-4-1.1'],
      modality: 'training',
      funding_source: ['vftc'],
      budget_amount: 1200.5,
      currency: 'USD',
      evidence_url: 'https://example.org/report',
    });
    const activities = titles.map((title, at) => ({
      ...described,
      activity_id: `A${at}`,
      title,
      title_language: ['en', 'zh', 'ar', 'ru'][at],
    }));
    const many = Array.from({ length: 110 }, (_, at) => ({
      ...described,
      activity_id: `M${at}`,
      title: `Course ${at}`,
      themes: ['privacy'],
    }));
    const ref = {
      state_under_review: 'NPL',
      cycle: '4',
      session: '50',
      document_symbol: 'A/HRC/59/15',
      paragraph: '140.7',
      uhri_id: '11111111-2222-3333-4444-555555555555',
      position: 'supported' as const,
      recommending_states: '["FRA","KEN"]',
      text: 'Continue to train judges',
      themes: '[]',
      affected_groups: '[]',
      sdg_targets: '[]',
      source: 'test',
      loaded_at: '2026-01-01',
    };
    await store.db
      .insertInto('recommendation')
      .values({ ...ref, ref: 'A/HRC/59/15 140.7' })
      .execute();
    await consolidate(
      store,
      taken({
        name: 'one',
        consent: [consent({ consent_id: 'C1' })],
        activities: [...activities, ...many, { ...described, activity_id: 'W' }],
        needs: [
          {
            request_id: 'N1',
            requesting_state: 'NPL',
            description: 'Advice on a law.',
            status: 'received',
            request_date: '2026-01-01',
            open_to_matching: true,
            consent_id: ['C1'],
          },
        ],
        offers: [{ offer_id: 'G1', kind: 'good_practice', offering_org: 'UNDP', what_worked: 'Peer visits.' }],
      }),
    );
    await decideConsent(store, {
      contributor_id: 'un-undp-slovenia',
      consent_id: 'C1',
      decision: 'confirmed',
      decided_at: '2026-01-02',
      decided_by: 'desk',
      reason: 'seen',
    });
    const edition = { year: 2025, today: '2026-06-01', run: '1' };
    const effects = { files: diskFiles, log: silentLog };
    await writeEdition(join(data, 'tables', '2025'), store, effects, { edition });
    await diskFiles.write(join(data, 'exchange', 'records.json'), new TextEncoder().encode('{}'));
    await make('1');
    await consolidate(
      store,
      taken({
        name: 'two',
        submitter: { ...undp, submission_date: '2025-04-01' },
        activities: [{ activity_id: 'W', withdrawn: true }],
      }),
    );
    await make('2');
  });
}
if (browser !== undefined) await makeSite();

afterAll(async () => {
  await browser?.close();
  rmSync(data, { recursive: true, force: true });
});

/** Opens a page of the site; what it asks for elsewhere, and what it says on the console, is a fault. */
async function open(
  path: string,
  use: (page: Page) => Promise<void>,
  options: { width?: number; javaScriptEnabled?: boolean } = {},
): Promise<void> {
  if (browser === undefined) return;
  const { width = 1280, javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(data).href)) faults.push(`asks for ${request.url()}`);
  });
  try {
    await page.goto(`${pathToFileURL(site).href}/${path}`);
    await use(page);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  } finally {
    await context.close();
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await page.evaluate(
    `axe.run(document, { preload: false, runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 150))))`,
  );
  return found as string[];
}

const kinds: readonly (readonly [string, string])[] = [
  ['home', 'index.html'],
  ['search', 'search.html?q=A&theme=privacy'],
  ['record', `records/${idOf('A0')}.html`],
  ['need', `records/${idOf('N1', 'needs')}.html`],
  ['good practice', `records/${idOf('G1', 'offers')}.html`],
  ['withdrawn', `records/${idOf('W')}.html`],
  ['State', 'states/NPL.html'],
  ['second page of a list', 'states/NPL-2.html'],
  ['States', 'states/index.html'],
  ['theme', 'themes/torture.html'],
  ['themes', 'themes/index.html'],
  ['goal', 'sdgs/16.html'],
  ['goals', 'sdgs/index.html'],
  ['year', 'years/2025.html'],
  ['years', 'years/index.html'],
  ['annual', 'annual.html'],
  ['edition', 'annual/2025.html'],
  ['choice of language', '../index.html'],
  ['downloads', 'downloads.html'],
  ['about', 'about.html'],
];

/** The pages that a phone's width is hardest on. */
const narrow = [
  'index.html',
  'search.html?state=NPL',
  `records/${idOf('A2')}.html`,
  'states/index.html',
  'downloads.html',
  'annual/2025.html',
];

describe.skipIf(browser === undefined).each(LANGUAGES)('accessible in %s', (language) => {
  test('every kind of page', async () => {
    for (const [kind, path] of kinds) {
      await open(`${language}/${path}`, async (page) => {
        // All facets unfolded, so that what they hold is looked at too.
        await page.evaluate("for (const box of document.querySelectorAll('details')) box.open = true");
        expect(await violations(page), kind).toEqual([]);
      });
    }
  }, 300_000);

  test('on a phone, nothing wider than the screen', async () => {
    for (const path of narrow) {
      await open(
        `${language}/${path}`,
        async (page) => {
          expect(await violations(page), path).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(360);
        },
        { width: 360 },
      );
    }
  }, 300_000);
});

describe.skipIf(browser === undefined)('figures', () => {
  test('the tables of a year stand in its page, the list of tables leads to each, and what is behind the figures stays inside', async () => {
    const files = await diskFiles.list(join(data, 'tables', '2025'));
    const { tables } = JSON.parse(readFileSync(join(data, 'tables', '2025', 'annual-tables.json'), 'utf8')) as {
      tables: { key: string }[];
    };
    await open('ar/annual/2025.html', async (page) => {
      expect(await page.locator('.contents a[href^="#"]').count()).toBe(tables.length);
      for (const { key } of tables) {
        const heading = `#table-${key} .table-title`;
        const name = await page.locator(`.contents a[href="#table-${key}"]`).textContent();
        expect(await page.locator(heading).textContent(), key).toContain(name ?? 'no name');
      }
      expect(await page.locator('#table-types').getAttribute('dir')).toBe('rtl');
    });
    const inside = files.map(({ path }) => path).filter((path) => /^(?:figures|manifest)\.json$/.test(path));
    expect(inside).toHaveLength(2);
    for (const path of inside) expect(await diskFiles.exists(join(site, 'annual', '2025', path)), path).toBe(false);
  });

  test('a chart says its figures to those who do not see it; its table leads to the records; Arabic bars grow from the right', async () => {
    const firstBar = (page: Page): Promise<{ x: number; width: number } | null> =>
      page.locator('.chart svg g rect').first().boundingBox();
    for (const language of ['en', 'ar'] as const) {
      await open(`${language}/index.html`, async (page) => {
        const chart = page.locator('.chart').first();
        const label = await chart.locator('svg[role=img]').getAttribute('aria-labelledby');
        const [title, description] = (label ?? '').split(' ');
        expect(await chart.locator(`#${title}`).textContent()).toBe(siteTexts[language].home.by_type);
        if (language === 'en') expect(await chart.locator(`#${description}`).textContent()).toContain('Training: 11');
        await chart.locator('summary').click();
        await chart.locator('a[href="search.html?type=training"]').click();
        await page.waitForSelector('.hits a');
        await page.goBack();
        const whole = await chart.locator('svg').boundingBox();
        const bar = await firstBar(page);
        const [before, after] = [
          (bar?.x ?? 0) - (whole?.x ?? 0),
          (whole?.x ?? 0) + (whole?.width ?? 0) - (bar?.x ?? 0) - (bar?.width ?? 0),
        ];
        if (language === 'ar') expect(after).toBeGreaterThan(before);
        else expect(before).toBeGreaterThan(after);
      });
    }
  });
});

describe.skipIf(browser === undefined)('the search', () => {
  const hits = (page: Page): Promise<string[]> => page.locator('.hits a').allTextContents();

  test.each([
    ['en', 'judg', 'Training of judges'],
    ['en', 'говорящий', undefined],
    ['zh', '论自由', '法官言论自由培训'],
    ['ar', 'عدالة', 'تدريب القضاة على معايير العدالة'],
    ['ru', 'полиц', 'Обучение сотрудников полиции'],
    ['fr', 'Népal juge', undefined],
  ] as const)('in %s for %s', async (language, query, title) => {
    await open(`${language}/search.html?q=${encodeURIComponent(query)}`, async (page) => {
      // The best first: labels of codes can hold the word too.
      expect((await hits(page))[0]).toBe(title);
    });
  });

  test('what is asked stands in the address, the other languages carry it on, and the way back leads back', async () => {
    await open('en/search.html', async (page) => {
      await page.fill('#q', 'of judges');
      await page.waitForURL(/\?q=of\+judges$/);
      expect(await hits(page)).toEqual(['Training of judges']);
      await page.click('#f-theme summary');
      await page.check('#f-theme-torture');
      expect(page.url()).toMatch(/\?q=of\+judges&theme=torture$/);
      await page.fill('#q', '');
      await page.waitForURL(/\?theme=torture$/);
      expect((await hits(page)).length).toBe(4);
      expect(await page.locator('[role=status]').textContent()).toBe('4 records found');
      await page.goBack();
      expect(page.url()).not.toContain('torture');
      await page.goForward();
      await page.click('nav.languages a[hreflang=ar]');
      await page.waitForURL(/\/ar\/search\.html\?theme=torture$/);
      expect((await hits(page)).length).toBe(4);
      expect(await page.locator('#f-theme-torture').isChecked()).toBe(true);
    });
  });

  test('works with the keyboard alone', async () => {
    await open('en/search.html', async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.focus('#q');
      await page.keyboard.type('Course 10');
      await page.keyboard.press('Enter');
      await page.focus('#f-kind summary');
      if ((await page.locator('#f-kind[open]').count()) === 0) await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(page.url()).toContain('kind=activity');
      // The facets were drawn anew; the keyboard stands where it stood.
      expect(await page.evaluate('document.activeElement.id')).toBe('f-kind-activity');
    });
  });

  test('without a script the lists are offered', async () => {
    await open(
      'en/search.html',
      async (page) => {
        expect(await page.locator('noscript').textContent()).toContain(siteTexts.en.search.no_script);
      },
      { javaScriptEnabled: false },
    );
  });
});
