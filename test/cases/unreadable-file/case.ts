import type { Case } from '../case.ts';
import { folder, run } from '../shows.ts';

export const situation: Case = {
  about:
    'Files that cannot be read are answered the same night, in the language of their names as far as one can guess.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'تقرير عن الأنشطة.csv': 'a,b\n1,2\n',
        'rapport-fr.xlsx': 'PK\u0003\u0004 not a workbook',
        'empty.xlsx': '',
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, folder('replies')],
};
