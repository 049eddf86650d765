/** The order of a night, around the consolidation of the inbox: read here what a night does. */
import { writeTables } from './annual/tablesStage.ts';
import { takeDesks } from './desk/takeDesks.ts';
import { writeDeskStage } from './desk/writeDeskStage.ts';
import { publishExchange } from './exchange/exchangeStage.ts';
import type { Night } from './night.ts';
import { sendReplies } from './outbox/sendReplies.ts';
import { writeReplies } from './replies/repliesStage.ts';
import { publishSite } from './site/siteStage.ts';
import { bringIn } from './sources/bringIn.ts';

/** A part of the night. It must be safe to stop at any moment and to do again the next night. */
export interface Stage {
  /** Also the key of its duration in run.json. */
  name: string;
  /** @throws for troubles of the machine only; bad input is reported in `night.report` */
  run(night: Night): Promise<void>;
}

/** What comes in before workbooks are consolidated. */
export const stagesBefore: readonly Stage[] = [
  { name: 'sources', run: bringIn },
  { name: 'desk', run: takeDesks },
];

/** What goes out afterwards; reads records through `released` only. */
export const stagesAfter: readonly Stage[] = [
  { name: 'replies', run: writeReplies },
  { name: 'outbox', run: sendReplies },
  { name: 'tables', run: writeTables },
  { name: 'exchange', run: publishExchange },
  { name: 'desk_written', run: writeDeskStage },
  { name: 'site', run: publishSite },
];
