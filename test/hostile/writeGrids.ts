/** Grids as the bytes of a workbook, with whatever a case wants in place of a cell. */
import { type CellValue, cellAddress, type Grid, type Grids } from '../../codebook/grid.ts';
import { zip } from '../support/zip.ts';
import { sheet, workbookParts } from '../workbook/read/parts.ts';

/** A cell given as its own XML; `@` stands for its address. */
export const RAW = '\u0000raw:';

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
}

function cellXml(address: string, value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.startsWith(RAW)) return value.slice(RAW.length).replaceAll('@', address);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function rowsXml({ rows }: Grid): string {
  return rows
    .map(({ row, cells }) => {
      const written = cells.map((value, at) => cellXml(cellAddress(row, at), value));
      return `<row r="${row}">${written.join('')}</row>`;
    })
    .join('');
}

const STATE = { visible: '', hidden: ' state="hidden"', very_hidden: ' state="veryHidden"' } as const;

/** A workbook with these sheets; `addRows` puts rows of its own XML behind those of a sheet. */
export function writeGrids({ sheets }: Grids, addRows: Readonly<Record<string, string>> = {}): Uint8Array {
  const listed = sheets.map(
    ({ sheet: name, visibility }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${STATE[visibility]}/>`,
  );
  return zip(
    workbookParts({
      sheets: listed.join(''),
      links: sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      parts: sheets.map((grid, at) => ({
        name: `xl/worksheets/sheet${at + 1}.xml`,
        content: sheet(rowsXml(grid) + (addRows[grid.sheet] ?? '')),
      })),
    }),
  );
}
