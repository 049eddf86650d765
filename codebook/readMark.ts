/** Reading the template's mark from its very hidden sheet. */
import type { Grids } from './grid.ts';
import { MARK_KEYS, MARK_SHEET, type TemplateMark } from './template.ts';
import { isLanguage } from './text/languages.ts';

/** What the mark says; empty when the sheet is gone. Only known keys are taken, and the language only if it is one. */
export function readMark({ sheets }: Grids): Partial<TemplateMark> {
  const rows = sheets.find(({ sheet }) => sheet === MARK_SHEET)?.rows ?? [];
  const said = new Map(rows.map(({ cells }) => [String(cells[0]), String(cells[1] ?? '')]));
  const mark: Record<string, string> = {};
  for (const key of MARK_KEYS) {
    const value = said.get(key);
    if (value !== undefined && (key !== 'language' || isLanguage(value))) mark[key] = value;
  }
  return mark as Partial<TemplateMark>;
}
