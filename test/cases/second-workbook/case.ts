import { type Case, workbook } from '../case.ts';
import { folder, records, released, run } from '../shows.ts';

export const situation: Case = {
  about:
    'A second workbook: a known number updates and its blank cell clears, a new number adds, a row marked withdrawn withdraws, a row with blanks alone and a missing row change nothing; the reply lists it all.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'first.xlsx': workbook({
          activities: [
            { lessons: 'Begin earlier.' },
            { activity_id: 'A-2', title: 'Mediation' },
            { activity_id: 'A-3', title: 'Court visits' },
            { activity_id: 'A-4', title: 'Study', lessons: 'Ask before.' },
          ],
        }),
      },
    },
    {
      day: '2026-11-26',
      inbox: {
        'second.xlsx': workbook({
          submitter: { submission_date: '2026-11-25' },
          activities: [
            { title: 'Legal clinics, extended' },
            { activity_id: 'A-2', title: 'Mediation', withdrawn: true },
            { activity_id: 'A-4', title: 'Study' },
            { activity_id: 'A-5', title: 'Handbook' },
          ],
        }),
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, records, released, folder('replies')],
};
