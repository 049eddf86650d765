/**
 * Charts as SVG: no library, because the libraries looked at take 85 to 280 kB and get the widths of Arabic labels wrong. Each has a
 * title and a description for those who do not see it; a table with the same figures belongs beside it.
 */
import type { ChartModel } from './chartModel.ts';
import { svgBars } from './svgBars.ts';
import { svgLine } from './svgLine.ts';

/**
 * @param id unlike those of other charts on the page; letters, digits and "-"
 * @returns an svg element, to stand in a page or alone in a file
 */
export function svgChart(chart: ChartModel, id: string): string {
  return chart.kind === 'line' ? svgLine(chart, id) : svgBars(chart, id);
}
