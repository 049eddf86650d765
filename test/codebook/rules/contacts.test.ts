/** W7 in six languages: what is a way to reach a person, and what only looks like one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactIn } from '../../../codebook/rules/noPersonalContacts.ts';

const CONTACTS: readonly (readonly [title: string, text: string, found: string])[] = [
  ['an address', 'Write to focal.point@example.org for more.', 'focal.point@example.org'],
  ['an address in angle brackets', 'Ana <ana_b@mail.example.co.uk>', 'ana_b@mail.example.co.uk'],
  ['an address at the end of a sentence', 'See a@b.org.', 'a@b.org'],
  ['an address with a full-width sign', '邮箱：zhang＠example．cn', 'zhang@example.cn'],
  ['an address of another script', 'почта иван@пример.рф', 'иван@пример.рф'],
  ['an address in Arabic text', 'البريد: ali@example.org للتواصل', 'ali@example.org'],
  ['an address spelt out', 'ana (at) example.org', 'ana (at) example.org'],
  ['an address spelt out in brackets', 'ana [at] example [dot] org', 'ana [at] example [dot] org'],
  ['an international number', 'Call +41 22 917 12 34 today', '+41 22 917 12 34'],
  ['a number with brackets', '+1 (212) 963-1234', '+1 (212) 963-1234'],
  ['a number with two zeros', 'dial 0041 22 917 12 34', '0041 22 917 12 34'],
  ['a number in Arabic-Indic digits', 'هاتف: ٠٢٢٩١٧١٢٣٤', '0229171234'],
  ['a number in extended Arabic-Indic digits', '+۹۳ ۷۰ ۱۲۳ ۴۵۶۷', '+93 70 123 4567'],
  ['an Arabic word with its article', 'الهاتف رقم ٠١٢٣٤٥٦٧٨', '012345678'],
  ['an Egyptian mobile', 'موبايل 0100 123 4567', '0100 123 4567'],
  ['a number in full-width digits', '电话：０１０－１２３４５６７８', '010-12345678'],
  ['a Chinese mobile by its form', '请联系张先生 13812345678。', '13812345678'],
  ['a word inside a Chinese sentence', '联系电话为010-12345678', '010-12345678'],
  ['a French number', 'tél. 01 23 45 67 89', '01 23 45 67 89'],
  ['a Russian number', 'тел.: 8 (495) 123-45-67', '8 (495) 123-45-67'],
  ['a Russian mobile', 'моб. 8-916-123-45-67', '8-916-123-45-67'],
  ['a Spanish number', 'Teléfono: 91 123 45 67', '91 123 45 67'],
  ['a Spanish mobile', 'cel. 5512345678', '5512345678'],
  ['a number with typesetter’s signs', '+41\u00a022\u202f917\u201112\u201134', '+41 22 917-12-34'],
  ['a number copied from a telephone', '\u202a+41 22 917 12 34\u202c', '+41 22 917 12 34'],
  ['an address that begins the text', '@x and a.b@c.org', 'a.b@c.org'],
  ['the second of two signs', 'a@ b and c@d.org', 'c@d.org'],
  ['an address with a small sign', 'ana\ufe6bexample.org', 'ana@example.org'],
  ['an address without blanks around at', 'ana(at)example.org', 'ana(at)example.org'],
  ['an address spelt out in Spanish', 'ana [arroba] example [punto] org', 'ana [arroba] example [punto] org'],
  ['an address spelt out in French', 'ana {arobase} example.org', 'ana {arobase} example.org'],
  ['an address spelt out in Russian', 'ana (собака) example (точка) ru', 'ana (собака) example (точка) ru'],
  ['a number behind a full-width plus', '\uff0b41 22 917 12 34', '+41 22 917 12 34'],
  ['a number in full-width brackets', '+1 \uff08212\uff09 963-1234', '+1 (212) 963-1234'],
  ['a number in Chinese brackets', '+1 \u3014212\u3015 963-1234', '+1 (212) 963-1234'],
  ['a number behind a full-width colon', 'tel\uff1a 01 23 45 67 89', '01 23 45 67 89'],
  ['a Chinese mobile in groups', '请联系 138 1234 5678', '138 1234 5678'],
  ['a Chinese mobile a few words behind', '请联系办公室的张先生，他的号码如下：13812345678', '13812345678'],
  ['a number with a blank behind it', '+41 22 917 12 34 ', '+41 22 917 12 34'],
  ['a WhatsApp number', 'WhatsApp: 0791234567', '0791234567'],
];

const HARMLESS: readonly string[] = [
  'From 2019 to 2024, 1 250 000 people.',
  'A/HRC/59/15, paragraphs 140.7, 140.12 and 140.118',
  'Budget 12 500 000.00 USD; 1,234,567.89 EUR',
  'Telecommunications 2019-2020 2021-2022',
  'The hotel 2019-2020 conference',
  'intelligence 2019 - 2020',
  'mobile 2019-2020',
  'SDG 16.3, 16.6, 16.10 and 5.2.1',
  'IBAN-like XX00 1234',
  'resolution 54/28 of 13 October 2023',
  '@handle of nobody',
  'a @ b',
  'price @ 5.50',
  'ISBN 978-92-1-154233-4',
  '2023年10月13日至2024年3月1日，共1250000人',
  'من 2019 إلى 2024، 1250000 شخص',
  'с 2019 по 2024 год, 1 250 000 человек',
  'growth of +15 % and +1 500 000',
  'DOI 10.1000/182',
  '13812345678 files',
  'phone 2019-2020 12 34 56',
  'see a@b for more',
  'a@-',
];

describe('ways to reach a person are found', () => {
  test.each(CONTACTS)('%s', (_title, text, found) => {
    expect(contactIn(text)).toBe(found);
  });
});

describe('figures that are none are left alone', () => {
  test.each(HARMLESS)('%s', (text) => {
    expect(contactIn(text)).toBeUndefined();
  });
});

test('an address is found wherever it stands, whatever stands around it', () => {
  const around = fc.stringMatching(/^[\p{L} ,;:()\n]{0,40}$/u);
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(contactIn(`${before} jo.doe@example.org ${after}`)).toBe('jo.doe@example.org');
    }),
  );
});

test.each([
  ['signs of addresses', '@a'.repeat(16_000)],
  ['one sign and letters', `@${'a'.repeat(32_000)}`],
  ['letters and one sign', `${'a'.repeat(32_000)}@`],
  ['pluses and digits', '+1 '.repeat(10_000)],
  ['digits and points', '1...'.repeat(8_000)],
  ['words for telephone', 'tel. '.repeat(6_000)],
  ['Han and digits', '电1'.repeat(16_000)],
  ['brackets with at', 'a (at) '.repeat(4_500)],
])('%s without end take no time', (_title, text) => {
  const start = process.cpuUsage();
  contactIn(text);
  const { user } = process.cpuUsage(start);
  expect(user / 1_000_000).toBeLessThan(0.5);
});
