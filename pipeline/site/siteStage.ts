/** The night's part in the public site: made anew when anything it shows can have changed. */
import type { Night } from '../night.ts';
import { writeSite } from './writeSite.ts';

export async function publishSite({ folders, store, effects, runId, today }: Night): Promise<void> {
  await writeSite(folders, store, effects, { folder: folders.site, today, run: runId, address: effects.siteAddress });
}
