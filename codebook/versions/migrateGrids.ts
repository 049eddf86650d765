/** A workbook made from an older template → the same entries under today's keys and codes. Pure; loses nothing. */
import type { Address } from '../findings.ts';
import { findLayouts, type TableLayout } from '../findLayout.ts';
import { type CellValue, cellAddress, type Grid, type Grids } from '../grid.ts';
import { heading } from '../headings.ts';
import { readMark } from '../readMark.ts';
import { columnName, type TableKey } from '../tables.ts';
import { recoded } from './recoded.ts';
import { type CodebookVersion, changesSince, type Recode, type Rename, type Split, versions } from './versions.ts';

/** A cell whose entry cannot be carried over by itself. */
export interface Unsettled {
  address: Address;
  /** `table.column` of today. */
  column: string;
  /** What stands there. */
  value: string;
}

export interface Migrated {
  /** Today's grids; the very grids handed in when nothing had to change. Cells that existed keep their addresses. */
  grids: Grids;
  /** The version the workbook was made from; undefined when it is today's or unknown. */
  from: string | undefined;
  /** What was done, and to how many cells. */
  done: { kind: 'rename' | 'split' | 'recode'; column: string; cells: number }[];
  /** Cells that need a person. */
  unsettled: Unsettled[];
  /** Where the contributor finds a cell: pieces of a split cell stand in columns that their workbook does not have. */
  originOf(address: Address): Address;
}

/**
 * Brings the grids of an older template up to date.
 * @param history what changed, version by version
 */
export function migrateGrids(grids: Grids, history: readonly CodebookVersion[] = versions): Migrated {
  const { template_version: from, other_sheets = '' } = readMark(grids);
  const changes = changesSince(from, history);
  if (changes.length === 0) {
    return { grids, from: undefined, done: [], unsettled: [], originOf: (address) => address };
  }
  const work = new Work(copyOf(grids), other_sheets.split('\n'));
  for (const change of changes) {
    if (change.kind === 'rename') work.rename(change);
    else if (change.kind === 'split') work.split(change);
    else work.recode(change);
  }
  const { done, unsettled, origins } = work;
  const originOf = (address: Address): Address => origins.get(placeOf(address)) ?? address;
  return { grids: work.grids, from, done, unsettled, originOf };
}

function copyOf({ sheets, epoch }: Grids): Grids {
  const rows = (grid: Grid): Grid['rows'] => grid.rows.map(({ row, cells }) => ({ row, cells: [...cells] }));
  return { epoch, sheets: sheets.map((grid) => ({ ...grid, rows: rows(grid) })) };
}

function placeOf({ sheet, cell }: Address): string {
  return `${sheet}\n${cell}`;
}

/** The grids while they are changed, one change after the other. */
class Work {
  readonly grids: Grids;
  readonly done: Migrated['done'] = [];
  readonly unsettled: Unsettled[] = [];
  readonly origins = new Map<string, Address>();
  readonly #otherSheets: readonly string[];

  constructor(grids: Grids, otherSheets: readonly string[]) {
    this.grids = grids;
    this.#otherSheets = otherSheets;
  }

  rename({ table, from, to, headings }: Rename): void {
    const layout = this.#layoutOf(table);
    const cells = layout === undefined ? 0 : renameHeading(layout, from, to, headings);
    this.#note('rename', table, to, cells);
  }

  split({ table, from, into, separator, headings }: Split): void {
    const [first, ...others] = into;
    this.rename({ kind: 'rename', table, from, to: first, ...(headings && { headings }) });
    const layout = this.#layoutOf(table);
    const at = layout?.columns.get(first);
    if (layout === undefined || at === undefined) return;
    const width = Math.max(...layout.grid.rows.map(({ cells }) => cells.length));
    let cells = 0;
    for (const { row, cells: line } of layout.grid.rows) {
      if (row === layout.headerRow) for (const [index, key] of others.entries()) put(line, width + index, key);
      const value = line[at];
      if (row <= layout.headerRow || value === undefined) continue;
      const pieces = String(value).split(separator);
      if (pieces.length > into.length) this.#leave(layout, row, at, columnName(table, first), value);
      else if (pieces.length > 1) {
        cells += 1;
        for (const [index, piece] of pieces.entries()) {
          const target = index === 0 ? at : width + index - 1;
          put(line, target, piece.trim());
          if (index > 0) this.#cameFrom(layout, row, target, at);
        }
      }
    }
    this.#note('split', table, first, cells);
  }

  recode(change: Recode): void {
    const { table, column } = change;
    const layout = this.#layoutOf(table);
    if (layout === undefined) return;
    let cells = 0;
    for (const { row, line, at } of entriesOf(layout, column)) {
      const value = line[at];
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const text = recoded(String(value), change);
      if (text === undefined) this.#leave(layout, row, at, columnName(table, column), value);
      else if (text !== String(value)) {
        put(line, at, text);
        cells += 1;
      }
    }
    this.#note('recode', table, column, cells);
  }

  #layoutOf(table: TableKey): TableLayout | undefined {
    return findLayouts(this.grids, this.#otherSheets).layouts.get(table);
  }

  #note(kind: Migrated['done'][number]['kind'], table: TableKey, column: string, cells: number): void {
    if (cells > 0) this.done.push({ kind, column: columnName(table, column), cells });
  }

  #leave({ grid }: TableLayout, row: number, at: number, column: string, value: CellValue): void {
    const key = column.slice(column.indexOf('.') + 1);
    const address = { sheet: grid.sheet, row, column: key, cell: cellAddress(row, at) };
    this.unsettled.push({ address, column, value: String(value) });
  }

  #cameFrom({ grid }: TableLayout, row: number, target: number, at: number): void {
    const origin = { sheet: grid.sheet, row, cell: cellAddress(row, at) };
    this.origins.set(placeOf({ ...origin, cell: cellAddress(row, target) }), origin);
  }
}

/** @returns how many headings were changed: 0 or 1 */
function renameHeading(layout: TableLayout, from: string, to: string, headings: readonly string[] = []): number {
  const known = new Set(headings.map(heading));
  const top = layout.rows.size > 0 ? layout.grid.rows : layout.grid.rows.filter(({ row }) => row <= layout.headerRow);
  const lines = [...top].reverse();
  for (const isOld of [
    (text: string) => text.trim().toLowerCase() === from,
    (text: string) => known.has(heading(text)),
  ]) {
    for (const { cells } of lines) {
      const at = cells.findIndex((cell) => typeof cell === 'string' && isOld(cell));
      if (at >= 0) {
        cells[at] = to;
        return 1;
      }
    }
  }
  return 0;
}

/** The entry cells of a column: below its heading, or beside it in a form. */
function entriesOf(layout: TableLayout, column: string): { row: number; line: CellValue[]; at: number }[] {
  const { grid, columns, rows, entryColumn, headerRow } = layout;
  const formRow = rows.get(column);
  const at = formRow === undefined ? columns.get(column) : entryColumn;
  if (at === undefined) return [];
  return grid.rows
    .filter(({ row }) => (formRow === undefined ? row > headerRow : row === formRow))
    .map(({ row, cells }) => ({ row, line: cells, at }));
}

/** Sets a cell past the end of a row too, without holes. */
function put(line: CellValue[], at: number, value: CellValue): void {
  while (line.length < at) line.push(undefined);
  line[at] = value;
}
