import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, released, run, trail } from '../shows.ts';

const confirm = { decision: 'Confirm' };

export const situation: Case = {
  about:
    'A consent declared for everything is confirmed without financial figures, then for everything, then for internal use; a wider scope than declared is not taken.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'network.xlsx': workbook({
          consent: [{}, { consent_id: 'C2', state: 'PER', consent_scope: 'publish_without_finance' }],
          activities: [
            { budget_amount: 5000, currency: 'USD' },
            { activity_id: 'A-2', title: 'Mediation', state_concerned: ['PER'], consent_id: ['C2'] },
          ],
        }),
      },
    },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          {
            sheet: 'consent',
            subject: 'C1',
            entries: { ...confirm, scope: 'Publish without financial figures', note: 'the note leaves amounts out' },
          },
          { sheet: 'consent', subject: 'C2', entries: { ...confirm, scope: 'Publish everything' } },
        ]),
    },
    {
      day: '2026-11-26',
      before: ({ data }) =>
        fillDesk(data, 'Ben', [
          { sheet: 'in_force', subject: 'C1', entries: { ...confirm, note: 'a second note covers amounts' } },
        ]),
    },
    {
      day: '2026-11-27',
      before: ({ data }) =>
        fillDesk(data, 'Ben', [
          { sheet: 'in_force', subject: 'C1', entries: { ...confirm, scope: 'For internal use of OHCHR only' } },
        ]),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'exchange', 'site'],
  shows: [run, released, desk('consent', 'in_force'), trail],
};
