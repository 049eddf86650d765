/** A sheet to read: the recommendations of the State the template is for. */
import type ExcelJS from 'exceljs';
import { shownLabel } from '../../codebook/codelists/shownLabel.ts';
import type { Recommendation } from '../../codebook/register.ts';
import { LOCALES } from '../../codebook/text/message.ts';
import { RECOMMENDATION_COLUMNS, type RecommendationColumn } from '../../codebook/text/templateKinds.ts';
import { putShown } from './fillCell.ts';
import { LIST_TITLE_ROWS, setUpPrint, writeTitle } from './heads.ts';
import { LABEL_ROW, tabName } from './layout.ts';
import { dress, fontOf, headingStyle, textAlignment, thinBorders } from './look.ts';
import { heightOf, linesOf } from './measure.ts';
import { addSheet, lock, type Setting, stateName } from './setting.ts';

const WIDTHS: Readonly<Record<RecommendationColumn, number>> = {
  ref: 22,
  cycle: 17,
  position: 20,
  recommending_states: 30,
  text: 95,
};

/** Writes the sheet, wrapped and filterable. */
export async function writeRecommendations(
  setting: Setting,
  recommendations: readonly Recommendation[],
): Promise<void> {
  const { language, texts } = setting;
  const { tab, help, columns } = texts.recommendations;
  const sheet = addSheet(setting, tabName(tab), { rows: LABEL_ROW, columns: 1 });
  RECOMMENDATION_COLUMNS.forEach((column, index) => {
    sheet.getColumn(index + 1).width = WIDTHS[column];
    const heading = sheet.getCell(LABEL_ROW, index + 1);
    putShown(heading, columns[column]);
    dress(heading, headingStyle(language, 'conditional'));
  });
  const lines = RECOMMENDATION_COLUMNS.map((column) => linesOf(columns[column], WIDTHS[column] - 3, true));
  sheet.getRow(LABEL_ROW).height = heightOf(Math.max(...lines));
  writeTitle(setting, sheet, { title: tab, help }, { title: 1, help: 2, last: RECOMMENDATION_COLUMNS.length });
  recommendations.forEach((one, index) => {
    writeRow(setting, sheet, LABEL_ROW + 1 + index, one);
  });
  const end = LABEL_ROW + recommendations.length;
  sheet.autoFilter = { from: { row: LABEL_ROW, column: 1 }, to: { row: end, column: RECOMMENDATION_COLUMNS.length } };
  setUpPrint(setting, sheet, { rows: LIST_TITLE_ROWS });
  await lock(sheet);
}

function writeRow(setting: Setting, sheet: ExcelJS.Worksheet, row: number, one: Recommendation): void {
  const { language } = setting;
  const words = wordsOf(setting, one);
  RECOMMENDATION_COLUMNS.forEach((column, index) => {
    const cell = sheet.getCell(row, index + 1);
    const direction = column === 'ref' ? ({ readingOrder: 'ltr' } as const) : {};
    dress(cell, {
      font: fontOf(language),
      border: thinBorders,
      numFmt: '@',
      alignment: textAlignment(language, direction),
    });
    putShown(cell, words[column]);
  });
  sheet.getRow(row).height = heightOf(
    Math.max(...RECOMMENDATION_COLUMNS.map((column) => linesOf(words[column], WIDTHS[column]))),
  );
}

function wordsOf({ language, texts }: Setting, one: Recommendation): Record<RecommendationColumn, string> {
  const names = one.recommending_states.map((iso3) => stateName(iso3, language));
  return {
    ref: one.ref,
    cycle: shownLabel('cycles', one.cycle, language),
    position: texts.recommendations.positions[one.position],
    recommending_states: names.sort(new Intl.Collator(LOCALES[language]).compare).join('; '),
    text: one.text,
  };
}
