import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, folder, records, released, run, trail } from '../shows.ts';

const fiji = { org_name: 'Ministry of Justice', submitter_kind: 'state', state: 'FJI' };
const row = { consent_id: undefined, themes: ['Judges and law'] };

export const situation: Case = {
  about:
    'A theme that no list has is given a meaning by the desk: what leaves uses it, what was written is kept. The check does not know the desk, so a later workbook with the same word is still told that no list has it.',
  nights: [
    { day: '2026-11-24', inbox: { 'fiji.xlsx': workbook({ submitter: fiji, consent: [], activities: [row] }) } },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          { sheet: 'names', subject: 'themes/', entries: { decision: 'Use', meaning: 'Access to justice and remedy' } },
        ]),
    },
    {
      day: '2026-11-26',
      inbox: {
        'later.xlsx': workbook({
          submitter: { ...fiji, submission_date: '2026-11-25' },
          consent: [],
          activities: [{ ...row, activity_id: 'A-2', title: 'Mediation' }],
        }),
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site'],
  shows: [run, records, released, desk('names'), trail, folder('replies')],
};
