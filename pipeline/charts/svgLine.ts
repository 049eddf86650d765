/** Lines over years: one a series, with a point a value, so that a single year is seen too. */
import { type ChartModel, type ChartSeries, seriesColour } from './chartModel.ts';
import { textWidth } from './measureText.ts';
import { niceTicks } from './niceAxis.ts';
import { element, type Markup, pixels } from './svgElement.ts';
import { frame, head, LINE, MARGIN, type Pencil, pencil, QUIET, TEXT } from './svgFrame.ts';

const PLOT_HEIGHT = 240;
const AXIS = 34;

interface Scale {
  x(index: number): number;
  y(value: number): number;
  start: number;
  ticks: number[];
}

export function svgLine(chart: ChartModel, id: string): string {
  const pen = pencil(chart);
  const { parts, height } = head(chart, pen);
  const top = height + 8;
  const scale = scaleOf(chart, top, pen);
  const drawn = [
    ...grid(chart, scale, pen),
    ...chart.categories.map((name, index) =>
      pen.text(scale.x(index), top + PLOT_HEIGHT + 20, name, 'middle', { fill: QUIET }),
    ),
    ...chart.series.flatMap((series, index) => drawSeries(chart, series, seriesColour(index), scale, pen)),
  ];
  return frame(chart, id, top + PLOT_HEIGHT + AXIS, [...parts, ...drawn]);
}

function scaleOf({ categories, series, shown }: ChartModel, top: number, { width }: Pencil): Scale {
  const ticks = niceTicks(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const largest = ticks.at(-1) ?? 1;
  const start = MARGIN + Math.max(...ticks.map((tick) => textWidth(shown(tick), TEXT))) + 10;
  const step = (width - start - 2 * MARGIN) / categories.length;
  return {
    x: (index) => start + step * (index + 0.5),
    y: (value) => top + PLOT_HEIGHT - (PLOT_HEIGHT * value) / largest,
    start,
    ticks,
  };
}

function grid({ shown }: ChartModel, { start, ticks, y }: Scale, pen: Pencil): Markup[] {
  return ticks.flatMap((tick) => [
    pen.line(start, y(tick), pen.width - MARGIN, y(tick), { stroke: tick === 0 ? QUIET : LINE }),
    pen.text(start - 8, y(tick) + TEXT * 0.35, shown(tick), 'end', { fill: QUIET, 'font-size': TEXT - 1 }),
  ]);
}

function drawSeries(chart: ChartModel, series: ChartSeries, colour: string, scale: Scale, pen: Pencil): Markup[] {
  const points = series.values.flatMap((value, index) =>
    value === undefined ? [] : [{ index, value, x: pen.x(scale.x(index)), y: pixels(scale.y(value)) }],
  );
  // A year without a value breaks the line: nothing is known between its neighbours.
  const path = points.map(({ index, x, y }, at) => `${points[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`);
  const dots = points.map(({ index, value, x, y }) =>
    element('g', {}, [
      element('title', {}, [`${chart.categories[index] ?? ''}, ${series.name}: ${chart.shown(value)}`]),
      element('circle', { cx: x, cy: y, r: 4, fill: colour }),
    ]),
  );
  return [element('path', { d: path.join(' '), fill: 'none', stroke: colour, 'stroke-width': 2.5 }), ...dots];
}
