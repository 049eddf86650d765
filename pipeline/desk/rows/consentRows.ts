/** Rows of the desk about declared consents: what waits, what lapses, what is in force. */
import type { DeskRow } from '../../../workbook/write/deskWorkbook.ts';
import type { ListedConsent } from '../../store/consentDecisions.ts';
import { scopeInForce } from '../../store/consentInForce.ts';
import { subjectOf } from '../../store/deskDecisions.ts';
import type { DeskWords } from '../deskWords.ts';
import { daysLeft } from '../lapsing.ts';
import type { Known } from './known.ts';

/** Declared, and OHCHR has not decided about it as it stands; or not declared as given, and the State's answer is awaited. */
export function isAwaited(consent: ListedConsent): boolean {
  const { consent_status, withdrawn, decision, content_hash, isOwn, waiting } = consent;
  if (waiting) return true;
  const asked = consent_status === 'requested' || consent_status === 'not_asked';
  const settled = decision?.consent_hash === content_hash && decision.decision !== 'asked_again';
  return asked && !withdrawn && !isOwn && !settled;
}

export function waitingConsentRow(consent: ListedConsent, known: Known, words: DeskWords): DeskRow {
  const row = consentRow(consent, known, words);
  return { ...row, shown: { ...row.shown, days_waiting: waited(consent, known), remark: remarkOf(consent, words) } };
}

export function lapsingConsentRow(consent: ListedConsent, known: Known, words: DeskWords): DeskRow {
  const row = consentRow(consent, known, words);
  return { ...row, shown: { ...row.shown, days_left: daysLeft(consent, known.today) ?? 0 } };
}

export function consentRow(consent: ListedConsent, known: Known, words: DeskWords): DeskRow {
  const subject = subjectOf(consent.contributor_id, consent.consent_id);
  return {
    kind: 'consent',
    subject,
    basis: consent.content_hash,
    known: known.decided('consent', subject)?.position ?? 0,
    shown: {
      state: words.label('states', consent.state),
      consent: `${known.nameOf(consent.contributor_id)}\n${consent.consent_id}`,
      covers: coversOf(subject, known, words),
      declared: declaredOf(consent, words),
      evidence: evidenceOf(consent, words),
    },
    entries: {},
  };
}

function waited({ declared_on }: ListedConsent, { daysSince }: Known): number {
  return daysSince(declared_on);
}

function coversOf(subject: string, known: Known, { say, texts }: DeskWords): string {
  const { count, titles } = known.covers(subject);
  const shown =
    titles.length === 0
      ? ''
      : `:\n${titles.map((title) => `– ${title}`).join('\n')}${count > titles.length ? '\n…' : ''}`;
  return say(texts.remarks.covers, { count, titles: '' }) + shown;
}

function declaredOf(consent: ListedConsent, { say, label, date, texts }: DeskWords): string {
  const { consent_status, consent_scope, given_by, consent_date, valid_until } = consent;
  const scope = scopeInForce(consent);
  return [
    label('consent_status', consent_status),
    label('consent_scopes', consent_scope),
    ...(scope === consent_scope ? [] : [say(texts.remarks.narrowed, { scope: label('consent_scopes', scope) })]),
    ...(given_by === undefined ? [] : [say(texts.remarks.given_by, { by: given_by, date: date(consent_date ?? '') })]),
    ...(valid_until === undefined ? [] : [say(texts.remarks.until, { date: date(valid_until) })]),
  ].join('\n');
}

function evidenceOf({ evidence_type, evidence_ref, evidence_url }: ListedConsent, words: DeskWords): string {
  const type = evidence_type === undefined ? [] : [words.label('evidence_types', evidence_type)];
  const all = [...type, evidence_ref, evidence_url].filter((part) => part !== undefined && part !== '');
  return all.length === 0 ? words.texts.remarks.no_evidence : all.join('\n');
}

function remarkOf({ waiting, decision, content_hash }: ListedConsent, words: DeskWords): string {
  const { say, texts, date } = words;
  const asked = decision?.decision === 'asked_again' && decision.consent_hash === content_hash;
  const told = [
    ...(waiting ? [] : [texts.remarks.not_given]),
    ...(asked
      ? [
          say(texts.remarks.asked, {
            by: decision.decided_by,
            date: date(decision.decided_at),
            reason: decision.reason,
          }),
        ]
      : []),
    ...(decision !== undefined && decision.consent_hash !== content_hash ? [words.changed(decision)] : []),
  ];
  return told.join('\n');
}
