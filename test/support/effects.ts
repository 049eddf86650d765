/** Effects for tests: a fixed clock, the real disk, a quiet log, and the reader in this process (the worker has its own test). */
import { randomUUID } from 'node:crypto';
import type { Effects } from '../../pipeline/effects.ts';
import { diskFiles } from '../../pipeline/files.ts';
import { silentLog } from '../../pipeline/log.ts';
import type { NightOptions } from '../../pipeline/nightly.ts';
import { readWorkbook } from '../../workbook/read/readWorkbook.ts';

/** @param today YYYY-MM-DD */
export function testEffects(today: string, changes: Partial<Effects> = {}): Effects {
  return {
    now: () => new Date(`${today}T02:00:00.000Z`),
    pause: async () => undefined,
    newRunId: () => `${today}-${randomUUID()}`,
    worker: 'test/1',
    isGone: () => false,
    files: diskFiles,
    log: silentLog,
    reader: { read: (bytes) => readWorkbook(bytes), close: async () => undefined },
    isStopping: () => false,
    sources: [],
    ...changes,
  };
}

/** Nights of tests that look at the repository alone: what goes out is tried elsewhere, and takes most of a night. */
export const WITHOUT_OUTPUTS: NightOptions = { leaveOut: ['replies', 'outbox', 'tables', 'exchange', 'site'] };
export const WITH_TABLES: NightOptions = { leaveOut: ['replies', 'outbox', 'exchange', 'site'] };
