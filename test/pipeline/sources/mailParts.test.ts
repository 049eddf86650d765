/** Mails → workbooks: names in every script, forwarded mails, and mails that must not be answered. */
import { describe, expect, test } from 'vitest';
import { messageId, OWN_HEADER } from '../../../pipeline/outbox/ownMail.ts';
import { deliveryOf } from '../../../pipeline/sources/mailParts.ts';
import { mail } from '../../support/mails.ts';

const NAMES = [
  'تقرير الأنشطة ٢٠٢٦.xlsx',
  '技术合作活动报告.xlsx',
  'Отчёт о деятельности.xlsx',
  'Résumé d’activités.xlsx',
  'niños.xlsx',
];
const workbook = (filename: string, content = 'PK workbook') => ({ filename, content });
const names = async (raw: Buffer): Promise<string[]> => (await deliveryOf(raw)).files.map(({ name }) => name);

describe('deliveryOf', () => {
  test('several attachments with names in every script', async () => {
    const delivery = await deliveryOf(await mail({ attachments: NAMES.map((name) => workbook(name, name)) }));
    expect(delivery.files.map(({ name }) => name)).toEqual(NAMES);
    expect(delivery.files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(NAMES);
    expect(delivery).toMatchObject({ mayReply: true });
  });

  test('a name as older programs write it (RFC 2047 inside a parameter, and windows-1251)', async () => {
    const raw = [
      'From: a@example.org',
      'MIME-Version: 1.0',
      'Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;',
      ' name="=?windows-1251?B?7vL35fIueGxzeA==?="',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      '',
      'UEsDBA==',
    ].join('\r\n');
    expect(await names(Buffer.from(raw))).toEqual(['отчет.xlsx']);
  });

  test('pictures and signatures are no workbooks; a workbook without a name is one', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const attachments = [
      { filename: 'logo.png', content: 'x', cid: 'logo' },
      { filename: 'smime.p7s', content: 'x' },
      { filename: false as const, content: 'PK', contentType: type },
    ];
    expect(await names(await mail({ attachments }))).toEqual(['workbook.xlsx']);
    expect(await deliveryOf(await mail({ attachments: attachments.slice(0, 2) }))).toMatchObject({
      files: [],
      refused: 'NO_WORKBOOK',
      mayReply: false,
    });
  });

  test('forwarded mails are opened, to a depth', async () => {
    let raw = await mail({ attachments: [workbook('inner.xlsx')] });
    for (let depth = 0; depth < 3; depth += 1) {
      raw = await mail({ attachments: [{ raw: `Content-Type: message/rfc822\r\n\r\n${raw.toString('latin1')}` }] });
    }
    expect(await names(raw)).toEqual(['inner.xlsx']);
    for (let depth = 0; depth < 10; depth += 1) {
      raw = await mail({ attachments: [{ raw: `Content-Type: message/rfc822\r\n\r\n${raw.toString('latin1')}` }] });
    }
    expect(await names(raw)).toEqual([]);
  });

  test.each([
    [{ 'Auto-Submitted': 'auto-replied' }, 'AUTOMATIC'],
    [{ Precedence: 'bulk' }, 'AUTOMATIC'],
    [{ [OWN_HEADER]: 'reply' }, 'OWN_REPLY'],
  ])('%j is not taken in and not answered', async (headers, refused) => {
    const raw = await mail({
      headers: headers as unknown as Record<string, string>,
      attachments: [workbook('a.xlsx')],
    });
    expect(await deliveryOf(raw)).toEqual({ files: [], refused, mayReply: false });
  });

  test('what a system hands in is taken and not answered', async () => {
    const raw = await mail({ headers: { 'Auto-Submitted': 'auto-generated' }, attachments: [workbook('a.xlsx')] });
    expect(await deliveryOf(raw)).toMatchObject({ files: [{ name: 'a.xlsx' }], mayReply: false });
  });

  test('our reply attached to a question is no submission, the corrected workbook beside it is', async () => {
    const reply = await mail({ headers: { [OWN_HEADER]: 'reply' }, attachments: [workbook('reply.xlsx')] });
    const raw = await mail({
      attachments: [
        { raw: `Content-Type: message/rfc822\r\n\r\n${reply.toString('latin1')}` },
        workbook('corrected.xlsx'),
      ],
    });
    expect(await names(raw)).toEqual(['corrected.xlsx']);
  });

  test('a report that a reply could not be delivered names the submission', async () => {
    const id = { submission_id: 'ab'.repeat(32), received_on: '2026-11-24' };
    const raw = [
      'From: MAILER-DAEMON@example.org',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Undelivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; gone@example.org',
      'Action: failed',
      'Status: 5.1.1',
      '--b',
      'Content-Type: text/rfc822-headers',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`Message-ID: ${messageId(id, 'upr@ohchr.example')}\r\n`).toString('base64'),
      '--b--',
    ].join('\r\n');
    expect(await deliveryOf(Buffer.from(raw))).toEqual({
      files: [],
      refused: 'BOUNCE',
      mayReply: false,
      bounced: [id],
    });
  });

  test('what is no mail is refused', async () => {
    expect((await deliveryOf(Buffer.from([0xff, 0, 1, 2]))).refused).toBe('NO_WORKBOOK');
  });
});
