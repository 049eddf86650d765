/**
 * Time-boxed structured fuzzing of the reader and of the check: good workbooks are made worse at random, in their bytes, in the XML of
 * their parts and in their cells. Whatever comes, nothing may be thrown, and nothing may take long. A workbook for which that is not
 * so is laid into test/fuzz/found: commit it with what mends it, and test/fuzz/found.test.ts tries it for ever. Needs the built code.
 *
 * npm run fuzz -- [SECONDS] [SEED]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { checkSubmission } from '../dist/codebook/checkSubmission.js';
import { crc32 } from '../dist/workbook/read/crc32.js';
import { readWorkbook } from '../dist/workbook/read/readWorkbook.js';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';

const FOUND = new URL('../test/fuzz/found/', import.meta.url);
const seconds = Number(process.argv[2] ?? 60);
let seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const first = seed;
/** One file may take so long, in seconds. */
const SLOW = 5;

function random(below) {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}
const pick = (list) => list[random(list.length)];

/** Pieces that have hurt readers before. */
const NASTY = [
  '',
  '0',
  '-1',
  '1e309',
  '99999999999',
  'NaN',
  '__proto__',
  '&#0;',
  '&x;',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x>',
  '_x0000_',
  'XFE1',
  'A0',
  '\ud800',
  '\u202e',
  '=1+1',
  '§'.repeat(50),
  '§ '.repeat(500),
  '(at) '.repeat(300),
  '1,'.repeat(500),
  '2024-02-30',
  '١٢٣',
  '; '.repeat(999),
];

/** The parts of a zip file written by our own writer: no lies in it yet. */
function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const parts = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [method, stored, name] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
    ];
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.subarray(data, data + stored);
    parts.push({
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + name)).toString(),
      content: method === 8 ? inflateRawSync(raw) : Buffer.from(raw),
    });
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function zipOf(parts) {
  const pieces = [];
  const directory = [];
  let length = 0;
  for (const { name, content } of parts) {
    const [title, stored] = [Buffer.from(name), deflateRawSync(content, { level: 1 })];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(0x0800, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(stored.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(length, 42);
    directory.push(entry, title);
    pieces.push(head, title, stored);
    length += 30 + title.length + stored.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...pieces, list, end]);
}

/** Makes one part worse: an attribute, a text, a piece twice, a piece gone. */
function worsened(parts) {
  const at = random(parts.length);
  let text = parts[at].content.toString('latin1');
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const from = random(text.length);
    const span = random(60);
    const nasty = Buffer.from(pick(NASTY)).toString('latin1');
    const way = random(5);
    if (way === 0) text = text.slice(0, from) + nasty + text.slice(from);
    else if (way === 1) text = text.slice(0, from) + text.slice(from + span);
    else if (way === 2)
      text = text.slice(0, from) + text.slice(from, from + span).repeat(1 + random(300)) + text.slice(from + span);
    else if (way === 3)
      text = text.replace(
        new RegExp(`(${pick(['r', 's', 't', 'Id', 'Target', 'Type', 'name', 'numFmtId'])}=")[^"]*`),
        (_, head) => head + nasty,
      );
    else text = text.replace(/>([^<]+)</, () => `>${nasty}<`);
  }
  return parts.map((part, index) => (index === at ? { ...part, content: Buffer.from(text, 'latin1') } : part));
}

/** Cells of a read template filled with what hurts. */
function filled(grids) {
  const copy = structuredClone(grids);
  for (let times = 1 + random(40); times > 0; times -= 1) {
    const grid = pick(copy.sheets);
    const row =
      grid.rows.length > 0 && random(3) === 0 ? pick(grid.rows) : { row: 6 + (grid.rows.at(-1)?.row ?? 0), cells: [] };
    if (!grid.rows.includes(row)) grid.rows.push(row);
    row.cells[random(45)] = pick([
      ...NASTY,
      random(1e6),
      true,
      -0.5,
      undefined,
      'Fiji',
      'A/HRC/59/15 140.7',
      '2026-01-01',
      pick(NASTY)
        .repeat(1 + random(200))
        .slice(0, 32_767),
    ]);
    if (random(4) === 0)
      grid.oddities.push({
        kind: pick(['formula', 'error_value', 'merged', 'value_unreadable', 'date_impossible']),
        row: row.row,
        column: random(45),
        text: pick(NASTY),
      });
  }
  return copy;
}

const template = Buffer.from(await writeTemplate({ language: 'en', build: 'fuzz' }));
const parts = partsOf(template);
const { grids } = await readWorkbook(new Uint8Array(template));
const until = performance.now() + seconds * 1000;
const seen = new Map();
let runs = 0;
while (performance.now() < until) {
  const before = seed;
  const start = process.cpuUsage();
  let bytes;
  let grown;
  try {
    const way = random(3);
    if (way === 0) {
      bytes = Buffer.from(template);
      for (let times = 1 + random(8); times > 0; times -= 1) bytes[random(bytes.length)] = random(256);
      if (random(4) === 0) bytes = bytes.subarray(0, random(bytes.length));
    } else if (way === 1) bytes = zipOf(worsened(parts));
    if (bytes === undefined) grown = filled(grids);
    const outcome = bytes === undefined ? { grids: grown, findings: [] } : await readWorkbook(new Uint8Array(bytes));
    const findings =
      outcome.grids === undefined ? outcome.findings : checkSubmission(outcome.grids, { today: '2026-11-25' }).findings;
    for (const { code } of findings) seen.set(code, (seen.get(code) ?? 0) + 1);
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1e6 > SLOW) throw new Error(`took ${(user + system) / 1e6} s`);
  } catch (error) {
    const what = bytes === undefined ? { grids: grown } : { bytes: bytes.toString('base64') };
    mkdirSync(FOUND, { recursive: true });
    writeFileSync(new URL(`${before}.json`, FOUND), `${JSON.stringify({ why: String(error), ...what })}\n`);
    process.stderr.write(`test/fuzz/found/${before}.json: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
    break;
  }
  runs += 1;
}
process.stdout.write(`${runs} workbooks in ${seconds} s from seed ${first}; ${seen.size} different findings\n`);
