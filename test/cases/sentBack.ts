/** A reply as its contributor corrects it and sends it back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Place } from './case.ts';

/** The newest reply to a contributor. */
export function replyTo({ data }: Place, contributor: string): Uint8Array {
  const folder = join(data, 'replies', contributor);
  const last = readdirSync(folder).sort().at(-1) ?? '';
  return readFileSync(join(folder, last, 'reply.xlsx'));
}

/** The reply with some cells filled, by tab and address; saved by another program than the one that made it. */
export async function corrected(reply: Uint8Array, cells: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(reply.slice().buffer, { ignoreNodes: ['dataValidations', 'conditionalFormatting'] });
  for (const [place, value] of Object.entries(cells)) {
    const [tab = '', address = ''] = place.split('!');
    const cell = workbook.getWorksheet(tab)?.getCell(address);
    if (cell === undefined) throw new Error(`no sheet ${tab}`);
    cell.value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
