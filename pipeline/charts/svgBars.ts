/** Lying bars, one a category; several series stand end to end in one bar. */
import { type ChartModel, seriesColour } from './chartModel.ts';
import { textWidth, wrapText } from './measureText.ts';
import { niceTicks } from './niceAxis.ts';
import { element, type Markup } from './svgElement.ts';
import { frame, head, LINE, MARGIN, type Pencil, pencil, QUIET, TEXT } from './svgFrame.ts';

const LABEL_LINE = 16;
const LABEL_LINES = 3;
/** Of the width, for the names of the bars. */
const LABEL_SHARE = 5 / 12;
const BAR = 18;
const GAP = 10;
const AXIS = 30;

interface Plot {
  /** From the side where reading begins. */
  start: number;
  width: number;
  largest: number;
  ticks: number[];
}

export function svgBars(chart: ChartModel, id: string): string {
  const pen = pencil(chart);
  const { parts, height: top } = head(chart, pen);
  const plot = plotOf(chart, pen);
  const rows = rowsOf(chart, plot, top + 4);
  const bottom = rows.at(-1)?.bottom ?? top;
  const drawn = [
    ...grid(chart, plot, top, bottom, pen),
    ...rows.flatMap((row) => drawRow(chart, row, plot, pen)),
    pen.line(plot.start, top, plot.start, bottom, { stroke: QUIET }),
  ];
  return frame(chart, id, bottom + AXIS, [...parts, ...drawn]);
}

function totalOf({ series }: ChartModel, index: number): number {
  return series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

function plotOf(chart: ChartModel, { width }: Pencil): Plot {
  const longest = Math.max(0, ...chart.categories.map((name) => textWidth(name, TEXT)));
  const start = MARGIN + Math.min(width * LABEL_SHARE, longest + 8) + 8;
  const largest = Math.max(0, ...chart.categories.map((_, index) => totalOf(chart, index)));
  const ticks = niceTicks(largest);
  const room = textWidth(chart.shown(largest), TEXT) + 10;
  return { start, width: width - start - MARGIN - room, largest: ticks.at(-1) ?? 1, ticks };
}

interface Row {
  index: number;
  label: string[];
  top: number;
  bottom: number;
}

function rowsOf({ categories }: ChartModel, { start }: Plot, top: number): Row[] {
  let y = top;
  return categories.map((name, index) => {
    const label = wrapText(name, start - MARGIN - 8, TEXT, LABEL_LINES);
    const height = Math.max(BAR, label.length * LABEL_LINE) + GAP;
    const row = { index, label, top: y, bottom: y + height };
    y += height;
    return row;
  });
}

function grid(chart: ChartModel, plot: Plot, top: number, bottom: number, pen: Pencil): Markup[] {
  return plot.ticks.flatMap((tick) => {
    const x = plot.start + (plot.width * tick) / plot.largest;
    return [
      pen.line(x, top, x, bottom, { stroke: LINE }),
      pen.text(x, bottom + 18, chart.shown(tick), 'middle', { fill: QUIET, 'font-size': TEXT - 1 }),
    ];
  });
}

function drawRow(chart: ChartModel, { index, label, top, bottom }: Row, plot: Plot, pen: Pencil): Markup[] {
  const middle = (top + bottom) / 2;
  const firstLine = middle - ((label.length - 1) * LABEL_LINE) / 2 + TEXT * 0.35;
  const words = label.map((line, at) => pen.text(plot.start - 8, firstLine + at * LABEL_LINE, line, 'end'));
  let x = plot.start;
  const bars = chart.series.flatMap(({ name, values }, series) => {
    const value = values[index] ?? 0;
    const width = (plot.width * value) / plot.largest;
    const at = x;
    x += width;
    if (value === 0) return [];
    const bar = pen.box(at, middle - BAR / 2, width, BAR, { fill: seriesColour(series) });
    const told = `${chart.categories[index] ?? ''}${chart.series.length > 1 ? `, ${name}` : ''}: ${chart.shown(value)}`;
    return [element('g', {}, [element('title', {}, [told]), bar])];
  });
  const known = chart.series.some(({ values }) => values[index] !== undefined);
  const end = known ? [pen.text(x + 6, middle + TEXT * 0.35, chart.shown(totalOf(chart, index)), 'start')] : [];
  return [...words, ...bars, ...end];
}
