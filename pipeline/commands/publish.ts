/** Makes the public site by hand, outside the night. */
import { resolve } from 'node:path';
import { foldersOf } from '../folders.ts';
import { unguarded } from '../publishFolder.ts';
import { siteAddressOf } from '../settings/readSettings.ts';
import { writeSite } from '../site/writeSite.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface PublishOptions extends DataOptions {
  out: string;
  address?: string;
}

/** @returns exit code */
export async function publish({ data, out, address }: PublishOptions): Promise<number> {
  return withStore({ data }, async (store, effects) => {
    const folder = resolve(out);
    const today = effects.now().toISOString().slice(0, 10);
    const known = address ?? (await siteAddressOf(data));
    const publication = { folder, today, run: effects.newRunId(), address: known, guard: unguarded };
    const written = await writeSite(foldersOf(data), store, effects, publication);
    print(written === undefined ? `The site is up to date: ${folder}` : `Site of ${written} files: ${folder}`);
    return 0;
  });
}
