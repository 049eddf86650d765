import { heldEntries } from '../../../pipeline/replies/heldEntries.ts';
import { writeTemplate } from '../../../workbook/write/writeTemplate.ts';
import { type Case, type Place, workbook } from '../case.ts';
import { corrected } from '../sentBack.ts';
import { folder, records, run } from '../shows.ts';

/** What `template --contributor` writes (commands/template.ts), on the day of the case. */
async function prefilled({ store, today }: Place): Promise<Uint8Array> {
  const held = await heldEntries(store, 'cso-rights-network', today);
  if (held === undefined) throw new Error('nothing is held');
  return writeTemplate({ language: 'fr', build: 'case', entries: held.entries });
}

export const situation: Case = {
  about:
    'A template filled with what is held, in another language, is sent back with one title changed and one cell emptied: one record changes, the reply lists what was cleared, the others stay as they are.',
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'network.xlsx': workbook({
          activities: [
            { lessons: 'Begin earlier.', sdg_targets: ['16.3'] },
            { activity_id: 'A-2', title: 'Mediation', themes: ['access_to_justice', 'Other law'] },
          ],
        }),
      },
    },
    {
      day: '2026-11-27',
      inbox: {
        'rempli.xlsx': async (place) =>
          corrected(await prefilled(place), {
            'Activités!B6': 'Legal clinics in four districts',
            'Activités!AF6': '',
          }),
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, records, folder('replies')],
};
