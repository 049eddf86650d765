import { fillDesk } from '../../support/fillDesk.ts';
import { type Case, workbook } from '../case.ts';
import { desk, released, run, trail } from '../shows.ts';

const states = ['FJI', 'PER', 'NPL', 'ITA'];

export const situation: Case = {
  about:
    'A desk with one good decision, one without a reason, one word that is no decision and one note without a decision: the good one is taken, the others stand in the new desk as they were written, with what is missing.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'network.xlsx': workbook({
          consent: states.map((state) => ({ consent_id: `C-${state}`, state })),
          activities: states.map((state) => ({
            activity_id: `A-${state}`,
            title: `Work in ${state}`,
            state_concerned: [state],
            consent_id: [`C-${state}`],
          })),
        }),
      },
    },
    {
      day: '2026-11-25',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [
          { sheet: 'consent', subject: 'C-FJI', entries: { decision: 'Confirm', note: 'seen' } },
          { sheet: 'consent', subject: 'C-PER', entries: { decision: 'Refuse' } },
          { sheet: 'consent', subject: 'C-NPL', entries: { decision: 'perhaps', note: 'ask Ben' } },
          { sheet: 'consent', subject: 'C-ITA', entries: { note: 'the mission will call back' } },
        ]),
    },
    {
      day: '2026-11-26',
      before: ({ data }) =>
        fillDesk(data, 'Ana', [{ sheet: 'consent', subject: 'C-PER', entries: { note: 'note verbale 12' } }]),
    },
  ],
  leaveOut: ['replies', 'outbox', 'tables', 'exchange', 'site'],
  shows: [run, released, desk('consent'), trail],
};
