import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../pipeline/consolidate/contentHash.ts';
import { foldStatements, precedenceOf, type Statement } from '../../../pipeline/consolidate/foldStatements.ts';
import type { RecordValues } from '../../../pipeline/store/storedValues.ts';

function stated(date: string, values: RecordValues, id = date): Statement {
  return {
    submission_id: id,
    precedence: precedenceOf({
      submissionDate: date,
      receivedAt: '2026-11-24T02:00:00.000Z',
      round: 0,
      submissionId: id,
    }),
    values: contentOf(values),
  };
}

function shortly(statements: Statement[]): unknown[] {
  return foldStatements(statements).map(({ version, change, cleared, held, origin }) => [
    version,
    change,
    cleared,
    held,
    origin.submission_id,
  ]);
}

describe('foldStatements', () => {
  test('the first statement is new, an equal one unchanged, another one changed in full', () => {
    const history = [
      stated('2025-01-01', { id: 'A', title: 'one', budget: 5 }),
      stated('2025-02-01', { id: 'A', title: 'one', budget: 5 }),
      stated('2025-03-01', { id: 'A', title: 'two' }),
    ];
    expect(shortly(history)).toEqual([
      [1, 'new', [], { id: 'A', title: 'one', budget: 5 }, '2025-01-01'],
      [1, 'unchanged', [], { id: 'A', title: 'one', budget: 5 }, '2025-01-01'],
      [2, 'changed', ['budget'], { id: 'A', title: 'two' }, '2025-03-01'],
    ]);
  });

  test('blanks alone keep what is held', () => {
    const history = [
      stated('2025-01-01', { id: 'A', title: 'one', themes: ['x'] }),
      stated('2025-02-01', { id: 'A', title: 'one' }),
    ];
    expect(shortly(history)[1]).toEqual([1, 'unchanged', [], { id: 'A', title: 'one', themes: ['x'] }, '2025-01-01']);
  });

  test('a cell filled for the first time is a change', () => {
    const history = [stated('2025-01-01', { id: 'A' }), stated('2025-02-01', { id: 'A', title: 'one' })];
    expect(shortly(history)[1]).toEqual([2, 'changed', [], { id: 'A', title: 'one' }, '2025-02-01']);
  });

  test('a withdrawal keeps the previous values, and a row without the mark brings the record back', () => {
    const history = [
      stated('2025-01-01', { id: 'A', title: 'one', budget: 5 }),
      stated('2025-02-01', { id: 'A', title: 'other', withdrawn: true }),
      stated('2025-03-01', { id: 'A', withdrawn: true }),
      stated('2025-04-01', { id: 'A', title: 'one', withdrawn: false }),
    ];
    expect(shortly(history)).toEqual([
      [1, 'new', [], { id: 'A', title: 'one', budget: 5 }, '2025-01-01'],
      [2, 'withdrawn', [], { id: 'A', title: 'one', budget: 5, withdrawn: true }, '2025-02-01'],
      [2, 'unchanged', [], { id: 'A', title: 'one', budget: 5, withdrawn: true }, '2025-02-01'],
      [3, 'changed', ['budget'], { id: 'A', title: 'one' }, '2025-04-01'],
    ]);
  });

  test('a record first heard of as withdrawn is withdrawn', () => {
    expect(shortly([stated('2025-01-01', { id: 'A', withdrawn: true })])).toEqual([
      [1, 'withdrawn', [], { id: 'A', withdrawn: true }, '2025-01-01'],
    ]);
  });

  test('on one day the hash of the file decides', () => {
    const history = [
      stated('2025-01-01', { id: 'A', title: 'b' }, 'bb'),
      stated('2025-01-01', { id: 'A', title: 'a' }, 'aa'),
    ];
    expect(foldStatements(history).map(({ statement }) => statement.submission_id)).toEqual(['aa', 'bb']);
  });
});

const values = fc.record(
  {
    id: fc.constant('A'),
    title: fc.constantFrom('one', 'two'),
    themes: fc.constantFrom(['x'], ['x', 'y']),
    budget: fc.constantFrom(1, 2),
    withdrawn: fc.boolean(),
  },
  { requiredKeys: ['id'] },
);
const date = fc.constantFrom('2024-05-01', '2025-01-01', '2025-01-02', '2025-03-01');
const statement = fc
  .tuple(date, values, fc.stringMatching(/^[0-9a-f]{1,8}$/))
  .map(([day, content, id]) => stated(day, content as unknown as RecordValues, id));
const statements = fc.uniqueArray(statement, { selector: (one) => one.submission_id, maxLength: 12 });

describe('foldStatements, whatever the statements', () => {
  test('does not depend on the order, nor on statements said twice', () => {
    fc.assert(
      fc.property(statements, fc.nat(), (all, turn) => {
        const expected = foldStatements(all);
        const at = all.length === 0 ? 0 : turn % all.length;
        const rotated = [...all.slice(at), ...all.slice(0, at)].reverse();
        expect(foldStatements(rotated)).toEqual(expected);
        expect(foldStatements([...rotated, ...all])).toEqual(expected);
      }),
    );
  });

  test('numbers count up by one with every change, and what was cleared was held', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const versions = foldStatements(all);
        expect(versions).toHaveLength(all.length);
        for (const [at, { version, change, cleared, held }] of versions.entries()) {
          const before = versions[at - 1];
          expect(version).toBe((before?.version ?? 0) + (change === 'unchanged' ? 0 : 1));
          expect(held.withdrawn === true).toBe(
            change === 'withdrawn' || (change === 'unchanged' && before?.held.withdrawn === true),
          );
          for (const column of cleared) {
            expect(before?.held[column]).toBeDefined();
            expect(held[column]).toBeUndefined();
          }
        }
      }),
    );
  });
});
