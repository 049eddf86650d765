/** The night's part in the public site: made anew when anything it shows can have changed. */
import type { Night } from '../night.ts';
import { writeSite } from './writeSite.ts';

export async function publishSite({ folders, store, effects, lease, runId, today }: Night): Promise<void> {
  const address = effects.siteAddress;
  const publication = { folder: folders.site, today, run: runId, address, guard: lease.whileHeld };
  await writeSite(folders, store, effects, publication);
}
