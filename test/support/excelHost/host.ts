/**
 * The emulated Excel: a workbook opened from a real .xlsx file, how it behaves at the moment, and who listens. Microsoft's own client
 * library (@microsoft/office-js 1.1.110, unchanged) talks to it; nothing here was compared with a running Excel.
 *
 * Microsoft's, by its client's source and office.d.ts: the wire format, proxies, batches, references, null objects, PropertyNotLoaded,
 * debugInfo, requirement sets of members (apiLevels.ts), the numbers of refusals and what they become (exchange.ts), the messages of
 * events, the size check of arrays, 5 MB a request and an answer, 5,000,000 cells a range.
 * The file format's (ECMA-376): values, formats, what a protection locks.
 * Our reading, said where it is done: codes of refusals inside the workbook, a second comment in a cell, mixed formats, hidden sheets
 * that cannot be selected, what text becomes when it is put into a cell, a lost connection.
 * Not played, and answered with ApiNotFound: everything else, such as charts, tables, names, calculation, and texts of formatted
 * numbers. A formula without a saved result needs one from the test.
 */

import { addressOf, intersection, type Rect } from './addresses.ts';
import { apiLevels } from './apiLevels.ts';
import { type Book, type Content, cellAt, type Sheet } from './book.ts';
import { errors, HostError } from './hostError.ts';
import { type OpenOptions, openBook } from './openBook.ts';
import { typed } from './typed.ts';

/** What a test can make the host do; changed at any time. */
export interface Conditions {
  /** Minor version of the highest requirement set, 9 for ExcelApi 1.9: members of later ones are not there. */
  apiLevel: number;
  /** A person is typing in a cell and has not pressed Enter: every request is refused. */
  cellEdit: boolean;
  /** The document may only be looked at: every request that changes something is refused. */
  readOnly: boolean;
  /** `lost`: the session is gone; `silent`: no answer ever comes. */
  connection: 'there' | 'lost' | 'silent';
  /** A member that fails in the middle of a request, such as "CommentCollection.add": what was done before it stays done. */
  failing: string | undefined;
  /** Milliseconds before an answer. */
  delay: number;
  /** Bytes of one request or one answer; Excel on the web takes 5 MB (Microsoft, "Resource limits and performance optimization"). */
  limit: number;
  /** Of Excel, such as "fr-FR". */
  displayLanguage: string;
  /** Pane and ribbon share one page, which can show itself (requirement set SharedRuntime 1.1). */
  sharedRuntime: boolean;
}

/** What was asked so far. */
export interface Counts {
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
}

/** An event on its way to the add-in: a message of the Rich API (RichApiMessage, category 65536). */
export interface HostEvent {
  messageType: number;
  targetId: string;
  message: string;
}

export interface Host {
  book: Book;
  conditions: Conditions;
  counts: Counts;
  references: Map<string, HostReference>;
  /** Events that the add-in asked for: "type target". */
  listened: Set<string>;
  enableEvents: boolean;
  /** Called for each event. Set by the client that is connected. */
  send: (event: HostEvent) => void;
  nextReference: number;
  /** Workbooks that the add-in opened in windows of their own. */
  opened: Uint8Array[];
  /** The pane is open; false while a shared runtime works unseen. */
  paneShown: boolean;
}

/** What a reference of the client stands for. */
export interface HostReference {
  sheet: Sheet;
  rects: Rect[];
}

export const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** Message type of a change in a sheet, and the target that stands for the whole workbook (client library, EventType 10, eventWorkbookId). */
const CHANGED = 10;
export const WORKBOOK_TARGET = 'Workbook';

export async function openHost(
  bytes: Uint8Array,
  conditions: Partial<Conditions> = {},
  options: OpenOptions = {},
): Promise<Host> {
  return {
    book: await openBook(bytes, options),
    conditions: {
      apiLevel: 15,
      cellEdit: false,
      readOnly: false,
      connection: 'there',
      failing: undefined,
      delay: 0,
      limit: FIVE_MEGABYTES,
      displayLanguage: 'en-US',
      sharedRuntime: true,
      ...conditions,
    },
    counts: { syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0 },
    references: new Map(),
    listened: new Set(),
    enableEvents: true,
    send: () => undefined,
    nextReference: 0,
    opened: [],
    paneShown: true,
  };
}

/** Refuses a member that came with a later requirement set. @param member such as "Range.getCellProperties" */
export function checkLevel({ conditions }: Host, member: string): void {
  const level = apiLevels().get(member);
  if (level !== undefined && level > conditions.apiLevel)
    throw new HostError(
      'ApiNotFound',
      `The API ${member} needs ExcelApi 1.${level}; this Excel has 1.${conditions.apiLevel}.`,
    );
}

/** Plays a failure of Excel's own in the middle of a request. */
export function checkFailing({ conditions }: Host, member: string): void {
  if (conditions.failing === member) throw new HostError('GeneralException', `${member} failed, as the test asked.`);
}

/** Whether something may be changed in cells of a protected sheet. */
export function checkUnlocked({ book: { styles } }: Host, sheet: Sheet, row: number, column: number): void {
  if (sheet.protection === undefined) return;
  if (styles.locked(cellAt(sheet, row, column).style)) throw errors.denied('the cell is locked on a protected sheet');
}

/** Puts a value into one cell, as a person or an add-in does. */
export function putValue({ book }: Host, sheet: Sheet, row: number, column: number, value: unknown): void {
  const cell = cellAt(sheet, row, column);
  const { content, formula, format } = typed(value, book.styles.numberFormat(cell.style), book.epoch);
  cell.content = content;
  cell.formula = formula;
  if (format !== undefined) cell.style = book.styles.withNumberFormat(cell.style, format);
}

/** Tells the listeners of the sheet and of the workbook that cells changed. */
export function tellChange(host: Host, sheet: Sheet, rect: Rect, before?: Content, changeType = 'RangeEdited'): void {
  if (!host.enableEvents) return;
  const after = before && cellAt(sheet, rect.top, rect.left).content;
  const message = JSON.stringify({
    address: addressOf(rect),
    changeType,
    source: 'Local',
    worksheetId: sheet.id,
    shiftDirection: 'None',
    ...(before && after && { valueBefore: shown(before), valueAfter: shown(after) }),
  });
  for (const targetId of [sheet.id, WORKBOOK_TARGET])
    if (host.listened.has(`${CHANGED} ${targetId}`)) host.send({ messageType: CHANGED, targetId, message });
}

export function shown(content: Content): string | number | boolean {
  return content.kind === 'empty' ? '' : content.value;
}

export function listen({ listened }: Host, targetId: string, on: boolean): void {
  if (on) listened.add(`${CHANGED} ${targetId}`);
  else listened.delete(`${CHANGED} ${targetId}`);
}

/** For everything that changes the document. */
export function checkWritable({ conditions }: Host): void {
  if (conditions.readOnly) throw errors.denied('the document is read-only');
}

export function overlaps(a: readonly Rect[], b: readonly Rect[]): boolean {
  return a.some((one) => b.some((other) => intersection(one, other) !== undefined));
}
