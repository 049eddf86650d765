/** Where a finding stands in the reply's own sheets. */
import { cellAddress } from '../../codebook/grid.ts';
import { FIRST_ROW, FORM_ENTRY_COLUMN, placedColumns } from './layout.ts';
import type { ReplyPlace } from './replyDocument.ts';
import type { Setting } from './setting.ts';

/** Row and column, from 1; the first column for a row as a whole. */
export function positionOf({ table, row, key }: ReplyPlace): { row: number; column: number } | undefined {
  const placed = placedColumns(table).find((one) => one.key === key);
  if (table === 'submitter') {
    return placed && { row: FIRST_ROW + placed.at - 1, column: FORM_ENTRY_COLUMN };
  }
  return { row, column: placed?.at ?? 1 };
}

/** Address of the place, such as "C12". */
export function addressOf(place: ReplyPlace | undefined): string | undefined {
  const position = place && positionOf(place);
  return position && cellAddress(position.row, position.column - 1);
}

/** A link to the place, within the workbook. */
export function cellLink(setting: Setting, place: ReplyPlace | undefined): string | undefined {
  const address = addressOf(place);
  if (place === undefined || address === undefined) return undefined;
  return `#'${setting.tab(place.table).replaceAll("'", "''")}'!${address}`;
}
