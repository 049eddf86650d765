/** Going to a cell, in one request. */
import { once } from './once.ts';

/**
 * Shows a sheet and selects a cell of it.
 * @throws OfficeExtension.Error: ItemNotFound when the sheet is gone, InvalidOperation… when it is hidden
 */
export async function jump(context: Excel.RequestContext, sheet: string, cell: string | undefined): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  if (cell !== undefined) once(worksheet.getRange(cell)).select();
  await context.sync();
}
