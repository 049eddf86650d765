import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributorId } from '../../../pipeline/consolidate/contributorId.ts';

describe('contributorId', () => {
  test.each([
    [{ submitter_kind: 'state', state: 'SVN', org_name: 'Ministry' }, 'state-svn'],
    [{ submitter_kind: 'un', org_name: 'UNDP  Slovenia / Regional' }, 'un-undp-slovenia-regional'],
    [{ submitter_kind: 'nhri', org_name: 'Défenseur des droits' }, 'nhri-défenseur-des-droits'],
    [{ submitter_kind: 'nhri', org_name: 'المجلس الوطني لحقوق الإنسان' }, 'nhri-المجلس-الوطني-لحقوق-الإنسان'],
    [{ submitter_kind: 'cso', org_name: '人权 组织' }, 'cso-人权-组织'],
    [{ submitter_kind: 'cso', org_name: '../../etc' }, 'cso-etc'],
  ])('%o is %s', (values, id) => {
    expect(contributorId(values)).toBe(id);
  });

  test('is the same for composed and decomposed letters', () => {
    const composed = contributorId({ submitter_kind: 'cso', org_name: 'Défenseur'.normalize('NFC') });
    expect(contributorId({ submitter_kind: 'cso', org_name: 'Défenseur'.normalize('NFD') })).toBe(composed);
  });

  test('a long name is cut and told apart by a hash', () => {
    const one = contributorId({ submitter_kind: 'cso', org_name: `${'long '.repeat(30)}one` });
    const two = contributorId({ submitter_kind: 'cso', org_name: `${'long '.repeat(30)}two` });
    expect(one).not.toBe(two);
    expect(one).toMatch(/^cso-long-.*-[0-9a-f]{8}$/);
    expect(Array.from(one).length).toBeLessThanOrEqual(80);
  });

  test('names without letters are told apart', () => {
    const one = contributorId({ submitter_kind: 'cso', org_name: '+++' });
    expect(one).toMatch(/^cso-[0-9a-f]{8}$/);
    expect(one).not.toBe(contributorId({ submitter_kind: 'cso', org_name: '***' }));
  });

  test('is always a safe name of a file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('a', '人', '𒀀').map((letter) => letter.repeat(90)),
        ),
        (org_name) => {
          const id = contributorId({ submitter_kind: 'cso', org_name });
          expect(id).toMatch(/^cso-[\p{L}\p{M}\p{N}-]+$/u);
          expect(Buffer.byteLength(id)).toBeLessThanOrEqual(255);
        },
      ),
    );
  });

  test('a State without a code is an error', () => {
    expect(() => contributorId({ submitter_kind: 'state', org_name: 'Ministry' })).toThrow('State without a code');
  });
});
