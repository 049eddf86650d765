/** The native chart of a table's sheet: bars that refer to the figures, so that it changes with them. */
import type { WriteSheet } from 'hucre';
import type { PrintedChart, PrintedTable } from './printedTable.ts';

type SheetChart = NonNullable<WriteSheet['charts']>[number];

/** Rows of the sheet that a bar takes, and title and axis together. */
const BAR_ROWS = 1.4;
const AROUND = 6;

/**
 * @param head index of the row of headings
 * @param below index of the first free row under the notes
 */
export function sheetChart(
  table: PrintedTable,
  chart: PrintedChart,
  head: number,
  below: number,
  { rightToLeft, font, locale }: { rightToLeft: boolean; font: string; locale: string },
): SheetChart | undefined {
  const first = chart.rows[0];
  const last = chart.rows.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const column = String.fromCharCode(65 + chart.column);
  const range = (letter: string): string => `${letter}${head + 2 + first}:${letter}${head + 2 + last}`;
  return {
    type: 'bar',
    title: chart.title,
    titleFontSize: 11,
    titleBold: true,
    series: [
      { name: table.columns[chart.column]?.text ?? '', values: range(column), categories: range('A'), color: '1F4E79' },
    ],
    gapWidth: 60,
    legend: false,
    lang: locale,
    roundedCorners: false,
    dataLabels: { showValue: true, position: 'outEnd', fontSize: 9, fontFamily: font },
    axes: {
      // Excel's first bar is at the bottom; turned over, the order is that of the table.
      x: { reverse: true, labelFontSize: 9 },
      y: { reverse: rightToLeft, labelFontSize: 9, numberFormat: { formatCode: '#,##0' } },
    },
    altText: chart.description,
    frameTitle: chart.title,
    anchor: {
      from: { row: below, col: 0 },
      to: { row: below + Math.ceil(AROUND + chart.rows.length * BAR_ROWS), col: table.columns.length },
    },
  };
}
