/** The rule sets as data: the newest is what the check runs, and each kept one can be run and says what it should. */
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { RULE_SET_VERSION, rules } from '../../../codebook/rules/index.ts';
import { currentRuleSet, type RuleSetData, ruleSetOf, ruleSets } from '../../../codebook/rules/ruleSets.ts';
import { versions } from '../../../codebook/versions/versions.ts';
import { type Changes, reference, workbook } from '../../support/sheet.ts';

const newest = ruleSets.at(-1);
const BAD: Changes = { activities: [{ end_date: '2026-01-01' }] };

function checked(data: RuleSetData, changes: Changes): { codes: string[]; waits: boolean | undefined } {
  const { submission, findings } = checkSubmission(workbook(changes), reference, versions, undefined, ruleSetOf(data));
  const codes = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, severity }) => `${code} ${severity}`);
  return { codes, waits: submission.records.activities[0]?.waits };
}

describe('the rule sets kept', () => {
  test('the newest one is the one in use: whoever changes the rules adds an entry', () => {
    expect(newest?.version).toBe(RULE_SET_VERSION);
    expect(newest?.rules).toEqual(rules.map(({ name }) => name));
    expect(newest?.severities).toEqual({});
  });

  test('versions are named once, and every kept one can still be run', () => {
    expect(new Set(ruleSets.map(({ version }) => version)).size).toBe(ruleSets.length);
    for (const data of ruleSets) expect(ruleSetOf(data).rules).toHaveLength(data.rules.length);
  });

  test('the newest one, run as data, says what the check says', () => {
    if (newest === undefined) throw new Error('no rule set is kept');
    const now = checkSubmission(workbook(BAD), reference);
    const again = checkSubmission(workbook(BAD), reference, versions, undefined, ruleSetOf(newest));
    expect(again).toEqual(now);
    expect(currentRuleSet.version).toBe(newest.version);
  });

  test('without a rule its findings are gone and the row passes; with it as a warning the row passes and is told', () => {
    const all = newest?.rules ?? [];
    const rest = all.filter((name) => name !== 'datesInOrder');
    expect(checked({ version: 'now', rules: all, severities: {} }, BAD)).toEqual({
      codes: ['END_BEFORE_START error'],
      waits: true,
    });
    expect(checked({ version: 'without', rules: rest, severities: {} }, BAD)).toEqual({ codes: [], waits: false });
    const softer = { version: 'softer', rules: all, severities: { END_BEFORE_START: 'warning' } } as const;
    expect(checked(softer, BAD)).toEqual({ codes: ['END_BEFORE_START warning'], waits: false });
  });

  test('a set that names what is not known here is refused', () => {
    expect(() => ruleSetOf({ version: '9', rules: ['noSuchRule'], severities: {} })).toThrow('noSuchRule');
  });
});
