/** The guarded reader, loaded only where files are checked outside Excel. */
export { readWorkbook } from '../workbook/read/readWorkbook.ts';
