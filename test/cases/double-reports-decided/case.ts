import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, files, records, released, run, trail } from '../shows.ts';

const fiji = { org_name: 'Ministry of Justice', submitter_kind: 'state', state: 'FJI' };

export const situation: Case = {
  about:
    'Two contributors report one activity: the desk says why they are alike, links them, and both stay; the release names each in the other and says as which one it counts.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'fiji.xlsx': workbook({
          submitter: fiji,
          consent: [],
          activities: [{ consent_id: undefined, title: 'Legal clinics in villages' }],
        }),
        'network.xlsx': workbook({ activities: [{ title: 'Legal clinics in the villages' }] }),
      },
    },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          { sheet: 'consent', subject: 'C1', entries: { decision: 'Confirm', note: 'seen' } },
          {
            sheet: 'doubles',
            subject: 'state-fji',
            entries: { decision: 'Same activity', note: 'both sent the same agenda' },
          },
        ]),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'site'],
  shows: [run, records, released, desk('doubles'), trail, files('exchange/csv/activities.csv')],
};
