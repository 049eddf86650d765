import { expect, test } from 'vitest';
import { publicIdentifier } from '../../pipeline/publicIdentifier.ts';

test('the name of a record is the same for good', () => {
  // Addresses that were cited must stay: when this fails, the identifiers have changed.
  expect(publicIdentifier({ table: 'activities', contributor_id: 'un-undp', record_id: 'A-1' })).toBe('aw14hnfth9rcf');
  expect(publicIdentifier({ table: 'needs', contributor_id: 'state-svn', record_id: 'ط-١/2' })).toBe('nkpy3f83cfs91');
});

test('is safe in any address and file name, and differs by table, contributor and record', () => {
  const tables = ['activities', 'needs', 'offers', 'contributions'] as const;
  const names = tables.flatMap((table) =>
    Array.from({ length: 5000 }, (_, at) =>
      publicIdentifier({ table, contributor_id: `cso-${at % 7}`, record_id: `A-${at}` }),
    ),
  );
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[anoc][0-9a-hjkmnp-tv-z]{12}$/);
});
