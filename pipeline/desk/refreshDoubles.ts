/** Looks for double reports in the repository and keeps what was found. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Organisation } from '../../codebook/columns.ts';
import type { Night } from '../night.ts';
import { insertMany } from '../store/bulk.ts';
import { subjectOf } from '../store/deskDecisions.ts';
import type { Store } from '../store/openStore.ts';
import { type ComparedActivity, findDoubles } from './scoreDoubles.ts';

/** Pairs kept; a repository with more has another trouble than double reports. */
const MOST = 5000;

/** Looks through all activities and replaces what was found before. Decisions about pairs stay in the trail. */
export async function refreshDoubles({ store, lease }: Pick<Night, 'store' | 'lease'>): Promise<void> {
  const hashes = new Map<string, string>();
  const doubles = findDoubles(await comparedActivities(store, hashes)).slice(0, MOST);
  const basisOf = (first: string, second: string): string =>
    createHash('sha256')
      .update(`${hashes.get(first)}${hashes.get(second)}`)
      .digest('hex');
  await lease.renew();
  await store.db.transaction().execute(async (trx) => {
    await lease.fence(trx);
    await trx.deleteFrom('double_report').execute();
    await insertMany(
      trx,
      'double_report',
      ['first', 'second', 'score', 'reasons', 'basis'],
      doubles.map(({ first, second, score, reasons }) => [
        first,
        second,
        score,
        JSON.stringify(reasons),
        basisOf(first, second),
      ]),
    );
  });
}

const PAGE = 2000;

/** Activities that were not withdrawn, page by page. @param hashes filled with the content hash of each */
async function comparedActivities({ db }: Store, hashes: Map<string, string>): Promise<ComparedActivity[]> {
  const found: ComparedActivity[] = [];
  for (let after = ['', '']; ; ) {
    const page = await db
      .selectFrom('activities')
      .select(['contributor_id', 'record_id', 'content_hash', 'title', 'state_concerned', 'start_date', 'end_date'])
      .select(['provider_orgs', 'recommendation_refs', 'modality', 'withdrawn'])
      .where(sql<boolean>`(contributor_id, record_id) > (${after[0]}, ${after[1]})`)
      .orderBy('contributor_id')
      .orderBy('record_id')
      .limit(PAGE)
      .execute();
    for (const row of page) {
      if (row.withdrawn === 1 || row.title === null || row.start_date === null) continue;
      const name = subjectOf(row.contributor_id, row.record_id);
      hashes.set(name, row.content_hash);
      found.push({
        name,
        contributor: row.contributor_id,
        title: row.title,
        states: JSON.parse(row.state_concerned ?? '[]') as string[],
        start: row.start_date,
        end: row.end_date ?? undefined,
        organisations: (JSON.parse(row.provider_orgs ?? '[]') as Organisation[]).map((one) => one.name),
        recommendations: JSON.parse(row.recommendation_refs ?? '[]') as string[],
        modality: row.modality ?? '',
      });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = [last.contributor_id, last.record_id];
  }
}
