/** Writes the consent desk outside a night. */
import { isLanguage, type Language } from '../../codebook/text/languages.ts';
import { deskPath, readMadeFrom } from '../desk/deskFiles.ts';
import { writeNewDesk } from '../desk/writeDeskStage.ts';
import { foldersOf } from '../folders.ts';
import { takeRunLease } from '../runLease.ts';
import { emptyReport } from '../runReport.ts';
import { type DataOptions, print, withStore } from './session.ts';

const REASONS: Readonly<Record<string, string>> = {
  open: 'is open somewhere; close it first',
  changed: 'holds decisions that no night has taken in; run the night first',
};

/** @returns exit code; 1 when a desk that somebody is filling was left as it is */
export async function deskWrite(options: DataOptions & { language?: Language }): Promise<number> {
  return withStore(options, async (store, effects) => {
    const runId = effects.newRunId();
    const lease = await takeRunLease(store, runId, effects);
    try {
      const folders = foldersOf(options.data);
      const made = await readMadeFrom(folders, effects);
      const start = effects.now();
      const language = options.language ?? (isLanguage(made.language) ? made.language : 'en');
      const today = start.toISOString().slice(0, 10);
      const night = { folders, store, effects, lease, runId, today, report: emptyReport(runId, start) };
      const left = await writeNewDesk(night, language, made);
      print(left === undefined ? deskPath(folders) : `${deskPath(folders)} ${REASONS[left] ?? left}.`);
      return left === undefined ? 0 : 1;
    } finally {
      await lease.release();
    }
  });
}
