import { type Case, workbook } from '../case.ts';
import { folder, records, run } from '../shows.ts';

const noPublishing = workbook({ submitter: { voluntary_declaration: undefined } });
const broken = 'PK\u0003\u0004 not a workbook';

export const situation: Case = {
  about:
    'Files that failed come again unchanged, one under another name: each is looked at and answered anew, with what is wrong and never as a duplicate; corrected, it is taken.',
  nights: [
    { day: '2026-11-24', inbox: { 'network.xlsx': noPublishing, 'broken.xlsx': broken } },
    { day: '2026-11-26', inbox: { 'second/network.xlsx': noPublishing, 'second/report.xlsx': broken } },
    { day: '2026-11-28', inbox: { 'third/network.xlsx': workbook({}) } },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, records, folder('replies')],
};
