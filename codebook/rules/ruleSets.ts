/**
 * Which rules each version of the rule set had, and how severe their findings were: data, so that any version can be run again over
 * what is held (docs/decisions/0023). A rule that changes what it says gets a new name in a new file; the old one stays here as long
 * as a version lists it. test/codebook/rules/ruleSets.test.ts holds the newest entry against the code.
 */
import { catalogue, type FindingCode, type Severity } from '../findings.ts';
import { RULE_SET_VERSION, rules } from './index.ts';
import type { Rule } from './rule.ts';

/** A rule set as data: what a version had, or a proposal in a file. */
export interface RuleSetData {
  version: string;
  /** Names of the rules, in the order in which they run. */
  rules: readonly string[];
  /** Severities that differ from the catalogue's: a new rule goes live as a warning first. */
  severities: Readonly<Partial<Record<FindingCode, Severity>>>;
}

/** Every version that was ever stamped into a record, oldest first. */
export const ruleSets: readonly RuleSetData[] = [
  {
    version: '1.0',
    rules: [
      'submitterDeclares',
      'idUnique',
      'consentRecorded',
      'consentNeeded',
      'consentEvidenced',
      'consentDated',
      'datesInOrder',
      'statusFitsDates',
      'amountHasCurrency',
      'sessionFitsCycle',
      'recommendationKnown',
      'linkComplete',
      'requestKnown',
      'replyFitsRequest',
      'requestAnswered',
      'providerIsNotRecipient',
      'doubleReport',
      'fundNamed',
      'noPersonalContacts',
      'ownRecommendation',
    ],
    severities: {},
  },
];

/** A rule set that can be run. */
export interface RuleSet {
  version: string;
  rules: readonly Rule[];
  severityOf(code: FindingCode): Severity;
}

/** The rules that the check runs now. */
export const currentRuleSet: RuleSet = {
  version: RULE_SET_VERSION,
  rules,
  severityOf: (code) => catalogue[code].severity,
};

/** @throws when the data names a rule or a code that this program does not have */
export function ruleSetOf({ version, rules: names, severities }: RuleSetData): RuleSet {
  const unknown = [
    ...names.filter((name) => !rules.some((rule) => rule.name === name)),
    ...Object.keys(severities).filter((code) => !Object.hasOwn(catalogue, code)),
  ];
  if (unknown.length > 0)
    throw new Error(`The rule set ${version} names what is not known here: ${unknown.join(', ')}.`);
  return {
    version,
    rules: names.flatMap((name) => rules.find((rule) => rule.name === name) ?? []),
    severityOf: (code) => severities[code] ?? catalogue[code].severity,
  };
}
