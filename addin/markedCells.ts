/** Which cells the findings are about, each with its worst severity, and how to name many cells in few words. */
import type { Finding, Severity } from '../codebook/findings.ts';

export interface MarkedCell {
  /** Such as "C12". */
  cell: string;
  severity: Severity;
}

/** More marked cells in one sheet help nobody, and each range of them costs Excel time. */
const MOST_CELLS = 20_000;

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Sheet → cells. Findings without a cell are in the list of the pane only. */
export function markedCells(findings: readonly Finding[]): Map<string, MarkedCell[]> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { address, severity } of findings) {
    const { sheet, cell } = address;
    if (sheet === undefined || cell === undefined) continue;
    const cells = sheets.get(sheet) ?? new Map<string, Severity>();
    sheets.set(sheet, cells);
    const known = cells.get(cell);
    if (known === undefined && cells.size >= MOST_CELLS) continue;
    if (known === undefined || RANK[severity] > RANK[known]) cells.set(cell, severity);
  }
  const lists = [...sheets].map(([sheet, cells]) => [
    sheet,
    [...cells].map(([cell, severity]) => ({ cell, severity })),
  ]);
  return new Map(lists as [string, MarkedCell[]][]);
}

/** Excel takes an address of several areas up to about 8,000 characters; fewer are quicker. */
const LONGEST_ADDRESS = 2_000;

/** Addresses of several areas: neighbours in a column become one area ("C6:C9,D7"). */
export function rangesOf(cells: readonly MarkedCell[]): string[] {
  const areas = areasOf(cells.map(({ cell }) => cell));
  const addresses: string[] = [];
  for (const area of areas) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + area.length >= LONGEST_ADDRESS) addresses.push(area);
    else addresses[addresses.length - 1] = `${last},${area}`;
  }
  return addresses;
}

function areasOf(cells: readonly string[]): string[] {
  const columns = new Map<string, number[]>();
  for (const cell of cells) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const rows = columns.get(letters);
    if (rows === undefined) columns.set(letters, [Number(row)]);
    else rows.push(Number(row));
  }
  return [...columns].flatMap(([letters, rows]) => runsOf(rows).map(([from, to]) => areaOf(letters, from, to)));
}

function areaOf(letters: string, from: number, to: number): string {
  return from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
