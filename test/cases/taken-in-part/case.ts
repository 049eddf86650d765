import { type Case, workbook } from '../case.ts';
import { folder, records, released, run } from '../shows.ts';

export const situation: Case = {
  about:
    'Two rows are right and one lacks its title: the right ones are taken, the other waits, and the reply marks its cell.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'network.xlsx': workbook({
          activities: [{}, { activity_id: 'A-2', title: undefined }, { activity_id: 'A-3' }],
        }),
      },
    },
    { day: '2026-11-25' },
  ],
  shows: [run, records, released, folder('replies')],
};
