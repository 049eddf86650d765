/**
 * What the libraries leave out of the charts they write: the values that charts keep of the cells they draw, without which programs that
 * only preview a file show an empty chart; the language of their words and, in Arabic, that lines run from the right; that no label is
 * left out.
 */
import type { WriteSheet } from 'hucre';
import { escaped } from '../../codebook/text/escaped.ts';
import { type Change, rewritten } from './rezip.ts';

/** The markup of a chart, in a workbook or in a Word document. */
const CHART = /\/charts\/chart\d+\.xml$/;

/** @param locale of the language, such as "ar-SA" */
export function chartWords(locale: string, rightToLeft: boolean): Change {
  return onCharts((markup) => {
    const spoken = markup
      .replaceAll(/(<(?:a:rPr|a:endParaRPr) lang=|<c:lang val=)"[^"]*"/g, `$1"${locale}"`)
      .replaceAll(/(<c:lblOffset val="\d+"\/>)(?!<c:tickLblSkip)/g, '$1<c:tickLblSkip val="1"/>');
    return rightToLeft ? spoken.replaceAll(/<a:pPr(?=[ >/])/g, '<a:pPr rtl="1"') : spoken;
  });
}

/** @param sheets of the workbook to which the charts belong */
export function keptValues(sheets: readonly WriteSheet[]): Change {
  const rows = new Map(sheets.map(({ name, rows: written }) => [name, written ?? []]));
  return onCharts((markup) =>
    markup.replaceAll(REFERENCE, (_whole, kind: 'str' | 'num', reference: string) => {
      const values = cellsOf(reference, rows);
      const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
      const points = values.map((value, at) => `<c:pt idx="${at}"><c:v>${escaped(value)}</c:v></c:pt>`).join('');
      const kept = `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
      return `<c:${kind}Ref><c:f>${reference}</c:f>${kept}</c:${kind}Ref>`;
    }),
  );
}

function onCharts(change: (markup: string) => string): Change {
  return (name, part) => (CHART.test(name) ? rewritten(part, change) : part);
}

const REFERENCE = /<c:(str|num)Ref><c:f>([^<]*)<\/c:f><\/c:\1Ref>/g;
/** A stretch of one column, as sheetChart (tablesChart.ts) writes it. */
const STRETCH = /^'([^']+)'!([A-Z])(\d+):\2(\d+)$/;

function cellsOf(reference: string, rows: ReadonlyMap<string, readonly (readonly unknown[])[]>): string[] {
  const [, sheet = '', column = '', first, last] = STRETCH.exec(reference) ?? [];
  const written = rows.get(sheet);
  if (written === undefined) throw new Error(`A chart draws ${reference}, which is no stretch of a sheet.`);
  const at = column.charCodeAt(0) - 'A'.charCodeAt(0);
  return written.slice(Number(first) - 1, Number(last)).map((row) => String(row[at] ?? ''));
}
