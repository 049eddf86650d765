/** The rule sets as data: the newest is what the check runs, and each kept one can be run and says what it should. */
import { describe, expect, test } from 'vitest';
import { checkSubmission } from '../../../codebook/checkSubmission.ts';
import { catalogue } from '../../../codebook/findings.ts';
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
    const severities = { NO_SUCH_CODE: 'error' } as RuleSetData['severities'];
    expect(() => ruleSetOf({ version: '9', rules: ['noSuchRule'], severities })).toThrow('noSuchRule, NO_SUCH_CODE.');
    expect(ruleSetOf({ version: '9', rules: ['idUnique'], severities: {} }).rules.map(({ name }) => name)).toEqual([
      'idUnique',
    ]);
  });

  test('each rule names where it comes from and the codes that it can say, and no two say the same', () => {
    const listed = rules.map(({ name, source, codes }) => `${name} (${source}): ${codes.join(', ')}`);
    expect(listed).toEqual([
      'submitterDeclares (op. 14): DECLARATION_NOT_GIVEN, SUBMISSION_DATE_IN_FUTURE, REPORTING_YEAR_IN_FUTURE, PUBLISHING_NOT_ALLOWED',
      'idUnique (E10): ID_DUPLICATE',
      'consentRecorded (E1; op. 14): CONSENT_UNKNOWN, CONSENT_STATE_MISMATCH, CONSENT_NOT_RECORDED, CONSENT_NOT_IN_FORCE',
      'consentNeeded (E2; op. 14): CONSENT_NEEDED',
      'consentEvidenced (E3; op. 14): CONSENT_EVIDENCE_MISSING',
      'consentDated (E4; op. 14): CONSENT_DATE_AFTER_SUBMISSION, CONSENT_EXPIRED',
      'datesInOrder (E5): END_BEFORE_START, ACTUAL_DATE_IN_FUTURE',
      'statusFitsDates (E6; IATI ActivityStatus): STATUS_NEEDS_END_DATE, STATUS_HAS_ACTUAL_START',
      'amountHasCurrency (E7): AMOUNT_WITHOUT_CURRENCY, CURRENCY_WITHOUT_AMOUNT',
      'sessionFitsCycle (E8): SESSION_CYCLE_MISMATCH',
      'recommendationKnown (E9, W1, W2; op. 5, 8–10): RECOMMENDATION_MISSING, REGISTER_NOT_LOADED, RECOMMENDATION_UNKNOWN, RECOMMENDATION_STATE_MISMATCH, RECOMMENDATION_NOTED, RECOMMENDATION_POSITION_PENDING',
      'linkComplete (E9; op. 5): LINKED_RECORD_UNKNOWN, RECOMMENDATION_UNREADABLE, RECOMMENDATION_UNKNOWN',
      'requestKnown (op. 10): REQUEST_UNKNOWN',
      'replyFitsRequest (E11; op. 10): REPLY_BEFORE_REQUEST, REPLY_MISSING',
      'requestAnswered (W4; op. 10): REQUEST_UNANSWERED',
      'providerIsNotRecipient (E14): PROVIDER_IS_RECIPIENT',
      'doubleReport (W3; experience of UN INFO and 3W): DOUBLE_REPORT_PROBABLE',
      'fundNamed (W5; op. 4): FUND_NOT_NAMED',
      'noPersonalContacts (W7): PERSONAL_DATA_IN_TEXT',
      'ownRecommendation (W8; op. 6–7): OWN_RECOMMENDATION_AVAILABLE',
    ]);
    const codes = rules.flatMap((rule) => rule.codes);
    expect(codes.filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });
});
