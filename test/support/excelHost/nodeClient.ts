/**
 * Microsoft's client library in Node, for quick tests: its script is run in a context of its own with the little of a browser that it
 * looks for while it loads. It finds `_richApiNativeBridge` (client source, HostBridge.init) and speaks to the host through it; from
 * there on everything is Microsoft's code: proxies, batches, references, errors, events. There is no Office frame here, so
 * `Office.context` is ours; the browser client (openPane.ts) has the real one.
 */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { exchange, refusals } from './exchange.ts';
import type { Host } from './host.ts';
import { officeJsFile } from './officeJs.ts';

export interface NodeClient {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension;
  context: { requirements: { isSetSupported(name: string, version?: string): boolean }; displayLanguage: string };
}

interface Bridge {
  onMessageFromHost(text: string): void;
  sendMessageToHost(text: string): void;
}

const CODES: Readonly<Record<number, string>> = {
  [refusals.cellEdit]: 'InvalidOperationInCellEditMode',
  [refusals.lostSession]: 'InvalidOrTimedOutSession',
  [refusals.requestTooLarge]: 'RequestPayloadSizeLimitExceeded',
  [refusals.responseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
};

/** A message of an event (client source, GenericEventRegistration: message type 3, category 65536). */
const EVENT = 3;
const EVENT_CATEGORY = 65_536;

let script: vm.Script | undefined;

export function connectNode(host: Host): NodeClient {
  const bridge = bridgeTo(host);
  const client = loadLibrary(bridge) as unknown as NodeClient;
  const { displayLanguage } = host.conditions;
  return {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    context: {
      displayLanguage,
      requirements: { isSetSupported: (name, version = '1.1') => isSetSupported(host, name, version) },
    },
  };
}

export function isSetSupported({ conditions }: Host, name: string, version: string): boolean {
  return name === 'ExcelApi' && Number(version.split('.')[1]) <= conditions.apiLevel;
}

function bridgeTo(host: Host): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void exchange(host, body).then((result) => {
        const answer =
          'body' in result
            ? { statusCode: 200, headers: {}, body: result.body }
            : { statusCode: 400, headers: {}, body: refusalBody(result.refused) };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: answer }));
      });
    },
  };
  host.send = (event) => {
    const entries = [{ messageCategory: EVENT_CATEGORY, ...event }];
    setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ type: EVENT, message: { entries } })), 0);
  };
  return bridge;
}

function refusalBody(refused: number): string {
  return JSON.stringify({ error: { code: CODES[refused] ?? 'GeneralException', message: 'Refused by the host.' } });
}

/** Run anew for each client: the library keeps its bridge in a global. */
function loadLibrary(bridge: Bridge): vm.Context {
  script ??= new vm.Script(readFileSync(officeJsFile('excel-web-16.00.js'), 'utf8'), {
    filename: 'excel-web-16.00.js',
  });
  const nothing = (): undefined => undefined;
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    addEventListener: nothing,
    removeEventListener: nothing,
    location: { hash: '', search: '', href: 'https://localhost/', origin: 'https://localhost' },
    navigator: { userAgent: 'Node' },
    document: { createElement: () => ({}), getElementsByTagName: () => [], querySelectorAll: () => [], domain: '' },
    external: {},
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
  };
  page.window = page;
  page.self = page;
  const context = vm.createContext(page);
  script.runInContext(context);
  return context;
}
