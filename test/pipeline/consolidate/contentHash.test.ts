import { expect, test } from 'vitest';
import { canonicalJson, contentHash, contentOf } from '../../../pipeline/consolidate/contentHash.ts';

test('the order of keys, blanks and "withdrawn: no" make no difference', () => {
  const one = contentOf({ b: 1, a: 'x', withdrawn: false, c: undefined, d: [], e: '' });
  expect(canonicalJson(one)).toBe('{"a":"x","b":1}');
  expect(canonicalJson(contentOf({ a: 'x', b: 1 }))).toBe(canonicalJson(one));
});

test('organisations are written in one order', () => {
  const one = contentOf({ provider_orgs: [{ type: '40', role: '4', name: 'UNDP' }] });
  const two = contentOf({ provider_orgs: [{ name: 'UNDP', role: '4', type: '40' }] });
  expect(canonicalJson(one)).toBe(canonicalJson(two));
});

test('the hash is SHA-256', () => {
  expect(contentHash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
