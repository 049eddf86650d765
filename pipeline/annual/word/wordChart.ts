/** A native Word chart: staff can edit it, and screen readers read its description. */
import { AlignmentType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { isRightToLeft, type Language } from '../../../codebook/text/languages.ts';
import type { PrintedChart, PrintedTable } from '../../../workbook/write/printedTable.ts';
import { SERIES_COLOURS } from '../../charts/chartModel.ts';
import { withoutMarks } from '../isolates.ts';

const WIDTH = 600;
/** Enough for labels of two lines one under the other: with less, programs leave every other label out. */
const BAR = 46;
const AROUND = 90;

/** The bars of a table's chart, in the order of its rows. */
export function wordChart(table: PrintedTable, chart: PrintedChart, language: Language): Paragraph {
  const rows = chart.rows.flatMap((index) => table.rows[index] ?? []);
  const values = rows.map(({ cells }) => Number(cells[chart.column]?.value ?? 0));
  const rightToLeft = isRightToLeft(language);
  const run = new ChartRun({
    type: 'bar',
    title: { text: withoutMarks(chart.title), font: { size: 10, bold: true } },
    categories: rows.map(({ cells }) => withoutMarks(cells[0]?.shown ?? '')),
    series: [{ name: table.columns[chart.column]?.text ?? '', values, color: SERIES_COLOURS[0].slice(1) }],
    legend: false,
    gapWidth: 60,
    // Word's first bar is at the bottom; turned over, the order is that of the table.
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { minimum: 0, reverseOrder: rightToLeft, numberFormat: '#,##0', font: { size: 9 }, crossesAt: 'auto' },
    dataLabels: { value: true, numberFormat: '#,##0' },
    chartArea: { border: 'none' },
    transformation: { width: WIDTH, height: AROUND + BAR * rows.length },
    altText: { name: chart.title, description: chart.description, title: chart.title },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 200, after: 100 }, children: [run] });
}
