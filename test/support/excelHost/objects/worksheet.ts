/** Excel.Worksheet and Excel.WorksheetCollection. */
import { LAST_COLUMN, LAST_ROW, type Rect, rectOf, splitSheet } from '../addresses.ts';
import { type Sheet, usedRect } from '../book.ts';
import { checkWritable, type Host, listen, WORKBOOK_TARGET } from '../host.ts';
import { errors } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { asFlag, asNumber, asText } from './arguments.ts';
import { commentCollection } from './comments.ts';
import { protection } from './protection.ts';
import { range } from './range.ts';
import { rangeAreas } from './rangeAreas.ts';

const WHOLE: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function worksheet(host: Host, sheet: Sheet): HostObject {
  const at = (rect: Rect): HostObject => range(host, sheet, rect);
  // A blank sheet has A1 as its used range, unless null objects or values only are asked for (office.d.ts, getUsedRange).
  const used = (valuesOnly: unknown): Rect | undefined => usedRect(sheet, asFlag(valuesOnly));
  return {
    className: 'Worksheet',
    scalars: {
      id: () => sheet.id,
      name: () => sheet.name,
      position: () => host.book.sheets.indexOf(sheet),
      visibility: () => sheet.visibility,
    },
    setters: { visibility: (given) => setVisibility(host, sheet, asText(given)) },
    parts: {
      protection: () => protection(host, sheet),
      comments: () => commentCollection(host, sheet),
    },
    methods: {
      getRange: (address) => at(address === undefined || address === null ? WHOLE : areaOf(sheet, asText(address))),
      getRangeByIndexes: (row, column, rows, columns) =>
        at({
          top: asNumber(row),
          left: asNumber(column),
          bottom: asNumber(row) + asNumber(rows) - 1,
          right: asNumber(column) + asNumber(columns) - 1,
        }),
      getCell: (row, column) =>
        at({ top: asNumber(row), bottom: asNumber(row), left: asNumber(column), right: asNumber(column) }),
      getRanges: (address) =>
        rangeAreas(
          host,
          sheet,
          asText(address)
            .split(/[,;]/)
            .map((one) => areaOf(sheet, one.trim())),
        ),
      getUsedRange: (valuesOnly) => at(used(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const rect = used(valuesOnly);
        return rect === undefined ? null : at(rect);
      },
      activate: () => activate(host, sheet),
      delete: () => deleteSheet(host, sheet),
      _RegisterDataChangedEvent: () => listen(host, sheet.id, true),
      _UnregisterDataChangedEvent: () => listen(host, sheet.id, false),
    },
  };
}

function areaOf(sheet: Sheet, address: string): Rect {
  const { sheet: named, rest } = splitSheet(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase())
    throw errors.argument(`${address} is on another sheet`);
  return rectOf(rest);
}

function activate({ book }: Host, sheet: Sheet): undefined {
  if (sheet.visibility !== 'Visible') throw errors.operation('the sheet is hidden');
  if (book.active === sheet) return;
  book.active = sheet;
  book.selection = { top: 0, left: 0, bottom: 0, right: 0 };
}

function setVisibility(host: Host, sheet: Sheet, visibility: string): void {
  checkWritable(host);
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden')
    throw errors.argument(`visibility ${visibility}`);
  sheet.visibility = visibility;
}

/** The last visible sheet cannot be deleted. */
export function deleteSheet(host: Host, sheet: Sheet): undefined {
  const { book } = host;
  checkWritable(host);
  const others = book.sheets.filter((one) => one !== sheet);
  const next = others.find(({ visibility }) => visibility === 'Visible');
  if (next === undefined) throw errors.operation('a workbook has at least one visible sheet');
  book.sheets = others;
  book.comments = book.comments.filter((one) => one.sheet !== sheet);
  if (book.active === sheet) book.active = next;
}

export function worksheets(host: Host): HostObject {
  const { book } = host;
  const shown = (visibleOnly: unknown): Sheet[] =>
    book.sheets.filter(({ visibility }) => !asFlag(visibleOnly) || visibility === 'Visible');
  return {
    className: 'WorksheetCollection',
    scalars: {},
    items: () => book.sheets.map((sheet) => worksheet(host, sheet)),
    index: (key) => worksheet(host, sheetOf(host, key) ?? missing(key)),
    methods: {
      getItemOrNullObject: (key) => {
        const sheet = sheetOf(host, key);
        return sheet === undefined ? null : worksheet(host, sheet);
      },
      getActiveWorksheet: () => worksheet(host, book.active),
      getCount: (visibleOnly) => shown(visibleOnly).length,
      getFirst: (visibleOnly) => worksheet(host, shown(visibleOnly)[0] ?? missing('first')),
      getLast: (visibleOnly) => worksheet(host, shown(visibleOnly).at(-1) ?? missing('last')),
      _RegisterDataChangedEvent: () => listen(host, WORKBOOK_TARGET, true),
      _UnregisterDataChangedEvent: () => listen(host, WORKBOOK_TARGET, false),
    },
  };
}

/** By name, in any case, or by id (office.d.ts, WorksheetCollection.getItem). */
function sheetOf({ book }: Host, key: unknown): Sheet | undefined {
  const text = asText(key);
  return book.sheets.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
}

function missing(key: unknown): never {
  throw errors.notFound(`sheet ${String(key)}`);
}
