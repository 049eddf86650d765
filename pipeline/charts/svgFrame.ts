/** What all SVG charts share: the mirror, the title, the legend, the text alternatives. */
import { type ChartModel, seriesColour } from './chartModel.ts';
import { textWidth, wrapText } from './measureText.ts';
import { type Attributes, element, type Markup, pixels } from './svgElement.ts';

/** Charts are drawn so wide, where they do not say otherwise, and scaled by the page. */
const USUAL_WIDTH = 720;
export const MARGIN = 12;
export const TEXT = 13;
export const INK = '#1f2933';
export const QUIET = '#4a5560';
export const LINE = '#d5dce3';

const TITLE = 16;
const TITLE_LINE = 21;
const LEGEND_LINE = 22;
const SWATCH = 12;

/** Draws for a reader from left to right; the pencil mirrors where the language asks for it. */
export interface Pencil {
  /** Of the whole picture. */
  width: number;
  /** @param x distance from the side where reading begins */
  text(x: number, y: number, text: string, at: 'start' | 'middle' | 'end', more?: Attributes): Markup;
  box(x: number, y: number, width: number, height: number, more: Attributes): Markup;
  line(x1: number, y1: number, x2: number, y2: number, more: Attributes): Markup;
  /** A distance from the side where reading begins, as SVG's x. */
  x(distance: number): number;
}

export function pencil({ rightToLeft, width: whole = USUAL_WIDTH }: ChartModel): Pencil {
  const x = (distance: number): number => pixels(rightToLeft ? whole - distance : distance);
  return {
    width: whole,
    x,
    // With direction="rtl" an anchor at the start is at the right: the same words serve both directions.
    text: (at, y, text, anchor, more = {}) =>
      element('text', { x: x(at), y: pixels(y), 'text-anchor': anchor, ...more }, [text]),
    box: (at, y, width, height, more) =>
      element('rect', {
        x: pixels(rightToLeft ? whole - at - width : at),
        y: pixels(y),
        width: pixels(width),
        height: pixels(height),
        ...more,
      }),
    line: (x1, y1, x2, y2, more) => element('line', { x1: x(x1), y1: pixels(y1), x2: x(x2), y2: pixels(y2), ...more }),
  };
}

/** Title, and legend when there are several series. @returns the height they take */
export function head({ title, series }: ChartModel, pen: Pencil): { parts: Markup[]; height: number } {
  const titles = wrapText(title, pen.width - 2 * MARGIN, TITLE, 3).map((line, index) =>
    pen.text(MARGIN, MARGIN + TITLE + index * TITLE_LINE, line, 'start', { 'font-size': TITLE, 'font-weight': 'bold' }),
  );
  const below = MARGIN + titles.length * TITLE_LINE + 8;
  if (series.length < 2) return { parts: titles, height: below };
  const legend = legendOf(
    series.map(({ name }) => name),
    below,
    pen,
  );
  return { parts: [...titles, ...legend.parts], height: below + legend.height };
}

function legendOf(names: readonly string[], top: number, pen: Pencil): { parts: Markup[]; height: number } {
  const parts: Markup[] = [];
  let x = MARGIN;
  let row = 0;
  for (const [index, name] of names.entries()) {
    const width = SWATCH + 6 + textWidth(name, TEXT) + 18;
    if (x > MARGIN && x + width > pen.width - MARGIN) {
      x = MARGIN;
      row += 1;
    }
    const y = top + row * LEGEND_LINE;
    parts.push(pen.box(x, y, SWATCH, SWATCH, { fill: seriesColour(index) }));
    parts.push(pen.text(x + SWATCH + 6, y + SWATCH - 1, name, 'start'));
    x += width;
  }
  return { parts, height: (row + 1) * LEGEND_LINE + 4 };
}

/**
 * The whole picture, with its text alternatives.
 * @param id unlike those of other charts on the page
 */
export function frame(chart: ChartModel, id: string, height: number, parts: readonly Markup[]): string {
  const { title, description, rightToLeft, width = USUAL_WIDTH } = chart;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${pixels(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      direction: rightToLeft ? 'rtl' : 'ltr',
      'font-family': 'Arial, "Noto Sans", "Noto Sans Arabic", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
      'font-size': TEXT,
      fill: INK,
    },
    [
      element('title', { id: `${id}-title` }, [title]),
      element('desc', { id: `${id}-description` }, [description]),
      element('rect', { width, height: pixels(height), fill: '#ffffff' }),
      ...parts,
    ],
  );
  return svg.markup;
}
