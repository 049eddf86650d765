/** A night in a process of its own, which can be killed, or meet another. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Where } from '../../pipeline/store/openStore.ts';

const NIGHT = fileURLToPath(new URL('./nightProcess.mjs', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../examples/inbox', import.meta.url));

export interface Started {
  child: ChildProcess;
  /** The exit code, or null when it was killed: 0 done, 2 could not run, 3 another run is at work. */
  ended: Promise<number | null>;
  /** What it said was wrong. */
  said: () => string;
}

export interface NightAsked {
  data: string;
  where: Where;
  /** ISO date and time at which all of the night happens. */
  now: string;
  run: string;
}

export function startNight(asked: NightAsked, environment: NodeJS.ProcessEnv = {}): Started {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [NIGHT, JSON.stringify(asked)], { stdio: ['ignore', 'ignore', 'pipe'], env });
  let said = '';
  child.stderr?.on('data', (piece) => {
    said += piece;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  return { child, ended, said: () => said };
}

/** Lays one of the examples into the inbox of a data folder. */
export function layExample(data: string, name: string): void {
  mkdirSync(join(data, 'inbox'), { recursive: true });
  cpSync(join(EXAMPLES, name), join(data, 'inbox', name), { preserveTimestamps: true });
}
