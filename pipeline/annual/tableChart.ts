/** The chart of a printed table as a picture for pages. */
import { isRightToLeft, type Language } from '../../codebook/text/languages.ts';
import { unNumber } from '../../codebook/text/unFormat.ts';
import type { PrintedChart, PrintedTable } from '../../workbook/write/printedTable.ts';
import { svgChart } from '../charts/svgChart.ts';

/** @param id unlike those of other charts on the page */
export function tableChart(table: PrintedTable, chart: PrintedChart, language: Language, id: string): string {
  const rows = chart.rows.flatMap((index) => table.rows[index] ?? []);
  const values = rows.map(({ cells }) => {
    const value = cells[chart.column]?.value;
    return typeof value === 'number' ? value : undefined;
  });
  return svgChart(
    {
      kind: 'bars',
      title: chart.title,
      description: chart.description,
      categories: rows.map(({ cells }) => cells[0]?.shown ?? ''),
      series: [{ name: table.columns[chart.column]?.text ?? '', values }],
      rightToLeft: isRightToLeft(language),
      shown: (value) => unNumber(value, language),
    },
    id,
  );
}
