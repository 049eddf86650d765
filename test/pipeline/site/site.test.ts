import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../codebook/text/languages.ts';
import { siteTexts } from '../../../codebook/text/siteTexts.ts';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { diskFiles } from '../../../pipeline/files.ts';
import { silentLog } from '../../../pipeline/log.ts';
import { publicIdentifier } from '../../../pipeline/publicIdentifier.ts';
import { unguarded } from '../../../pipeline/publishFolder.ts';
import { writeSite } from '../../../pipeline/site/writeSite.ts';
import { decideConsent } from '../../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../../pipeline/store/openStore.ts';
import type { SearchRecords, SearchWords } from '../../../site/search/format.ts';
import { openSearch } from '../../../site/search/openSearch.ts';
import { siteOf, withSiteFolder } from '../../support/siteOf.ts';
import { engines, withStore } from '../../support/stores.ts';
import { activity, consent, type Draft, slovenia, taken, undp } from '../store/submissions.ts';

const today = '2026-06-01';
const UNDP = 'un-undp-slovenia';
const [engine] = engines;
if (engine === undefined) throw new Error('No engine to run on.');

async function take(store: Store, draft: Draft): Promise<void> {
  await consolidate(store, taken(draft));
}

async function decide(
  store: Store,
  consent_id: string,
  decision: 'confirmed' | 'withdrawn' = 'confirmed',
): Promise<void> {
  const when = { decided_at: '2026-01-02T00:00:00Z', decided_by: 'desk officer', reason: 'note verbale seen' };
  await decideConsent(store, { contributor_id: UNDP, consent_id, decision, ...when });
}

function idOf(
  record_id: string,
  table: 'activities' | 'needs' | 'offers' = 'activities',
  contributor_id = UNDP,
): string {
  return publicIdentifier({ table, contributor_id, record_id });
}

/** The search of a site, read back from its scripts as a browser would. */
function searchIn(files: ReadonlyMap<string, string>): ReturnType<typeof openSearch> {
  const read = (start: string): unknown => {
    const [, script = ''] = [...files].find(([path]) => path.startsWith(start)) ?? [];
    return JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
  };
  return openSearch(read('assets/records-') as SearchRecords, (read('assets/words-en-') as SearchWords).labels);
}

describe('consent', () => {
  test('no text without consent is in any byte of the site, nor found by its search; what is released is', () => {
    const kind = fc.constantFrom(
      'released',
      'unconfirmed',
      'unconsented',
      'taken_back',
      'not_for_matching',
      'released_need',
    );
    let runs = 1000;
    return withStore(engine, (store) =>
      fc.assert(
        fc.asyncProperty(fc.array(kind, { minLength: 1, maxLength: 12 }), async (kinds) => {
          // Every run has a contributor and words of its own: the store stays the same.
          runs += 1;
          const salt = runs;
          const words = kinds.map((one, at) => ({ kind: one, at, word: `qz${salt}x${at}w` }));
          const texts = ({ word }: { word: string }) => ({ title: `${word} title`, description: `About ${word}desc.` });
          const consents = (one: string): string[] =>
            one === 'unconfirmed' ? ['WAITS'] : one === 'unconsented' ? [] : ['C1'];
          const of = (...some: string[]) => words.filter((one) => some.includes(one.kind));
          await take(store, {
            name: `run ${salt}`,
            submitter: { ...undp, org_name: `Salt ${salt}`, contact_name: `private${salt}` },
            consent: [
              consent({ consent_id: 'C1', given_by: `signer${salt}`, evidence_ref: `note${salt}` }),
              consent({ consent_id: 'WAITS' }),
            ],
            activities: of('released', 'unconfirmed', 'unconsented', 'taken_back').map((one) =>
              activity({
                ...texts(one),
                activity_id: one.word,
                consent_id: consents(one.kind),
                withdrawn: one.kind === 'taken_back' || undefined,
              }),
            ),
            needs: of('not_for_matching', 'released_need').map((one) => ({
              ...texts(one),
              request_id: one.word,
              requesting_state: 'NPL',
              status: 'received',
              request_date: '2026-01-01',
              open_to_matching: one.kind === 'released_need',
              consent_id: ['C1'],
            })),
          });
          await decideConsent(store, {
            contributor_id: `un-salt-${salt}`,
            consent_id: 'C1',
            decision: 'confirmed',
            decided_at: '2026-01-02',
            decided_by: 'desk',
            reason: 'seen',
          });
          const files = await siteOf(store, { today, address: 'https://example.org/' });
          const all = [...files.values()].join('\n');
          const search = searchIn(files);
          for (const { kind: one, word } of words) {
            const shown = one === 'released' || one === 'released_need';
            expect(all.includes(word), `${one} ${word}`).toBe(shown);
            expect(search.find(`${word}desc`, {}).records.length > 0, word).toBe(shown);
          }
          for (const secret of [`private${salt}`, `signer${salt}`, `note${salt}`]) expect(all).not.toContain(secret);
        }),
        { numRuns: 6 },
      ),
    );
  }, 120_000);

  test('a State that is held back is nowhere, and money only with consent for it', () =>
    withStore(engine, async (store) => {
      await take(store, {
        name: 'one',
        consent: [consent({ consent_id: 'C1', consent_scope: 'publish_without_finance' })],
        activities: [
          activity({
            activity_id: 'A1',
            state_concerned: ['NPL', 'KEN'],
            consent_id: ['C1'],
            budget_amount: 987654.25,
            currency: 'CHF',
          }),
        ],
      });
      await decide(store, 'C1');
      const files = await siteOf(store, { today });
      const all = [...files]
        .filter(([path]) => !path.includes('/search-'))
        .map(([, text]) => text)
        .join('\n');
      expect(all).not.toMatch(/KEN|Kenya|肯尼亚|987654|987,654|CHF/);
      const page = files.get(`en/records/${idOf('A1')}.html`) ?? '';
      expect(page).toContain(siteTexts.en.record.part_only);
      expect(page).toContain(siteTexts.en.record.finance_withheld);
    }));
});

describe('addresses', () => {
  const draft: Draft = {
    name: 'one',
    consent: [consent({ consent_id: 'C1' })],
    activities: [
      activity({ activity_id: 'A1', consent_id: ['C1'], title: 'Gone tomorrow' }),
      activity({ activity_id: 'A2', consent_id: ['C1'] }),
    ],
  };

  test('a withdrawn record says so and nothing else, in every edition that follows; nothing changed is not made anew', () =>
    withStore(engine, (store) =>
      withSiteFolder(async (data) => {
        const folder = join(data, 'site');
        const make = (run: string) =>
          writeSite(
            { tables: join(data, 'tables'), exchange: join(data, 'exchange') },
            store,
            { files: diskFiles, log: silentLog },
            { folder, today, run, address: undefined, guard: unguarded },
          );
        const pageOf = (language: string): string =>
          readFileSync(join(folder, language, 'records', `${idOf('A1')}.html`), 'utf8');
        await take(store, draft);
        await decide(store, 'C1');
        expect(await make('1')).toBeGreaterThan(100);
        expect(pageOf('en')).toContain('Gone tomorrow');
        expect(await make('2')).toBeUndefined();

        await take(store, {
          name: 'two',
          submitter: { ...undp, submission_date: '2025-04-01' },
          activities: [{ activity_id: 'A1', withdrawn: true }],
        });
        for (const run of ['3', '4']) {
          if (run === '4')
            await take(store, {
              name: 'three',
              submitter: { ...undp, submission_date: '2025-05-01' },
              offers: [{ offer_id: 'O1', title: 'x' }],
            });
          expect(await make(run)).toBeGreaterThan(100);
          for (const language of LANGUAGES) {
            const words = pageOf(language)
              .replace(/<[^>]*>/g, ' ')
              .trim()
              .split(/\s+/);
            expect([...new Set(words)], language).toEqual([siteTexts[language].record.withdrawn]);
          }
          expect(readFileSync(join(folder, 'records', `${idOf('A1')}.json`), 'utf8')).toBe('{"status":"withdrawn"}');
          const { withdrawn } = JSON.parse(readFileSync(join(folder, 'records', 'addresses.json'), 'utf8')) as {
            withdrawn: string[];
          };
          expect(withdrawn).toEqual([idOf('A1')]);
        }
        expect(existsSync(join(folder, 'en', 'records', `${idOf('A2')}.html`))).toBe(true);
      }),
    ));

  test('every link inside the site leads somewhere, in every language, also from the pages of a list', () =>
    withStore(engine, async (store) => {
      const many = Array.from({ length: 120 }, (_, at) =>
        activity({
          activity_id: `M${at}`,
          consent_id: ['C1'],
          themes: ['torture', 'unheard-of'],
          sdg_targets: ['16.3'],
        }),
      );
      await take(store, {
        ...draft,
        activities: many,
        offers: [
          { offer_id: 'O1', kind: 'good_practice', offering_org: 'UNDP', target_states: ['FJI'], themes: ['privacy'] },
        ],
      });
      await decide(store, 'C1');
      const files = await siteOf(store, { today });
      const missing = [...files].flatMap(([path, text]) => {
        if (!path.endsWith('.html')) return [];
        const links = [...text.matchAll(/(?:href|src|action)="([^"#?]*)(?:[?#][^"]*)?"/g)].map(([, link = '']) => link);
        const inside = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
        return inside
          .map((link) => new URL(link, `http://x/${path}`).pathname.slice(1))
          .filter((to) => !files.has(to))
          .map((to) => `${path} → ${to}`);
      });
      expect(missing).toEqual([]);
      expect(files.has('en/states/NPL-2.html')).toBe(true);
      for (const [path] of files) expect(path).toMatch(/^[\w./-]+$/);
    }));

  test('a known address gives canonical links, a sitemap and full citations', () =>
    withStore(engine, async (store) => {
      await take(store, draft);
      await decide(store, 'C1');
      const files = await siteOf(store, { today, address: 'https://example.org/upr/' });
      const page = files.get(`fr/records/${idOf('A1')}.html`) ?? '';
      expect(page).toContain(`<link rel="canonical" href="https://example.org/upr/fr/records/${idOf('A1')}.html">`);
      expect(page).toContain('>https://example.org/upr/fr/records/');
      expect(files.get('sitemap-1.xml')?.match(/<loc>/g)?.length).toBe(LANGUAGES.length * 3);
    }));
});

describe('a record', () => {
  test('says on whose consent it rests, its history without earlier contents, and the same as data', () =>
    withStore(engine, async (store) => {
      await take(store, {
        name: 'one',
        consent: [consent({ consent_id: 'C1' })],
        activities: [activity({ activity_id: 'A1', consent_id: ['C1'], results: 'Earlier wording' })],
      });
      await take(store, {
        name: 'two',
        submitter: { ...undp, submission_date: '2026-03-01', reporting_year: 2026 },
        activities: [
          activity({ activity_id: 'A1', consent_id: ['C1'], title: '</script><b>"Später"', results: 'Now' }),
        ],
      });
      await decide(store, 'C1');
      const files = await siteOf(store, { today });
      const page = files.get(`en/records/${idOf('A1')}.html`) ?? '';
      expect(page).toContain('Nepal gave its consent on 15 January 2025 (Note verbale). OHCHR has confirmed it.');
      expect(page).toContain('Version 2, submitted on 1 March 2026 for 2026: changed (Title, Results)');
      expect([...files.values()].join('')).not.toMatch(/Earlier wording|Permanent Mission|NV 12/);
      expect(page).toContain('&lt;/script&gt;&lt;b&gt;&quot;Später&quot;');
      const data = JSON.parse(files.get(`records/${idOf('A1')}.json`) ?? '') as {
        values: { title: string };
        versions: unknown[];
      };
      expect(data.values.title).toBe('</script><b>"Später"');
      expect(data.versions).toHaveLength(2);
      const linked = page.slice(page.indexOf('ld+json">', page.indexOf('<script')) + 9, page.indexOf('</script>'));
      expect(JSON.parse(linked)).toEqual(JSON.parse(files.get(`records/${idOf('A1')}.jsonld`) ?? ''));
    }));

  test('a State about itself, and a need that is not open to matching', () =>
    withStore(engine, async (store) => {
      const need = {
        requesting_state: 'SVN',
        status: 'received',
        request_date: '2026-01-01',
        description: 'Advice on a law.',
      };
      await take(store, {
        name: 'one',
        submitter: slovenia,
        needs: [
          { ...need, request_id: 'R1', open_to_matching: true },
          { ...need, request_id: 'R2', open_to_matching: false },
        ],
      });
      const files = await siteOf(store, { today });
      const page = files.get(`en/records/${idOf('R1', 'needs', 'state-svn')}.html`) ?? '';
      expect(page).toContain('Slovenia submitted this information itself.');
      expect(page).toContain('<h1><bdi lang="en">Advice on a law.</bdi></h1>');
      expect(files.has(`en/records/${idOf('R2', 'needs', 'state-svn')}.html`)).toBe(false);
    }));

  test('the order of files is the same every time', () =>
    withStore(engine, async (store) => {
      await take(store, {
        name: 'one',
        submitter: slovenia,
        offers: Array.from({ length: 30 }, (_, at) => ({ offer_id: `O${at}`, title: `t${at}` })),
      });
      expect([...(await siteOf(store, { today }))]).toEqual([...(await siteOf(store, { today }))]);
    }));
});
