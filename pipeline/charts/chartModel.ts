/** A chart in words of one language, ready to be drawn: as SVG for the site, natively by the Word and Excel writers. */

/** A colour a series has in every chart of a document, and its place in the legend. */
export interface ChartSeries {
  name: string;
  /** One value a category; undefined = not available or withheld, which is no zero. */
  values: readonly (number | undefined)[];
}

/**
 * `bars`: one bar a category, lying, so that long names can be read. `stacked`: a category's series in one bar, end to end.
 * `line`: categories along the axis, one line a series, for years.
 */
export type ChartKind = 'bars' | 'stacked' | 'line';

export interface ChartModel {
  kind: ChartKind;
  title: string;
  /** What the chart shows, in a sentence or two, for those who do not see it. */
  description: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** Right to left: names stand at the right and bars grow to the left; years run from the right. */
  rightToLeft: boolean;
  /** Of the picture's own units, in which letters are 13 high; the usual one suits a page of A4, a narrow one a phone. */
  width?: number;
  /** A figure as the language writes it. */
  shown(value: number): string;
}

/** Blue first; each at least 3 : 1 against white and told apart by lightness too, for those who see no colours (WCAG 1.4.11). */
export const SERIES_COLOURS = ['#1f4e79', '#c55a11', '#5b8f29', '#7f6000', '#7030a0', '#3a7ca5'] as const;

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length] ?? SERIES_COLOURS[0];
}
