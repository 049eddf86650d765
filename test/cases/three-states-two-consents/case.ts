import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, files, released, run } from '../shows.ts';

const states = ['FJI', 'PER', 'NPL'];
const consent = states.map((state) => ({ consent_id: `C-${state}`, state }));
const activity = {
  state_concerned: states,
  consent_id: states.map((state) => `C-${state}`),
  budget_amount: 90_000,
  currency: 'USD',
};

export const situation: Case = {
  about:
    'An activity in three States, two of which the desk confirms: two States stand in the release, the amount says that it covers more, and the desk goes on asking for the third.',
  nights: [
    { day: '2026-11-24', inbox: { 'network.xlsx': workbook({ consent, activities: [activity] }) } },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(
          data,
          'Ana',
          ['FJI', 'NPL'].map((state) => ({
            sheet: 'consent',
            subject: `C-${state}`,
            entries: { decision: 'Confirm', note: `note verbale of ${state} seen` },
          })),
        ),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'site'],
  shows: [run, released, desk('consent'), files('exchange/csv/activities.csv')],
};
