import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import type { Effects } from '../../../pipeline/effects.ts';
import { type Case, workbook } from '../case.ts';
import { folder, records, run } from '../shows.ts';

/** The disk fails while the second reply is written: its workbook stands, its other files do not. */
function failingDisk(effects: Effects): Effects {
  let replies = 0;
  const { files } = effects;
  return {
    ...effects,
    files: {
      ...files,
      write: async (path, bytes) => {
        if (basename(path) === 'reply.json') replies += 1;
        if (replies === 2) throw new Error('ENOSPC: no space left on device');
        return files.write(path, bytes);
      },
    },
  };
}

export const situation: Case = {
  about:
    'The disk fails in the middle of the replies: the next night writes those that are owed, each once, and takes nothing in twice.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        '1.xlsx': workbook({}),
        '2.xlsx': workbook({ submitter: { org_name: 'Second Network' } }),
        '3.xlsx': workbook({ submitter: { org_name: 'Third Network' } }),
      },
      breaksOff: failingDisk,
      after: async ({ data, store }) => {
        const written = readdirSync(join(data, 'replies'), { recursive: true, encoding: 'utf8' });
        expect(written.filter((path) => path.endsWith('reply.json'))).toHaveLength(1);
        const owed = await store.db.selectFrom('reply').select('made_on').where('made_on', 'is', null).execute();
        expect(owed).toHaveLength(2);
      },
    },
    { day: '2026-11-25' },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  // Which of the three was written first depends on their hashes.
  shows: [run, records, async (place) => (place.report === undefined ? {} : folder('replies')(place))],
};
