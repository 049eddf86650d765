/** The rules E1–E14 and W1–W8: for each, what passes, what fails with the whole finding's place, and the edge. */
import { describe, expect, test } from 'vitest';
import type { Reference } from '../../../codebook/reference.ts';
import { cellOf, findingsOf, placed, registerOf } from '../../support/findings.ts';
import { type Changes, FIRST_ROW } from '../../support/sheet.ts';

type Case = [title: string, changes: Changes, expected: string[], reference?: Partial<Reference>];

const at = cellOf;
const submitterRow = (index: number): string => `Submitter!C${FIRST_ROW + index}`;
const STATE = { submitter_kind: 'State', state: 'Slovenia' };

function rule(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    for (const [title, changes, expected, reference] of cases) {
      test(title, () => expect(placed(findingsOf(changes, reference))).toEqual(expected));
    }
  });
}

rule('E1 consent is recorded for every State concerned', [
  ['a consent that was given passes', {}, []],
  [
    'a State that reports about itself needs no consent',
    { submitter: STATE, consent: [], activities: [{ consent_id: undefined }] },
    [],
  ],
  [
    'an unknown consent number makes the row wait',
    { activities: [{ consent_id: 'C9' }] },
    [`CONSENT_UNKNOWN ${at('activities', 'consent_id')}`],
  ],
  [
    'the consent of another State makes the row wait',
    { consent: [{ state: 'Croatia' }] },
    [
      `CONSENT_STATE_MISMATCH ${at('activities', 'consent_id')}`,
      `CONSENT_NOT_RECORDED ${at('activities', 'consent_id')}`,
    ],
  ],
  [
    'no consent at all holds the row, but takes it',
    { activities: [{ consent_id: undefined }] },
    [`CONSENT_NOT_RECORDED ${at('activities', 'consent_id')}`],
  ],
  [
    'a consent that is only requested holds the row',
    { consent: [{ consent_status: 'pending' }] },
    [`CODE_UNDERSTOOD ${at('consent', 'consent_status')}`, `CONSENT_NOT_IN_FORCE ${at('activities', 'consent_id')}`],
  ],
  [
    'of two States one without consent is named',
    { activities: [{ state_concerned: 'Slovenia; Croatia' }] },
    [`CONSENT_NOT_RECORDED ${at('activities', 'consent_id')}`],
  ],
  ['a consent given in part is in force', { consent: [{ consent_status: 'given_in_part' }] }, []],
  [
    'one that was withdrawn from the workbook is none',
    { consent: [{ withdrawn: 'Yes' }] },
    [`CONSENT_NOT_RECORDED ${at('activities', 'consent_id')}`],
  ],
  [
    'of two consents of a State one in force is enough',
    {
      consent: [{ consent_status: 'requested' }, { consent_id: 'C2' }],
      activities: [{ consent_id: 'C1; C2' }],
    },
    [],
  ],
  [
    'where the States cannot be read, nothing is said about their consent',
    { activities: [{ state_concerned: 'Atlantis' }] },
    [`CODE_UNKNOWN ${at('activities', 'state_concerned')}`],
  ],
  [
    'nor where the State of the consent cannot be read, but that the other has none',
    { consent: [{ state: 'Atlantis' }] },
    [`CODE_UNKNOWN ${at('consent', 'state')}`, `CONSENT_NOT_RECORDED ${at('activities', 'consent_id')}`],
  ],
  [
    'a consent without status is said to lack it, and no more',
    { consent: [{ consent_status: undefined }] },
    [`VALUE_MISSING ${at('consent', 'consent_status')}`],
  ],
]);

rule('E2 "not needed" is for the State itself', [
  ['a State may say so about itself', { submitter: STATE, consent: [{ consent_status: 'not_needed' }] }, []],
  [
    'another contributor may not',
    { consent: [{ consent_status: 'not_needed' }] },
    [`CONSENT_NEEDED ${at('consent', 'consent_status')}`, `CONSENT_NOT_IN_FORCE ${at('activities', 'consent_id')}`],
  ],
  [
    'nor a State about another State',
    { submitter: { ...STATE, state: 'Croatia' }, consent: [{ consent_status: 'not_needed' }] },
    [`CONSENT_NEEDED ${at('consent', 'consent_status')}`, `CONSENT_NOT_IN_FORCE ${at('activities', 'consent_id')}`],
  ],
]);

rule('E3 evidence of consent', [
  [
    'kind and reference are both needed',
    { consent: [{ evidence_type: undefined, evidence_ref: undefined }] },
    [
      `CONSENT_EVIDENCE_MISSING ${at('consent', 'evidence_type')}`,
      `CONSENT_EVIDENCE_MISSING ${at('consent', 'evidence_ref')}`,
    ],
  ],
  [
    'not while consent is only requested',
    { consent: [{ consent_status: 'requested', evidence_type: undefined, evidence_ref: undefined }] },
    [`CONSENT_NOT_IN_FORCE ${at('activities', 'consent_id')}`],
  ],
  [
    'as well where it was given in part',
    { consent: [{ consent_status: 'given_in_part', evidence_ref: undefined }] },
    [`CONSENT_EVIDENCE_MISSING ${at('consent', 'evidence_ref')}`],
  ],
]);

rule('E4 dates of consent', [
  ['on the day of submission passes', { consent: [{ consent_date: '2026-11-02' }] }, []],
  [
    'after the submission is an error',
    { consent: [{ consent_date: '2026-11-03' }] },
    [`CONSENT_DATE_AFTER_SUBMISSION ${at('consent', 'consent_date')}`],
  ],
  [
    'a consent that ended yesterday is flagged',
    { consent: [{ valid_until: '2026-11-23' }] },
    [`CONSENT_EXPIRED ${at('consent', 'valid_until')}`],
  ],
  ['one that ends today is still in force', { consent: [{ valid_until: '2026-11-24' }] }, []],
  [
    'without a day of submission nothing is compared',
    { submitter: { submission_date: 'today' } },
    [`DATE_UNREADABLE ${submitterRow(8)}`],
  ],
]);

rule('E5 dates in order', [
  ['the same day passes', { activities: [{ end_date: '2026-03-01' }] }, []],
  [
    'an end before the start is an error on the end cell',
    { activities: [{ end_date: '2026-02-28' }] },
    [`END_BEFORE_START ${at('activities', 'end_date')}`],
  ],
  [
    'an offer must not end before it begins',
    { offers: [{ valid_to: '2025-12-31' }] },
    [`END_BEFORE_START ${at('offers', 'valid_to')}`],
  ],
  [
    'an actual date tomorrow is an error',
    { activities: [{ start_date: '2026-11-25', date_basis: 'Actual dates' }] },
    [`ACTUAL_DATE_IN_FUTURE ${at('activities', 'start_date')}`],
  ],
  ['a planned date tomorrow is none', { activities: [{ start_date: '2026-11-25', date_basis: 'Planned dates' }] }, []],
  [
    'what is needed by a day before it was asked for is an error',
    { needs: [{ needed_by: '2026-02-14' }] },
    [`END_BEFORE_START ${at('needs', 'needed_by')}`],
  ],
  [
    'a consent must not end before it begins',
    { consent: [{ valid_until: '2026-06-29' }] },
    [`CONSENT_EXPIRED ${at('consent', 'valid_until')}`, `END_BEFORE_START ${at('consent', 'valid_until')}`],
  ],
  ['an actual date of today passes', { activities: [{ start_date: '2026-11-24', date_basis: 'actual' }] }, []],
  [
    'with a planned end the actual start still counts',
    { activities: [{ start_date: '2026-11-25', date_basis: 'actual_start_planned_end' }] },
    [`ACTUAL_DATE_IN_FUTURE ${at('activities', 'start_date')}`],
  ],
  [
    'and the end may lie ahead',
    { activities: [{ end_date: '2026-11-25', date_basis: 'actual_start_planned_end' }] },
    [],
  ],
  ['an actual end of today passes', { activities: [{ end_date: '2026-11-24', date_basis: 'actual' }] }, []],
  [
    'an actual end tomorrow is an error',
    { activities: [{ end_date: '2026-11-25', date_basis: 'actual' }] },
    [`ACTUAL_DATE_IN_FUTURE ${at('activities', 'end_date')}`],
  ],
  ['without a basis a date may lie ahead', { activities: [{ end_date: '2026-11-25' }] }, []],
]);

rule('E6 status and dates', [
  [
    'a closed activity needs its end date',
    { activities: [{ status: 'Closed', results: 'Done.' }] },
    [`STATUS_NEEDS_END_DATE ${at('activities', 'end_date')}`],
  ],
  ['with it, it passes', { activities: [{ status: 'Closed', results: 'Done.', end_date: '2026-09-30' }] }, []],
  [
    'an unreadable end date is reported once only',
    { activities: [{ status: 'Closed', results: 'Done.', end_date: 'soon' }] },
    [`DATE_UNREADABLE ${at('activities', 'end_date')}`],
  ],
  [
    'an activity being identified has not begun',
    { activities: [{ status: '1', date_basis: 'actual' }] },
    [`STATUS_HAS_ACTUAL_START ${at('activities', 'start_date')}`],
  ],
  [
    'nor with a planned end',
    { activities: [{ status: '1', date_basis: 'actual_start_planned_end' }] },
    [`STATUS_HAS_ACTUAL_START ${at('activities', 'start_date')}`],
  ],
  ['a planned start passes', { activities: [{ status: '1', date_basis: 'planned' }] }, []],
  ['in any other status it may have begun', { activities: [{ status: '2', date_basis: 'actual' }] }, []],
]);

rule('E7 amounts', [
  ['an amount with currency passes', { activities: [{ budget_amount: 0, currency: 'CHF' }] }, []],
  [
    'an amount without currency is an error',
    { activities: [{ budget_amount: 100 }] },
    [`AMOUNT_WITHOUT_CURRENCY ${at('activities', 'currency')}`],
  ],
  [
    'an amount below zero is an error',
    { activities: [{ budget_amount: -1, currency: 'CHF' }] },
    [
      `NUMBER_OUT_OF_RANGE ${at('activities', 'budget_amount')}`,
      `CURRENCY_WITHOUT_AMOUNT ${at('activities', 'currency')}`,
    ],
  ],
  [
    'a currency without amount is flagged',
    { needs: [{ currency: 'EUR' }] },
    [`CURRENCY_WITHOUT_AMOUNT ${at('needs', 'currency')}`],
  ],
  [
    'what a need would cost wants its currency',
    { needs: [{ estimated_cost: 100 }] },
    [`AMOUNT_WITHOUT_CURRENCY ${at('needs', 'currency')}`],
  ],
]);

rule('E8 session and cycle', [
  ['session 41 belongs to cycle 4', { activities: [{ upr_session: 41, upr_cycle: 4 }] }, []],
  [
    'session 40 does not',
    { activities: [{ upr_session: 40, upr_cycle: 4 }] },
    [`SESSION_CYCLE_MISMATCH ${at('activities', 'upr_session')}`],
  ],
  [
    'session 55 does not exist',
    { activities: [{ upr_session: 55 }] },
    [`CODE_UNKNOWN ${at('activities', 'upr_session')}`],
  ],
  ['a session without a cycle passes', { activities: [{ upr_session: 40 }] }, []],
  ['a cycle without a session passes', { activities: [{ upr_cycle: 4 }] }, []],
]);

const REF = 'A/HRC/59/15 140.7';

rule('E9, W1, W2 recommendations', [
  ['a supported one passes', {}, [], { register: registerOf([[REF, 'SVN', 'supported']]) }],
  [
    'one that the register lacks is an error, with the nearest',
    {},
    [`RECOMMENDATION_UNKNOWN ${at('activities', 'recommendation_refs')}`],
    { register: registerOf([['A/HRC/59/15 140.8', 'SVN', 'supported']]) },
  ],
  [
    'one made to another State is an error',
    {},
    [`RECOMMENDATION_STATE_MISMATCH ${at('activities', 'recommendation_refs')}`],
    { register: registerOf([[REF, 'HRV', 'supported']]) },
  ],
  [
    'a noted one is flagged',
    {},
    [`RECOMMENDATION_NOTED ${at('activities', 'recommendation_refs')}`],
    { register: registerOf([[REF, 'SVN', 'noted']]) },
  ],
  [
    'one without position is flagged',
    {},
    [`RECOMMENDATION_POSITION_PENDING ${at('activities', 'recommendation_refs')}`],
    { register: registerOf([[REF, 'SVN', 'pending']]) },
  ],
  [
    'none at all needs a reason',
    { activities: [{ recommendation_refs: undefined }] },
    [`RECOMMENDATION_MISSING ${at('activities', 'recommendation_refs')}`],
  ],
  [
    'with a reason it passes',
    { activities: [{ recommendation_refs: undefined, unlinked_reason: 'cross_cutting' }] },
    [],
  ],
  [
    'a link in the long form counts',
    {
      activities: [{ recommendation_refs: undefined }],
      recommendation_links: [{ record_id: 'A-1', document_symbol: 'A/HRC/59/15', paragraph: '140.7' }],
    },
    [],
  ],
  [
    'one of a State that could not be read is not compared with it',
    { activities: [{ state_concerned: 'Atlantis' }] },
    [`CODE_UNKNOWN ${at('activities', 'state_concerned')}`],
    { register: registerOf([[REF, 'HRV', 'supported']]) },
  ],
  [
    'those of needs are looked up as well',
    { needs: [{ recommendation_refs: 'A/HRC/59/15 140.9' }] },
    [`RECOMMENDATION_UNKNOWN ${at('needs', 'recommendation_refs')}`],
    { register: registerOf([[REF, 'SVN', 'supported']]) },
  ],
  [
    'a need without any lacks them, and no more',
    { needs: [{ recommendation_refs: undefined }] },
    [`VALUE_MISSING ${at('needs', 'recommendation_refs')}`],
    { register: registerOf([[REF, 'SVN', 'supported']]) },
  ],
]);

rule('links in the long form', [
  [
    'to a record that is not there',
    { recommendation_links: [{ record_id: 'A-9', document_symbol: 'A/HRC/59/15', paragraph: '140.7' }] },
    [`LINKED_RECORD_UNKNOWN ${at('recommendation_links', 'record_id')}`],
  ],
  [
    'without a readable reference',
    { recommendation_links: [{ record_id: 'A-1', document_symbol: 'the report' }] },
    [`RECOMMENDATION_UNREADABLE ${at('recommendation_links', 'document_symbol')}`],
  ],
  [
    'by the UHRI identifier',
    { recommendation_links: [{ record_id: 'A-1', uhri_annotation_id: '0F8FAD5B-D9CB-469F-A165-70867728950E' }] },
    [],
  ],
  [
    'without the record that it is about',
    { recommendation_links: [{ document_symbol: 'A/HRC/59/15', paragraph: '140.7' }] },
    [`VALUE_MISSING ${at('recommendation_links', 'record_id')}`],
  ],
  [
    'with neither symbol nor identifier',
    { recommendation_links: [{ record_id: 'A-1' }] },
    [`RECOMMENDATION_UNREADABLE ${at('recommendation_links', 'document_symbol')}`],
  ],
  [
    'to a recommendation that the register lacks',
    { recommendation_links: [{ record_id: 'A-1', document_symbol: 'A/HRC/59/15', paragraph: '140.8' }] },
    [`RECOMMENDATION_UNKNOWN ${at('recommendation_links', 'document_symbol')}`],
    { register: registerOf([[REF, 'SVN', 'supported']]) },
  ],
  [
    'to one that the register has',
    { recommendation_links: [{ record_id: 'A-1', document_symbol: 'A/HRC/59/15', paragraph: '140.7' }] },
    [],
    { register: registerOf([[REF, 'SVN', 'supported']]) },
  ],
]);

rule('E10 numbers are used once', [
  ['two rows with their own numbers pass', { activities: [{}, { activity_id: 'A-2' }] }, []],
  [
    'the second row with the same number waits',
    { activities: [{}, {}] },
    [`ID_DUPLICATE ${at('activities', 'activity_id', 1)}`],
  ],
  [
    'full-width and plain digits are the same number',
    { activities: [{}, { activity_id: 'A-１' }] },
    [`TEXT_TIDIED ${at('activities', 'activity_id', 1)}`, `ID_DUPLICATE ${at('activities', 'activity_id', 1)}`],
  ],
  [
    'rows without a number are not the same row',
    { activities: [{ activity_id: undefined }, { activity_id: undefined }] },
    [`VALUE_MISSING ${at('activities', 'activity_id')}`, `VALUE_MISSING ${at('activities', 'activity_id', 1)}`],
  ],
]);

rule('E11 replies', [
  ['on the day of the request passes', { needs: [{ status: 'Met', reply_date: '2026-02-15', reply_by: 'OHCHR' }] }, []],
  [
    'before the request is an error',
    { needs: [{ status: 'Met', reply_date: '2026-02-14', reply_by: 'OHCHR' }] },
    [`REPLY_BEFORE_REQUEST ${at('needs', 'reply_date')}`],
  ],
  ['a met request needs its reply', { needs: [{ status: 'Met' }] }, [`REPLY_MISSING ${at('needs', 'reply_date')}`]],
  [
    'a declined one needs its reason too',
    { needs: [{ status: 'Declined', reply_date: '2026-03-01', reply_by: 'OHCHR' }] },
    [`VALUE_MISSING_HERE ${at('needs', 'decline_reason')}`],
  ],
  [
    'and who replied',
    { needs: [{ status: 'Met', reply_date: '2026-03-01' }] },
    [`REPLY_MISSING ${at('needs', 'reply_by')}`],
  ],
  [
    'one that was met in part too',
    { needs: [{ status: 'partly_met' }] },
    [`REPLY_MISSING ${at('needs', 'reply_date')}`],
  ],
  ['one that is only accepted does not', { needs: [{ status: 'accepted' }] }, []],
  [
    'a declined one needs its reply',
    { needs: [{ status: 'declined', decline_reason: 'No means.' }] },
    [`REPLY_MISSING ${at('needs', 'reply_date')}`],
  ],
]);

rule('E12 SDG targets', [
  ['a target passes', { activities: [{ sdg_targets: '16.3; 16.b' }] }, []],
  [
    'a goal alone is an error',
    { activities: [{ sdg_targets: '16' }] },
    [`SDG_TARGET_INCOMPLETE ${at('activities', 'sdg_targets')}`],
  ],
  [
    'an unknown target is an error',
    { activities: [{ sdg_targets: '16.99' }] },
    [`CODE_UNKNOWN ${at('activities', 'sdg_targets')}`],
  ],
  [
    'a capital letter is understood',
    { activities: [{ sdg_targets: '16.B' }] },
    [`CODE_UNDERSTOOD ${at('activities', 'sdg_targets')}`],
  ],
]);

rule('E13 markers', [
  ['3 passes', { activities: [{ gender_marker: 3 }] }, []],
  ['4 does not', { activities: [{ gender_marker: 4 }] }, [`CODE_UNKNOWN ${at('activities', 'gender_marker')}`]],
]);

const SELF = { recipient_orgs: 'judicial academy of Ruritania' };

rule('E14 provider and recipient', [
  [
    'the same organisation is an error',
    { activities: [SELF] },
    [`PROVIDER_IS_RECIPIENT ${at('activities', 'provider_orgs')}`],
  ],
  ['unless it is South-South cooperation', { activities: [{ ...SELF, cooperation_form: 'South-South' }] }, []],
  ['another one passes', { activities: [{ recipient_orgs: 'Supreme Court' }] }, []],
  ['or triangular cooperation', { activities: [{ ...SELF, cooperation_form: 'triangular' }] }, []],
  [
    'no provider is no recipient',
    { activities: [{ ...SELF, provider_orgs: undefined }] },
    [`VALUE_MISSING ${at('activities', 'provider_orgs')}`],
  ],
]);

const TWIN = { title: 'Training of the judges', start_date: '2026-01-01', end_date: undefined };

rule('W3 probable double reports', [
  [
    'a near title at the same time is flagged',
    {},
    [`DOUBLE_REPORT_PROBABLE ${at('activities', 'title')}`],
    { heldActivities: () => [TWIN] },
  ],
  ['another title is not', {}, [], { heldActivities: () => [{ ...TWIN, title: 'A study on prisons' }] }],
  [
    'another time is not',
    { activities: [{ start_date: '2027-01-01' }] },
    [],
    { heldActivities: () => [{ ...TWIN, end_date: '2026-12-31' }] },
  ],
  [
    'of several held ones a single near one is enough',
    {},
    [`DOUBLE_REPORT_PROBABLE ${at('activities', 'title')}`],
    { heldActivities: () => [{ ...TWIN, title: 'A study on prisons' }, TWIN] },
  ],
  [
    'one that begins on the day ours ends is at the same time',
    { activities: [{ end_date: '2026-04-01' }] },
    [`DOUBLE_REPORT_PROBABLE ${at('activities', 'title')}`],
    { heldActivities: () => [{ ...TWIN, start_date: '2026-04-01' }] },
  ],
  [
    'one that begins a day later is not',
    { activities: [{ end_date: '2026-04-01' }] },
    [],
    { heldActivities: () => [{ ...TWIN, start_date: '2026-04-02' }] },
  ],
  [
    'ours of an unknown time cannot be compared',
    { activities: [{ start_date: undefined }] },
    [`VALUE_MISSING ${at('activities', 'start_date')}`],
    { heldActivities: () => [TWIN] },
  ],
  [
    'three of five words are near enough',
    { activities: [{ title: 'legal aid for rural women' }] },
    [`DOUBLE_REPORT_PROBABLE ${at('activities', 'title')}`],
    { heldActivities: () => [{ ...TWIN, title: 'legal aid for' }] },
  ],
  [
    'three of six are not',
    { activities: [{ title: 'legal aid for rural women now' }] },
    [],
    { heldActivities: () => [{ ...TWIN, title: 'legal aid for' }] },
  ],
  [
    'titles in Chinese are compared by pairs of characters',
    { activities: [{ title: '法官培训课程' }] },
    [`DOUBLE_REPORT_PROBABLE ${at('activities', 'title')}`],
    { heldActivities: () => [{ ...TWIN, title: '法官培训课' }] },
  ],
  [
    'and other characters are another title',
    { activities: [{ title: '监狱条件研究' }] },
    [],
    { heldActivities: () => [{ ...TWIN, title: '法官培训课程' }] },
  ],
  [
    'a character alone is a word',
    { activities: [{ title: '法 a b c' }] },
    [],
    { heldActivities: () => [{ ...TWIN, title: '官 a x y' }] },
  ],
  [
    'where nobody takes part there is nobody to report it twice',
    { activities: [{ provider_orgs: undefined }] },
    [`VALUE_MISSING ${at('activities', 'provider_orgs')}`],
    { heldActivities: () => [TWIN] },
  ],
]);

rule('W4 requests without a reply', [
  [
    'after twelve months they are flagged',
    { needs: [{ request_date: '2025-11-24' }] },
    [`REQUEST_UNANSWERED ${at('needs', 'reply_date')}`],
  ],
  ['a day less is not yet', { needs: [{ request_date: '2025-11-25' }] }, []],
  [
    'as well while they are under review',
    { needs: [{ request_date: '2025-01-01', status: 'under_review' }] },
    [`REQUEST_UNANSWERED ${at('needs', 'reply_date')}`],
  ],
  [
    'not when they were replied to',
    { needs: [{ request_date: '2025-01-01', reply_date: '2025-02-01', reply_by: 'OHCHR' }] },
    [],
  ],
  ['not when they were accepted', { needs: [{ request_date: '2025-01-01', status: 'accepted' }] }, []],
  [
    'not when the day cannot be read',
    { needs: [{ request_date: 'long ago' }] },
    [`DATE_UNREADABLE ${at('needs', 'request_date')}`],
  ],
]);

rule('W5 funds for LDCs and SIDS', [
  [
    'are pointed to',
    { consent: [{ state: 'Fiji' }], activities: [{ state_concerned: 'Fiji', funding_source: undefined }] },
    [`FUND_NOT_NAMED ${at('activities', 'funding_source')}`],
  ],
  ['not for other States', { activities: [{ funding_source: undefined }] }, []],
  ['not when the source is named', { consent: [{ state: 'Fiji' }], activities: [{ state_concerned: 'Fiji' }] }, []],
  [
    'not without a State',
    { activities: [{ state_concerned: undefined, funding_source: undefined }] },
    [`VALUE_MISSING ${at('activities', 'state_concerned')}`],
  ],
]);

rule('W6 names in other languages and variants', [
  [
    'a State in Arabic is understood',
    { activities: [{ state_concerned: 'سلوفينيا' }] },
    [`CODE_UNDERSTOOD ${at('activities', 'state_concerned')}`],
  ],
  [
    'with kashida too',
    { activities: [{ state_concerned: 'سلوفـــينيا' }] },
    [`CODE_UNDERSTOOD ${at('activities', 'state_concerned')}`],
  ],
  [
    'the formal name is understood',
    { activities: [{ state_concerned: 'the Republic of Slovenia' }] },
    [`CODE_UNDERSTOOD ${at('activities', 'state_concerned')}`],
  ],
  [
    'an older label of a theme is understood',
    { activities: [{ themes: 'E51' }] },
    [`CODE_UNDERSTOOD ${at('activities', 'themes')}`],
  ],
  [
    'an unlisted theme is kept with a warning',
    { activities: [{ themes: 'Right to sleep' }] },
    [`CODE_NOT_LISTED ${at('activities', 'themes')}`],
  ],
]);

rule('W7 contact details in public texts', [
  [
    'an e-mail address is flagged',
    { activities: [{ description: 'Ask ana@example.org' }] },
    [`PERSONAL_DATA_IN_TEXT ${at('activities', 'description')}`],
  ],
  [
    'a telephone number is flagged',
    { activities: [{ description: 'Call +386 1 234 5678' }] },
    [`PERSONAL_DATA_IN_TEXT ${at('activities', 'description')}`],
  ],
  [
    'years and amounts are not',
    { activities: [{ description: 'From 2021 to 2026, 125 000 CHF for 1 200 judges' }] },
    [],
  ],
  [
    'in a text of several lines too',
    { activities: [{ beneficiary_groups: 'Judges', results: 'Done.\nCall\n+386 1 234 5678' }] },
    [`PERSONAL_DATA_IN_TEXT ${at('activities', 'results')}`],
  ],
  [
    'in a list of names too, each in its line',
    {
      activities: [
        { recipient_orgs: 'Court; 41 22' },
        { activity_id: 'A-2', recipient_orgs: 'Court; ana@example.org' },
      ],
    },
    [`PERSONAL_DATA_IN_TEXT ${at('activities', 'recipient_orgs', 1)}`],
  ],
  ['numbers of two names are not one', { activities: [{ recipient_orgs: 'tel 012; 345678' }] }, []],
  ['the contact itself is for OHCHR and not public', { offers: [{ contact: 'ana@example.org' }] }, []],
]);

rule('W8 recommendations the offering State made itself', [
  [
    'are pointed out',
    {
      submitter: { ...STATE, state: 'Norway' },
      activities: [],
      offers: [{ offering_state: 'Norway', target_states: 'Slovenia' }],
    },
    [`OWN_RECOMMENDATION_AVAILABLE ${at('offers', 'own_recommendation_refs')}`],
    { register: registerOf([[REF, 'SVN', 'supported', ['NOR']]]) },
  ],
  [
    'not when they are named',
    {
      submitter: { ...STATE, state: 'Norway' },
      activities: [],
      offers: [{ offering_state: 'Norway', target_states: 'Slovenia', own_recommendation_refs: REF }],
    },
    [],
    { register: registerOf([[REF, 'SVN', 'supported', ['NOR']]]) },
  ],
  [
    'not those of another State',
    {
      submitter: { ...STATE, state: 'Norway' },
      activities: [],
      offers: [{ offering_state: 'Norway', target_states: 'Slovenia' }],
    },
    [],
    { register: registerOf([[REF, 'SVN', 'supported', ['SWE']]]) },
  ],
  [
    'not to who is no State',
    { activities: [], offers: [{ target_states: 'Slovenia' }] },
    [],
    { register: registerOf([[REF, 'SVN', 'supported', ['NOR']]]) },
  ],
  [
    'not where no State is aimed at',
    { submitter: { ...STATE, state: 'Norway' }, activities: [], offers: [{ offering_state: 'Norway' }] },
    [],
    { register: registerOf([[REF, 'SVN', 'supported', ['NOR']]]) },
  ],
]);

rule('requests that activities answer', [
  ['are in the Needs sheet', { needs: [{}], activities: [{ request_id: 'R-1' }] }, []],
  ['or were sent before', { activities: [{ request_id: 'R-7' }] }, [], { heldRequestIds: () => new Set(['R-7']) }],
  ['or are flagged', { activities: [{ request_id: 'R-7' }] }, [`REQUEST_UNKNOWN ${at('activities', 'request_id')}`]],
]);

rule('the declaration of the submitter', [
  [
    'No makes the file wait',
    { submitter: { voluntary_declaration: 'No' } },
    [`DECLARATION_NOT_GIVEN ${submitterRow(12)}`],
  ],
  [
    'a date in the future makes the file wait',
    { submitter: { submission_date: '2026-11-25' } },
    [`SUBMISSION_DATE_IN_FUTURE ${submitterRow(8)}`],
  ],
  [
    'a year that has not begun makes the file wait',
    { submitter: { reporting_year: 2027 } },
    [`REPORTING_YEAR_IN_FUTURE ${submitterRow(7)}`],
  ],
  ['no publishing is noted', { submitter: { may_publish: 'No' } }, [`PUBLISHING_NOT_ALLOWED ${submitterRow(11)}`]],
  ['a State must name itself', { submitter: { submitter_kind: 'State' } }, [`VALUE_MISSING_HERE ${submitterRow(2)}`]],
  ['today is no future', { submitter: { submission_date: '2026-11-24' } }, []],
  ['the year before passes', { submitter: { reporting_year: 2025 } }, []],
]);

test('a row marked as withdrawn needs only its number', () => {
  expect(
    findingsOf({
      activities: [
        {
          ...Object.fromEntries(
            ['title', 'description', 'state_concerned', 'modality', 'status', 'start_date', 'themes', 'consent_id'].map(
              (key) => [key, undefined],
            ),
          ),
          withdrawn: 'Yes',
        },
      ],
    }),
  ).toEqual([]);
});

test('a row that is withdrawn may hold what would be wrong otherwise', () => {
  expect(
    findingsOf({
      consent: [{}, { consent_id: 'C2', withdrawn: 'Yes', consent_date: '2026-12-31', evidence_ref: undefined }],
      activities: [{}, { activity_id: 'A-2', withdrawn: 'Yes', end_date: '2026-02-01', consent_id: 'C9' }],
    }),
  ).toEqual([]);
});

test('a name that is nearly one that is known is suggested', () => {
  const suggestions = (changes: Changes, reference?: Partial<Reference>): unknown[] =>
    findingsOf(changes, reference).flatMap(({ params }) => ('suggestion' in params ? [params.suggestion] : []));
  expect(suggestions({ consent: [{ consent_id: 'CONS-1' }], activities: [{ consent_id: 'CONS-2' }] })).toEqual([
    'CONS-1',
  ]);
  expect(
    suggestions({
      activities: [{ activity_id: 'ACT-2026-1' }],
      recommendation_links: [{ record_id: 'ACT-2026-2', document_symbol: 'A/HRC/59/15', paragraph: '140.7' }],
    }),
  ).toEqual(['ACT-2026-1']);
  expect(suggestions({ needs: [{ request_id: 'REQ-1' }], activities: [{ request_id: 'REQ-2' }] })).toEqual(['REQ-1']);
  expect(suggestions({}, { register: registerOf([['A/HRC/59/15 140.8', 'SVN', 'supported']]) })).toEqual([
    'A/HRC/59/15 140.8',
  ]);
});

test('a finding carries what its sentence needs', () => {
  const paramsOf = (changes: Changes, reference?: Partial<Reference>): unknown[] =>
    findingsOf(changes, reference).map(({ code, params }) => ({ code, ...params }));
  const slovenia = { state: 'SVN' };
  expect(paramsOf({ consent: [{ consent_status: 'requested', evidence_type: undefined }] })).toEqual([
    { code: 'CONSENT_NOT_IN_FORCE', ...slovenia, value: 'requested', list: 'consent_status' },
  ]);
  expect(paramsOf({ consent: [{ evidence_type: undefined }] })).toEqual([
    { code: 'CONSENT_EVIDENCE_MISSING', column: 'consent.evidence_type' },
  ]);
  expect(paramsOf({ activities: [{}, {}] })).toEqual([{ code: 'ID_DUPLICATE', value: 'A-1', first: '6' }]);
  expect(paramsOf({ needs: [{ status: 'met' }] })).toEqual([
    { code: 'REPLY_MISSING', value: 'met', list: 'needs_status' },
  ]);
  expect(paramsOf({ needs: [{ status: 'met', reply_date: '2026-03-01' }] })).toEqual([
    { code: 'REPLY_MISSING', value: 'met', list: 'needs_status' },
  ]);
  expect(paramsOf({ needs: [{ request_date: '2025-11-24' }] })).toEqual([
    { code: 'REQUEST_UNANSWERED', value: '2025-11-24', count: 12 },
  ]);
  expect(paramsOf({ activities: [{ budget_amount: 1 }] })).toEqual([
    { code: 'AMOUNT_WITHOUT_CURRENCY', column: 'activities.currency' },
  ]);
  expect(paramsOf({ activities: [{ currency: 'EUR' }] })).toEqual([
    { code: 'CURRENCY_WITHOUT_AMOUNT', column: 'activities.budget_amount' },
  ]);
  expect(paramsOf({ needs: [{ currency: 'EUR' }] })).toEqual([
    { code: 'CURRENCY_WITHOUT_AMOUNT', column: 'needs.estimated_cost' },
  ]);
  expect(
    paramsOf({ recommendation_links: [{ record_id: 'A-1', document_symbol: 'the report', paragraph: '3' }] }),
  ).toEqual([{ code: 'RECOMMENDATION_UNREADABLE', value: 'the report 3' }]);
  expect(paramsOf({ recommendation_links: [{ record_id: 'A-1', document_symbol: 'the report' }] })).toEqual([
    { code: 'RECOMMENDATION_UNREADABLE', value: 'the report' },
  ]);
  expect(paramsOf({ submitter: { reporting_year: 2027 } })).toEqual([
    { code: 'REPORTING_YEAR_IN_FUTURE', value: '2027' },
  ]);
});
