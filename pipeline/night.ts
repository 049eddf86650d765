/** What every stage of a night is handed. */
import type { Effects } from './effects.ts';
import type { Folders } from './folders.ts';
import type { RunLease } from './runLease.ts';
import type { RunReport } from './runReport.ts';
import type { Store } from './store/openStore.ts';

export interface Night {
  folders: Folders;
  store: Store;
  effects: Effects;
  /** Renewed before every stage; a stage that takes minutes renews it itself. */
  lease: RunLease;
  runId: string;
  /** YYYY-MM-DD: the day of the run's start, on which consents must be in force. */
  today: string;
  /** What the night did so far; each stage adds its part. */
  report: RunReport;
}
