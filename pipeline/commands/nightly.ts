import { nightly, type RunReport } from '../nightly.ts';
import { type DataOptions, print, withStore } from './session.ts';
import { summaryOf } from './summary.ts';

/** @returns exit code */
export async function runNightly(options: DataOptions & { json?: true }): Promise<number> {
  return withStore(options, async (store, effects) => {
    const report = await nightly(options.data, store, effects);
    if (options.json === true) print(JSON.stringify(report));
    else for (const line of summaryOf(report, options.data)) print(line);
    return exitCodeOf(report);
  });
}

/** 1 when a file of this night has an error finding: somebody has to put something right. */
export function exitCodeOf({ files }: RunReport): number {
  return files.some(({ counts }) => (counts.error ?? 0) > 0) ? 1 : 0;
}
