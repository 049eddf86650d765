/** A reply as files: the workbook, the same for programs, and a short text for the body of an e-mail. */
import ExcelJS from 'exceljs';
import { replyTexts } from '../../codebook/text/replyTexts.ts';
import type { ReplyDocument, ReplyFinding } from '../../workbook/write/replyDocument.ts';
import { addressOf } from '../../workbook/write/replyPlaces.ts';
import { nextSentences, outcomeSentence } from '../../workbook/write/replySummary.ts';
import { type Setting, settingOf } from '../../workbook/write/setting.ts';
import { writeReply } from '../../workbook/write/writeReply.ts';

export const REPLY_WORKBOOK = 'reply.xlsx';
export const REPLY_JSON = 'reply.json';
export const REPLY_MESSAGE = 'message.txt';

/** Version of reply.json's form. */
const FORM = 1;
/** Findings that the message names; the workbook has all. */
const FIRST_FEW = 5;

export interface ReplyFile {
  name: string;
  bytes: Uint8Array;
}

/** The same reply gives the same bytes. */
export async function replyFiles(reply: ReplyDocument): Promise<ReplyFile[]> {
  const setting = settingOf(new ExcelJS.Workbook(), reply.language);
  const utf8 = new TextEncoder();
  return [
    { name: REPLY_WORKBOOK, bytes: await writeReply(reply) },
    { name: REPLY_MESSAGE, bytes: utf8.encode(messageOf(setting, reply)) },
    { name: REPLY_JSON, bytes: utf8.encode(`${JSON.stringify(jsonOf(setting, reply), null, 2)}\n`) },
  ];
}

/** Outcomes with nothing in the workbook to be corrected. */
const WITHOUT_ENTRIES: ReadonlySet<ReplyDocument['outcome']> = new Set(['repeated', 'unreadable']);

/** Subject in the first line, then a blank line and the body. */
function messageOf(setting: Setting, reply: ReplyDocument): string {
  const { mail, more } = replyTexts[reply.language];
  const words = replyTexts[reply.language];
  const urgent = reply.findings.filter(({ severity }) => severity === 'error');
  const points = urgent.slice(0, FIRST_FEW).map((one) => `– ${placeName(setting, one)}${one.sentence}`);
  const left = urgent.length - points.length;
  const body = [
    mail.greeting,
    outcomeSentence(setting, words, reply),
    ...(WITHOUT_ENTRIES.has(reply.outcome) ? [] : [setting.say(mail.attached, { file: REPLY_WORKBOOK })]),
    ...(points.length === 0
      ? []
      : [[mail.points, ...points, ...(left > 0 ? [`– ${setting.say(more, { count: left })}`] : [])].join('\n')]),
    ...nextSentences(setting, words, reply),
    mail.closing,
    mail.signature,
  ];
  return `${setting.say(mail.subject, { file: reply.file })}\n\n${body.join('\n\n')}\n`;
}

function placeName(setting: Setting, { place, sheet }: ReplyFinding): string {
  const address = addressOf(place);
  if (place === undefined || address === undefined) return sheet === undefined ? '' : `${sheet}: `;
  return `${setting.tab(place.table)} ${address}: `;
}

/** For programs: codes and keys, with the sentences beside them. */
function jsonOf(setting: Setting, reply: ReplyDocument): unknown {
  const { language, outcome, contributor, file, received, submission, year, versions, before } = reply;
  const words = replyTexts[language];
  return {
    form: FORM,
    language,
    outcome,
    sentence: outcomeSentence(setting, words, reply),
    contributor_id: contributor?.id ?? null,
    file,
    received_on: received,
    submission_id: submission,
    first_received_on: before ?? received,
    reporting_year: year ?? null,
    template_version: versions.template,
    rule_set_version: versions.rules,
    counts: reply.counts,
    findings: reply.findings.map(({ place, ...one }) => ({ ...one, cell_in_reply: addressOf(place) ?? null })),
    waiting: reply.waiting.map(({ place, ...one }) => ({ ...one, row_in_reply: place?.row ?? null })),
    records: reply.records,
    differences: reply.differences,
    next: nextSentences(setting, words, reply).map((sentence, index) => ({ step: reply.next[index], sentence })),
  };
}
