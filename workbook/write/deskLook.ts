/** How the desk looks: what is read is white, where staff write is warm, so that the way through a row is seen at once. */
import type { Style } from 'exceljs';
import type { DeskColumnKey, DeskEntryKey } from '../../codebook/desk.ts';
import type { Language } from '../../codebook/text/languages.ts';
import { COLOURS, fontOf, headingStyle, solid, textAlignment, thinBorders } from './look.ts';

/** In characters of the default font. */
export const DESK_WIDTHS: Readonly<Record<DeskColumnKey, number>> = {
  state: 18,
  consent: 28,
  covers: 38,
  declared: 34,
  evidence: 28,
  days_waiting: 10,
  days_left: 10,
  remark: 30,
  decision: 18,
  scope: 22,
  note: 34,
  decided_by: 18,
  told: 32,
  score: 12,
  reasons: 32,
  first: 46,
  second: 46,
  contributor: 26,
  file: 36,
  record: 36,
  why: 58,
  list: 16,
  name: 40,
  times: 10,
  suggestion: 34,
  meaning: 34,
  fit: 10,
  need: 48,
  offer: 48,
  fit_reasons: 64,
  standing: 24,
};

const WARM = 'FFFFF7E0';
const WARM_HEAD = 'FF8A5A00';
const TOLD = 'FF9C1C1C';

/** Columns whose words are those of a person or a file, not of the desk's language. */
const FIGURES: readonly DeskColumnKey[] = ['days_waiting', 'days_left', 'times', 'score', 'fit'];

export function headLook(language: Language, entry: boolean): Partial<Style> {
  const style = headingStyle(language, 'required');
  return entry ? { ...style, fill: solid(WARM_HEAD) } : style;
}

export function shownLook(language: Language, column: DeskColumnKey): Partial<Style> {
  return {
    font: fontOf(language, column === 'told' ? { color: { argb: TOLD } } : {}),
    border: thinBorders,
    alignment: textAlignment(language, FIGURES.includes(column) ? { horizontal: 'center' } : {}),
    numFmt: column === 'score' || column === 'fit' ? '0%' : FIGURES.includes(column) ? '0' : '@',
    protection: { locked: true },
  };
}

export function entryLook(language: Language, column: DeskEntryKey): Partial<Style> {
  return {
    font: fontOf(language, column === 'decision' ? { bold: true, color: { argb: COLOURS.title } } : {}),
    fill: solid(WARM),
    border: thinBorders,
    alignment: textAlignment(language),
    numFmt: '@',
    protection: { locked: false },
  };
}
