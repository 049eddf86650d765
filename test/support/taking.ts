/** Takes workbooks written as text into a store, as the night would, without files. */
import { createHash } from 'node:crypto';
import { checkSubmission } from '../../codebook/checkSubmission.ts';
import type { Reference } from '../../codebook/reference.ts';
import { RULE_SET_VERSION } from '../../codebook/rules/index.ts';
import { consolidate, type Changes as Taken } from '../../pipeline/consolidate/consolidate.ts';
import { decideConsent } from '../../pipeline/store/consentDecisions.ts';
import type { Store } from '../../pipeline/store/openStore.ts';
import { type Changes, TODAY, workbook } from './sheet.ts';

/** Checks and consolidates one workbook; the same changes give the same submission. */
export async function take(store: Store, changes: Changes, reference: Partial<Reference> = {}): Promise<Taken> {
  const { submission, findings } = checkSubmission(workbook(changes), { today: TODAY, ...reference });
  const submissionId = createHash('sha256').update(JSON.stringify(changes)).digest('hex');
  return consolidate(store, {
    submissionId,
    fileName: 'workbook.xlsx',
    fileBytes: 1,
    receivedAt: `${TODAY}T00:00:00.000Z`,
    runId: 'run',
    submission,
    findings,
    ruleSetVersion: RULE_SET_VERSION,
  });
}

/** OHCHR confirms a declared consent. */
export async function confirm(store: Store, contributor_id: string, consent_id: string): Promise<void> {
  await decideConsent(store, {
    contributor_id,
    consent_id,
    decision: 'confirmed',
    decided_at: `${TODAY}T01:00:00.000Z`,
    decided_by: 'desk',
    reason: 'note verbale seen',
  });
}
