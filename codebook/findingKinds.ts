/** Kinds of findings, as a person looks for them: the pane groups its list by them. */
import type { FindingCode } from './findings.ts';

export const FINDING_KINDS = [
  'workbook',
  'sheets',
  'submitter',
  'missing',
  'codes',
  'dates',
  'numbers',
  'texts',
  'formulas',
  'consent',
  'recommendations',
  'replies',
  'links',
  'persons',
  'other',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** By the beginnings of the codes; the first that fits decides. A code that nothing fits is of the kind "other". */
const BEGINNINGS: readonly (readonly [RegExp, FindingKind])[] = [
  [/^(FILE|EXTERNAL|TEMPLATE|SUBMISSION_EMPTY)/, 'workbook'],
  [/^(SHEET|HEADER|COLUMN)_/, 'sheets'],
  [/^(DECLARATION|SUBMISSION|REPORTING|PUBLISHING)_/, 'submitter'],
  [/^(VALUE_MISSING|RECOMMENDATION_MISSING)/, 'missing'],
  [/^(CODE|SDG)_/, 'codes'],
  [/^(DATE|END|ACTUAL|STATUS)_/, 'dates'],
  [/^(NUMBER|AMOUNT|CURRENCY)_/, 'numbers'],
  [/^(TEXT|VALUE|VALUES|YES_NO|EMAIL|LINK|ORGANISATION)_/, 'texts'],
  [/^(FORMULA|CELL|CELLS)_/, 'formulas'],
  [/^CONSENT_/, 'consent'],
  [/^(REGISTER|RECOMMENDATION|OWN_RECOMMENDATION|SESSION)_/, 'recommendations'],
  [/^(REPLY_|REQUEST_UNANSWERED)/, 'replies'],
  [/^(ID|REQUEST|LINKED)_/, 'links'],
  [/^PERSONAL_/, 'persons'],
];

export function kindOf(code: FindingCode): FindingKind {
  return BEGINNINGS.find(([beginning]) => beginning.test(code))?.[1] ?? 'other';
}
