import { type Case, workbook } from '../case.ts';
import { corrected, replyTo } from '../sentBack.ts';
import { folder, records, run } from '../shows.ts';

export const situation: Case = {
  about: 'A row waits; the reply is corrected and sent back as it is, its date left alone: everything is taken.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'network.xlsx': workbook({
          activities: [
            { title: 'Legal clinics, first season' },
            { activity_id: 'A-2', title: undefined },
            { activity_id: 'A-3', themes: ['access_to_justice'], modality: 'no such thing' },
          ],
        }),
      },
    },
    {
      day: '2026-11-26',
      inbox: {
        'corrected.xlsx': async (place) =>
          corrected(replyTo(place, 'cso-rights-network'), {
            'Activities!B6': 'Legal clinics, second season',
            'Activities!B7': 'Mediation',
            'Activities!E8': 'Training',
          }),
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, records, folder('replies')],
};
