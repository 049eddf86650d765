/** What a run says while it works. Never the contents of cells: counts, codes, names of files and durations only. */

import { plainLine } from './plainLine.ts';

export interface Log {
  /** One line. */
  say(line: string): void;
  /** How far a long work has come; on a terminal one line that moves, otherwise now and then a line. */
  /** `total` is Infinity where it is not known before the end. */
  progress(what: string, done: number, total: number): void;
}

/** Between two lines of progress when nobody looks at a terminal, in milliseconds. */
const QUIET = 10_000;

interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** A log on a terminal or a pipe. */
export function terminalLog(output: Output): Log {
  let lastLine = 0;
  return {
    say: (line) => {
      output.write(`${output.isTTY === true ? '\r\u001b[2K' : ''}${plainLine(line)}\n`);
    },
    progress: (what, done, total) => {
      const line = Number.isFinite(total) ? `${what}: ${done} of ${total}` : `${what}: ${done}`;
      const now = Date.now();
      if (output.isTTY === true) output.write(`\r\u001b[2K${done < total ? line : ''}`);
      else if (done < total && now - lastLine > QUIET) {
        lastLine = now;
        output.write(`${line}\n`);
      }
    },
  };
}

/** A log that says nothing. */
export const silentLog: Log = { say: () => undefined, progress: () => undefined };
