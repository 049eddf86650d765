import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, records, run, trail } from '../shows.ts';

const fiji = { org_name: 'Ministry of Justice', submitter_kind: 'state', state: 'FJI' };

export const situation: Case = {
  about:
    'A row waits for its dates; the desk releases it with a reason, and it is taken in as it stands. Without the reason it is not.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'fiji.xlsx': workbook({
          submitter: fiji,
          consent: [],
          activities: [
            { consent_id: undefined },
            { activity_id: 'A-2', consent_id: undefined, title: 'Mediation', end_date: '2026-01-01' },
          ],
        }),
      },
    },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [{ sheet: 'waiting', subject: 'Activities', entries: { decision: 'Release' } }]),
    },
    {
      day: '2026-11-26',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          { sheet: 'waiting', subject: 'Activities', entries: { note: 'dates confirmed by telephone' } },
        ]),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'exchange', 'site'],
  shows: [run, records, desk('waiting'), trail],
};
