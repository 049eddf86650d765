/** What a night publishes carries the address of the site, and is made anew when that changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consolidate } from '../../../pipeline/consolidate/consolidate.ts';
import { publishExchange } from '../../../pipeline/exchange/exchangeStage.ts';
import { foldersOf } from '../../../pipeline/folders.ts';
import { silentLog } from '../../../pipeline/log.ts';
import { publicIdentifier } from '../../../pipeline/publicIdentifier.ts';
import { unguarded } from '../../../pipeline/publishFolder.ts';
import { importRegister } from '../../../pipeline/register/importRegister.ts';
import { publishSite } from '../../../pipeline/site/siteStage.ts';
import { openStore, type Store } from '../../../pipeline/store/openStore.ts';
import { testEffects } from '../../support/effects.ts';
import { withFolder } from '../../support/folder.ts';
import { confirm } from '../../support/taking.ts';
import { activity, consent, taken } from '../store/submissions.ts';

const UNDP = 'un-undp-slovenia';
const FIRST = 'https://example.org/upr/';
const SECOND = 'https://example.net/';

/** @returns what the stages said they made */
async function publish(data: string, store: Store, siteAddress: string, today: string): Promise<string[]> {
  const said: string[] = [];
  const effects = testEffects(today, { siteAddress });
  const night = {
    folders: foldersOf(data),
    store,
    effects: { ...effects, log: { ...effects.log, say: (text: string) => said.push(text) } },
    lease: { whileHeld: unguarded },
    runId: effects.newRunId(),
    today,
  };
  // The stages need nothing else of a night.
  await publishExchange(night as unknown as Parameters<typeof publishExchange>[0]);
  await publishSite(night as unknown as Parameters<typeof publishSite>[0]);
  return said;
}

test('the address stands in site, catalogue and IATI file; a new one makes them anew, and is no change of the records', async () => {
  await withFolder(async (data) => {
    const store = await openStore({ file: join(data, 'repository.db') });
    try {
      const one = activity({ activity_id: 'A1', consent_id: ['C1'] });
      await consolidate(store, taken({ name: 'one', consent: [consent({ consent_id: 'C1' })], activities: [one] }));
      await confirm(store, UNDP, 'C1');
      const id = publicIdentifier({ table: 'activities', contributor_id: UNDP, record_id: 'A1' });
      const { site, exchange } = foldersOf(data);
      const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

      expect(await publish(data, store, FIRST, '2026-06-01')).toHaveLength(2);
      expect(await publish(data, store, FIRST, '2026-06-02')).toEqual([]);
      const changes = read(exchange, 'changes.json');
      for (const address of [FIRST, SECOND]) {
        if (address === SECOND) expect(await publish(data, store, SECOND, '2026-06-03')).toHaveLength(2);
        const page = `${address}en/records/${id}.html`;
        expect(read(site, `en/records/${id}.html`)).toContain(`<link rel="canonical" href="${page}">`);
        expect(read(site, 'sitemap-1.xml')).toContain(`<loc>${page}</loc>`);
        expect(read(exchange, 'iati-activities.xml')).toContain(`<document-link url="${page}"`);
        // The catalogue names each file where the site has it.
        const named = [
          ...read(site, 'downloads/catalogue.jsonld').matchAll(/"dcat:downloadURL": \{\s*"@id": "([^"]+)"/g),
        ];
        expect(named.length).toBeGreaterThan(5);
        for (const [, url = ''] of named) expect(read(site, url.slice(address.length)).length).toBeGreaterThan(10);
      }
      expect(read(exchange, 'changes.json')).toBe(changes);

      // The register is imported again: as many recommendations, another position.
      for (const [day, position] of [
        ['2026-06-04', 'pending'],
        ['2026-06-05', 'supported'],
      ] as const) {
        const list = join(data, 'register.csv');
        writeFileSync(list, `state_under_review_iso3,cycle,session,text,position\nNPL,4,50,Train judges,${position}\n`);
        await importRegister(store, list, 'register.csv', `${day}T00:00:00Z`, silentLog);
        expect(await publish(data, store, SECOND, day), position).toHaveLength(2);
      }
      expect(await publish(data, store, SECOND, '2026-06-06')).toEqual([]);
    } finally {
      await store.close();
    }
  });
});
