import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, released, run } from '../shows.ts';

export const situation: Case = {
  about:
    'A consent with an end: the desk says for 60 days that it ends, on its last day the record still stands, on the next it is gone without anybody doing a thing.',
  nights: [
    { day: '2026-11-24', inbox: { 'network.xlsx': workbook({ consent: [{ valid_until: '2026-12-31' }] }) } },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [{ sheet: 'consent', subject: 'C1', entries: { decision: 'Confirm' } }]),
    },
    { day: '2026-12-31' },
    { day: '2027-01-01' },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'exchange', 'site'],
  shows: [run, released, desk('lapsing', 'in_force')],
};
