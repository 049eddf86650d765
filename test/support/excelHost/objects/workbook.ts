/** Excel.Workbook, the root of every path, with what hangs on it: application, settings, custom XML, functions. */
import type { Rect } from '../addresses.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors, lacks } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';
import { serialOf } from '../serials.ts';
import { asNumber, asText } from './arguments.ts';
import { commentCollection } from './comments.ts';
import { customXmlParts } from './customXml.ts';
import { range } from './range.ts';
import { rangeAreas } from './rangeAreas.ts';
import { worksheets } from './worksheet.ts';

export function workbook(host: Host): HostObject {
  const { book } = host;
  return {
    className: 'Workbook',
    scalars: { name: () => 'Submission.xlsx', readOnly: () => host.conditions.readOnly },
    parts: {
      application: () => application(host),
      worksheets: () => worksheets(host),
      comments: () => commentCollection(host, undefined),
      settings: () => settings(host),
      customXmlParts: () => customXmlParts(host),
      functions: () => functions(host),
      _Runtime: () => runtime(host),
    },
    methods: {
      getSelectedRange: () => range(host, book.active, book.selection),
      getActiveCell: () => {
        const { top, left } = book.selection;
        return range(host, book.active, { top, left, bottom: top, right: left });
      },
      // What Excel.createWorkbook becomes on the web (client source, wacWorkbook).
      createAndOpenWorkbook: (base64) => void host.opened.push(Buffer.from(asText(base64), 'base64')),
      _RemoveReference: (id) => host.references.delete(asText(id)),
    },
  };
}

/** What a kept reference leads to. */
export function kept(host: Host, id: string): HostObject {
  const { sheet, rects } = host.references.get(id) ?? missing(`reference ${id}`);
  if (!host.book.sheets.includes(sheet)) missing(`sheet ${sheet.name}`);
  const [first] = rects as [Rect];
  return rects.length === 1 ? range(host, sheet, first) : rangeAreas(host, sheet, rects);
}

function missing(what: string): never {
  throw errors.notFound(what);
}

/** Waiting with the screen or the calculation changes nothing that a test could see. */
function application({ book }: Host): HostObject {
  return {
    className: 'Application',
    scalars: { calculationMode: () => book.calculation },
    methods: {
      suspendScreenUpdatingUntilNextSync: () => undefined,
      suspendApiCalculationUntilNextSync: () => undefined,
      calculate: () => lacks('Application.calculate'),
    },
  };
}

function runtime(host: Host): HostObject {
  return {
    className: 'Runtime',
    scalars: { enableEvents: () => host.enableEvents },
    setters: {
      enableEvents: (given) => {
        host.enableEvents = given === true;
      },
    },
  };
}

/** Worksheet functions: only DATE, which tells the date system of the workbook. */
function functions({ book }: Host): HostObject {
  return {
    className: 'Functions',
    scalars: {},
    methods: {
      date: (year, month, day) => {
        const two = (part: unknown): string => String(asNumber(part)).padStart(2, '0');
        const serial = serialOf(`${asNumber(year)}-${two(month)}-${two(day)}`, book.epoch);
        return {
          className: 'FunctionResult',
          scalars: { value: () => serial ?? '#NUM!', error: () => (serial === undefined ? '#NUM!' : null) },
        } satisfies HostObject;
      },
    },
  };
}

function settings(host: Host): HostObject {
  const { settings: store } = host.book;
  const setting = (key: string): HostObject => ({
    className: 'Setting',
    scalars: { key: () => key, value: () => store.get(key) },
    setters: { value: (given) => put(host, key, given) },
    methods: {
      delete: () => {
        checkWritable(host);
        store.delete(key);
      },
    },
  });
  return {
    className: 'SettingCollection',
    scalars: {},
    items: () => [...store.keys()].map(setting),
    index: (key) => setting(store.has(asText(key)) ? asText(key) : missing(`setting ${asText(key)}`)),
    methods: {
      add: (key, value) => {
        put(host, asText(key), value);
        return setting(asText(key));
      },
      getCount: () => store.size,
      getItemOrNullObject: (key) => (store.has(asText(key)) ? setting(asText(key)) : null),
    },
  };
}

function put(host: Host, key: string, value: unknown): void {
  checkWritable(host);
  host.book.settings.set(key, value);
}
