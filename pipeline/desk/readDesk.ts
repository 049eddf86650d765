/** A filled desk → what staff wrote in it, row by row. Rows may have been sorted, sheets renamed or moved, columns hidden. */
import {
  DESK_ENTRY_KEYS,
  DESK_MARK_KEYS,
  DESK_MARK_SHEET,
  DESK_NAME,
  DESK_ROW_KEYS,
  type DeskEntryKey,
  type DeskMark,
  OFFICER_KEY,
} from '../../codebook/desk.ts';
import type { CellValue, Grid, Grids } from '../../codebook/grid.ts';
import { tidyText } from '../../codebook/normalise/text.ts';

/** One row in which something was written. */
export interface DeskEntry {
  sheet: string;
  row: number;
  kind: string;
  subject: string;
  basis: string;
  known: number;
  written: Partial<Record<DeskEntryKey, string>>;
}

export interface FilledDesk {
  mark: DeskMark;
  /** The name on the first sheet; empty when blank. */
  officer: string;
  entries: DeskEntry[];
}

/** @returns undefined when the workbook is no desk of ours */
export function readDesk(grids: Grids): FilledDesk | undefined {
  const mark = readMark(grids);
  if (mark.desk !== DESK_NAME) return undefined;
  const entries = grids.sheets.flatMap(entriesOf);
  return { mark, officer: officerOf(grids), entries };
}

function readMark({ sheets }: Grids): DeskMark {
  const rows = sheets.find(({ sheet }) => sheet === DESK_MARK_SHEET)?.rows ?? [];
  const said = new Map(rows.map(({ cells }) => [textOf(cells[0]), textOf(cells[1])]));
  return Object.fromEntries(DESK_MARK_KEYS.flatMap((key) => (said.has(key) ? [[key, said.get(key)]] : [])));
}

function officerOf({ sheets }: Grids): string {
  for (const { rows } of sheets) {
    const line = rows.find(({ cells }) => cells[0] === OFFICER_KEY);
    if (line !== undefined) return textOf(line.cells[2]);
  }
  return '';
}

/** Headings are looked for in the first rows only. */
const HEADER_ROWS = 15;

function entriesOf({ sheet, rows }: Grid): DeskEntry[] {
  const header = rows.find(
    ({ row, cells }) =>
      row <= HEADER_ROWS && DESK_ROW_KEYS.every((key) => cells.includes(key)) && cells.includes('decision'),
  );
  if (header === undefined) return [];
  const at = (cells: readonly CellValue[], key: string): string => textOf(cells[header.cells.indexOf(key)]);
  return rows.flatMap(({ row, cells }) => {
    const written = Object.fromEntries(
      DESK_ENTRY_KEYS.flatMap((key) =>
        header.cells.includes(key) && at(cells, key) !== '' ? [[key, at(cells, key)]] : [],
      ),
    ) as DeskEntry['written'];
    if (row <= header.row || at(cells, 'subject') === '' || Object.keys(written).length === 0) return [];
    const [kind, subject, basis] = [
      at(cells, 'kind'),
      rawText(cells[header.cells.indexOf('subject')]),
      at(cells, 'basis'),
    ];
    return [{ sheet, row, kind, subject, basis, known: Number(at(cells, 'known')) || 0, written }];
  });
}

function textOf(value: CellValue): string {
  return value === undefined ? '' : tidyText(String(value));
}

/** A subject may hold what tidying would take out, such as two spaces in a name. */
function rawText(value: CellValue): string {
  return value === undefined ? '' : String(value);
}
