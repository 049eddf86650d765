/** The add-in's own code against the emulated Excel, in Node. */
import { checkWorkbook } from '../../../addin/checkWorkbook.ts';
import { readExcel } from '../../../addin/readExcel.ts';
import type { Finding } from '../../../codebook/findings.ts';
import type { Reference } from '../../../codebook/reference.ts';
import type { Host } from '../../support/excelHost/host.ts';
import { connectNode } from '../../support/excelHost/nodeClient.ts';

/** Runs a piece of the add-in as Excel.run would; `Excel` and `Office` are globals there, as in the pane. */
export function inExcel<T>(host: Host, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const client = connectNode(host);
  Object.assign(globalThis, { Excel: client.Excel, Office: { context: client.context } });
  return client.Excel.run(work);
}

/** What the add-in finds in the open workbook. */
export async function addinFindings(host: Host, reference: Reference): Promise<Finding[]> {
  const { grids, findings } = await inExcel(host, readExcel);
  return [...findings, ...checkWorkbook(grids, reference).findings];
}
