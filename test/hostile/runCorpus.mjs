/**
 * Reads and checks the files of a folder as a night does (warm worker, then the check), one after another in one process, and
 * with the heap flag of a night (commands/smallHeap.ts), says of each what came of it, how long it took and how much memory the process held at most. Needs the built code.
 *
 * node runCorpus.mjs FOLDER < names, one a line; a line of JSON each on standard output
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../dist/codebook/grid.js';
import { openReader } from '../../dist/pipeline/reading/openReader.js';
import { checkRead } from '../../dist/pipeline/takeFile.js';

const [folder = '.'] = process.argv.slice(2);
const names = readFileSync(0, 'utf8').split('\n').filter(Boolean);
const reader = openReader();
/** So much of a sheet is handed back: enough for what a case expects, and no more than a line. */
const CELLS = 400;

for (const name of names) {
  // What the file before left behind is no part of this one's memory.
  globalThis.gc?.();
  peakMegabytes();
  const bytes = readFileSync(join(folder, name));
  const start = seconds();
  const outcome = await reader.read(new Uint8Array(bytes));
  const read = seconds();
  const { submission, findings } = checkRead(outcome, { today: '2026-11-25' });
  const checked = seconds();
  const codes = {};
  for (const { code } of findings) codes[code] = (codes[code] ?? 0) + 1;
  const line = {
    name,
    readSeconds: read - start,
    checkSeconds: checked - read,
    megabytes: peakMegabytes(),
    refused: outcome.grids === undefined ? outcome.findings[0] : undefined,
    accepted: submission.accepted,
    codes,
    sheets: outcome.grids?.sheets.map(summaryOf) ?? [],
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
await reader.close();

/** Seconds of the processor that all threads of this process took: unlike the clock's, they do not count what else the machine does. */
function seconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** The most memory this process held since the last question, where the system tells; else since its start. */
function peakMegabytes() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    writeFileSync('/proc/self/clear_refs', '5');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

function summaryOf({ sheet, visibility, rows, oddities }) {
  const values = {};
  let count = 0;
  for (const { row, cells } of rows) {
    for (const at of Object.keys(cells)) {
      if (cells[at] === undefined || count >= CELLS) continue;
      values[cellAddress(row, Number(at))] = cells[at];
      count += 1;
    }
    if (count >= CELLS) break;
  }
  const odd = oddities.slice(0, CELLS).map(({ kind, row, column }) => [cellAddress(row, column), kind]);
  return { sheet, visibility, rows: rows.length, values, oddities: Object.fromEntries(odd) };
}
