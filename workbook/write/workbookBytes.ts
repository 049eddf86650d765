/** An exceljs workbook as bytes, past three faults of exceljs 4.4.0: split characters, the clock in the file, notes cut short. */
import type ExcelJS from 'exceljs';
import { repack } from './repack.ts';
import { shielded } from './shield.ts';

/** Packing it small comes once, at the end. */
const UNPACKED = { zip: { compression: 'STORE' } } as const;

/**
 * Packs the workbook; its cells may be changed on the way, so nothing should be done with it afterwards.
 * The same workbook gives the same bytes on every run: a template that did not change need not be handed out anew.
 */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') cell.value = shielded(cell.value);
      });
    });
  }
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer(UNPACKED)));
}
