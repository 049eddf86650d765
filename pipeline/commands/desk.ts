/** Writes the consent desk and the list of matches outside a night. */
import { isLanguage, type Language } from '../../codebook/text/languages.ts';
import { CONSENT_DESK, deskPath, MATCH_DESK, readMadeFrom } from '../desk/deskFiles.ts';
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
      const made = await readMadeFrom(folders, CONSENT_DESK, effects);
      const start = effects.now();
      const language = options.language ?? (isLanguage(made.language) ? made.language : 'en');
      const today = start.toISOString().slice(0, 10);
      const night = { folders, store, effects, lease, runId, today, report: emptyReport(runId, start) };
      const reasons: (string | undefined)[] = [];
      for (const book of [CONSENT_DESK, MATCH_DESK]) {
        const left = await writeNewDesk(night, book, language);
        reasons.push(left);
        print(left === undefined ? deskPath(folders, book) : `${deskPath(folders, book)} ${REASONS[left] ?? left}.`);
      }
      return reasons.every((reason) => reason === undefined) ? 0 : 1;
    } finally {
      await lease.release();
    }
  });
}
