/** A template read back: its sheets through exceljs, its validations straight from the XML (exceljs would list every cell). */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import ExcelJS from 'exceljs';
import { type TemplateOptions, writeTemplate } from '../../../workbook/write/writeTemplate.ts';

export interface Validation {
  range: string;
  type: string;
  formula: string;
  prompt: string;
  promptTitle: string;
  error: string;
  /** Empty when Excel takes anything. */
  refuses: '' | 'stop' | 'warning';
}

export interface OpenTemplate {
  bytes: Uint8Array;
  workbook: ExcelJS.Workbook;
  parts: ReadonlyMap<string, string>;
  /** Validations of the n-th sheet, from 1, by range. */
  validations(sheet: number): ReadonlyMap<string, Validation>;
}

export async function openTemplate(options: Partial<TemplateOptions> = {}): Promise<OpenTemplate> {
  const bytes = await writeTemplate({ language: 'en', build: 'test', ...options });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations'] });
  const parts = await partsOf(bytes);
  return {
    bytes,
    workbook,
    parts,
    validations: (sheet) => validationsOf(parts.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''),
  };
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    parts.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  }
  await reader.close();
  return parts;
}

function validationsOf(xml: string): Map<string, Validation> {
  const found = [...xml.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gs)].map(
    ([, head = '', body = '']) => {
      const attribute = (name: string): string => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? '');
      return {
        range: attribute('sqref'),
        type: attribute('type'),
        formula: plain(/<formula1>(.*?)<\/formula1>/s.exec(body)?.[1] ?? ''),
        prompt: attribute('prompt'),
        promptTitle: attribute('promptTitle'),
        error: attribute('error'),
        refuses: attribute('showErrorMessage') === '1' ? (attribute('errorStyle') as 'stop' | 'warning') : '',
      } as const;
    },
  );
  return new Map(found.map((one) => [one.range, one]));
}

function plain(xml: string): string {
  return xml
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The texts of a range such as `'_lists'!$A$2:$A$8`. */
export function textsOf(workbook: ExcelJS.Workbook, range: string): string[] {
  const [, tab = '', letters = '', first = '', last = ''] =
    /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(range) ?? [];
  const sheet = workbook.getWorksheet(tab.replaceAll("''", "'"));
  const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
  return rows.map((row) => String(sheet?.getCell(`${letters}${row}`).value ?? ''));
}
