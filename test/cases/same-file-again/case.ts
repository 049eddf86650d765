import { type Case, workbook } from '../case.ts';
import { folder, run } from '../shows.ts';

const clean = workbook({});
const refused = workbook({ submitter: { org_name: 'Second Network', reporting_year: undefined } });

export const situation: Case = {
  about:
    'A file that was taken comes again and is told so kindly; one that was refused comes again and is looked at anew, never called a duplicate.',
  nights: [
    { day: '2026-11-24', inbox: { 'clean.xlsx': clean, 'refused.xlsx': refused } },
    { day: '2026-11-27', inbox: { 'again/clean.xlsx': clean, 'again/refused.xlsx': refused } },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, folder('replies')],
};
