import ExcelJS from 'exceljs';
import { MARK_SHEET } from '../../../codebook/template.ts';
import { versions } from '../../../codebook/versions/versions.ts';
import { type Case, workbook } from '../case.ts';
import { folder, records, run } from '../shows.ts';

const KEY_ROW = 5;

/** A workbook of today as the template of 0.8 would have held it: `title` was called `name`, and the code "training" "course". */
async function older(bytes: Promise<Uint8Array>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const made = await bytes;
  await book.xlsx.load(made.slice().buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  const sheet = book.getWorksheet('Activities');
  sheet?.getRow(KEY_ROW).eachCell((cell, column) => {
    if (cell.value === 'title') cell.value = 'name';
    if (cell.value !== 'modality') return;
    sheet.getColumn(column).eachCell((entry) => {
      const codes: Readonly<Record<string, string>> = { Training: 'course', 'Advisory services': 'advice' };
      entry.value = codes[String(entry.value)] ?? entry.value;
    });
  });
  book.getWorksheet(MARK_SHEET)?.eachRow((row) => {
    if (row.getCell(1).value === 'template_version') row.getCell(2).value = '0.8';
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const situation: Case = {
  about:
    'A template of an older version: a renamed column and a renamed code are carried over; a code that became two waits for a person, at its own cell.',
  history: [
    { version: '0.8', changes: [] },
    {
      version: versions.at(-1)?.version ?? '',
      changes: [
        { kind: 'rename', table: 'activities', from: 'name', to: 'title' },
        {
          kind: 'recode',
          table: 'activities',
          column: 'modality',
          codes: { course: 'training', advice: ['advisory_services', 'legislative_advice'] },
        },
      ],
    },
  ],
  nights: [
    {
      day: '2026-11-24',
      inbox: {
        'old.xlsx': older(
          workbook({ activities: [{}, { activity_id: 'A-2', title: 'Mediation', modality: 'advisory_services' }] }),
        ),
      },
    },
  ],
  leaveOut: ['tables', 'exchange', 'site', 'desk_written'],
  shows: [run, records, folder('replies')],
};
