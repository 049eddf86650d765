/**
 * What a reply costs: `node bench/reply.mjs [--rows 500] [--times 5] [--language en] [--check]`. A workbook in which every 25th row
 * lacks its title goes through a night; then its reply is gathered and written again and again, reading included, in one process: the
 * first is cold, as in a night with one workbook, the rest are warm. Prints seconds of the processor; with --check it fails when the
 * better half of the warm ones take more than one second. Needs a build.
 */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { realEffects } from '../dist/pipeline/effects.js';
import { foldersOf } from '../dist/pipeline/folders.js';
import { silentLog } from '../dist/pipeline/log.js';
import { nightly } from '../dist/pipeline/nightly.js';
import { gatherReply } from '../dist/pipeline/replies/gatherReply.js';
import { replyFiles } from '../dist/pipeline/replies/replyFiles.js';
import { openStore } from '../dist/pipeline/store/openStore.js';
import { readWorkbook } from '../dist/workbook/read/readWorkbook.js';
import { writeTemplate } from '../dist/workbook/write/writeTemplate.js';
import { entriesOf } from './workbooks.mjs';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '500' },
    times: { type: 'string', default: '5' },
    language: { type: 'string', default: 'en' },
    check: { type: 'boolean', default: false },
  },
});
const [rows, times] = [options.rows, options.times].map(Number);
/** Stages of no interest here. */
const OTHERS = ['replies', 'outbox', 'tables', 'exchange', 'desk_written', 'site'];
/** Seconds of the processor that a reply of 500 rows may take. */
const MOST = 1;

const data = mkdtempSync(join(tmpdir(), 'upr-reply-'));
try {
  const entries = entriesOf(1, options.language, rows);
  for (const [index, row] of entries.records.activities.entries()) if (index % 25 === 0) row.title = undefined;
  await mkdir(join(data, 'inbox'), { recursive: true });
  const path = join(data, 'inbox', 'workbook.xlsx');
  writeFileSync(path, await writeTemplate({ language: options.language, build: 'bench', entries }));
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(path, anHourAgo, anHourAgo);

  const store = await openStore({ file: join(data, 'repository.db') });
  // In this process, so that the time of the processor holds the reading too.
  const reader = { read: async (bytes) => readWorkbook(bytes), close: async () => undefined };
  const effects = { ...realEffects(), log: silentLog, reader };
  await nightly(data, store, effects, { leaveOut: OTHERS });
  const owed = await store.db.selectFrom('reply').selectAll().executeTakeFirstOrThrow();
  const today = new Date().toISOString().slice(0, 10);
  const gathering = { store, folders: foldersOf(data), effects, today, reference: { today } };

  const seconds = [];
  let written;
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage();
    const reply = await gatherReply(owed, gathering);
    const gathered = process.cpuUsage(before);
    const files = await replyFiles(reply);
    const whole = process.cpuUsage(before);
    written = {
      rows: reply.entries.records.activities.length,
      waiting: reply.waiting.length,
      bytes: files[0].bytes.length,
    };
    seconds.push({ gather: secondsOf(gathered), whole: secondsOf(whole) });
  }
  await store.close();
  const warm = seconds.slice(1).map(({ whole }) => whole);
  const better = warm.sort((a, b) => a - b)[Math.floor((warm.length - 1) / 2)] ?? seconds[0].whole;
  const result = { ...written, language: options.language, cold: seconds[0].whole, warm: better, all: seconds };
  console.log(JSON.stringify(result));
  if (options.check && better > MOST) {
    console.error(`A reply of ${rows} rows takes ${better.toFixed(2)} s of the processor; ${MOST} s is allowed.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}

function secondsOf({ user, system }) {
  return (user + system) / 1e6;
}
