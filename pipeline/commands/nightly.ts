import type { Effects } from '../effects.ts';
import { nightly } from '../nightly.ts';
import type { RunReport } from '../runReport.ts';
import { settingsOf } from '../settings/readSettings.ts';
import type { Store } from '../store/openStore.ts';
import { type DataOptions, print, withStore } from './session.ts';
import { keepHeapSmall } from './smallHeap.ts';
import { summaryOf } from './summary.ts';

/** @returns exit code */
export async function runNightly(options: DataOptions & { json?: true }): Promise<number> {
  keepHeapSmall();
  const settings = await settingsOf(options.data, process.env);
  const run = async (store: Store, effects: Effects): Promise<number> => {
    const report = await nightly(options.data, store, effects);
    if (options.json === true) print(JSON.stringify(report));
    else for (const line of summaryOf(report, options.data)) print(line);
    return exitCodeOf(report);
  };
  return withStore(options, run, settings);
}

/** 1 when a file of this night has an error finding: somebody has to put something right. */
export function exitCodeOf({ files }: RunReport): number {
  return files.some(({ counts }) => (counts.error ?? 0) > 0) ? 1 : 0;
}
