/**
 * figures.json: every figure of an edition with its trace, so that anybody can ask where a number comes from. Written line by line: an
 * edition of a hundred thousand records has millions of steps. Records stand once, figures name them by their place.
 */
import type { ConsentGround } from '../store/consentGrounds.ts';
import type { Edition } from './edition.ts';
import type { Annual } from './makeAnnual.ts';
import { codeOf, type Figure, type TableModel, type TableRow } from './tableModel.ts';
import type { Trace, TracedRecord } from './trace.ts';

/** A figure of an edition, named by its table, the codes of its row and its column. */
export interface TracedFigure {
  /** "states/SLV/activities": what a person types to ask for it. */
  cell: string;
  kind: Figure['kind'];
  value?: number;
  total?: true;
  trace?: Trace;
}

/** What figures.json holds. */
export interface FiguresFile {
  edition: Edition;
  records: TracedRecord[];
  figures: TracedFigure[];
}

/** The file in pieces, to be written one after the other. */
export function* figuresFile({ tables, records }: Annual, edition: Edition): Generator<string> {
  yield `{"edition":${JSON.stringify(edition)},\n"records":[\n`;
  yield* listed(records);
  yield '],\n"figures":[\n';
  yield* listed(tracedFigures(tables));
  yield ']}\n';
}

/** Lines gathered to pieces of some size: one write a line would take minutes. */
const PIECE = 1 << 18;

function* listed(entries: Iterable<object>): Generator<string> {
  let piece = '';
  let first = true;
  for (const entry of entries) {
    piece += `${first ? '' : ',\n'}${JSON.stringify(entry)}`;
    first = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

export function* tracedFigures(tables: readonly TableModel[]): Generator<TracedFigure> {
  for (const table of tables) {
    for (const row of table.rows) {
      for (const [index, figure] of row.figures.entries()) {
        const { kind, trace } = figure;
        yield {
          cell: cellName(table, row, index),
          kind,
          ...(figure.kind === 'number' ? { value: figure.value } : {}),
          ...(row.total === true ? { total: true } : {}),
          ...(trace === undefined ? {} : { trace }),
        };
      }
    }
  }
}

function cellName({ key, columns }: TableModel, { heads }: TableRow, index: number): string {
  return [key, ...heads.map(codeOf), columns[index] ?? ''].join('/');
}

/** Reads the file back. @throws when it is no figures.json */
export function readFigures(text: string): FiguresFile {
  return JSON.parse(text) as FiguresFile;
}

/** The records behind a figure, with the consents they rest on; none for figures that count no released records. */
export function recordsBehind(
  file: FiguresFile,
  cell: string,
): (TracedRecord & { consents: ConsentGround[] })[] | undefined {
  const figure = file.figures.find((one) => one.cell === cell);
  if (figure === undefined) return undefined;
  return placesOf(figure.trace).flatMap((at) => file.records[at] ?? []);
}

function placesOf(trace: Trace | undefined): readonly number[] {
  if (trace?.by === 'matches') return trace.pairs.flat();
  return trace?.by === 'records' ? trace.records : [];
}
