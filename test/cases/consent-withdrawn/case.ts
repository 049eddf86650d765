import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, files, records, released, run, trail } from '../shows.ts';

export const situation: Case = {
  about:
    'A State takes its consent back: the desk records it with a reason, the same night takes the record out of what is published, and the repository keeps it and the decision.',
  nights: [
    { day: '2026-11-24', inbox: { 'network.xlsx': workbook({}) } },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [{ sheet: 'consent', subject: 'C1', entries: { decision: 'Confirm' } }]),
    },
    {
      day: '2026-11-26',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          { sheet: 'in_force', subject: 'C1', entries: { decision: 'Withdraw', note: 'note verbale 9/2026' } },
        ]),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'site'],
  shows: [run, records, released, desk('consent', 'in_force'), trail, files('exchange/csv/activities.csv')],
};
