/**
 * The messages between an add-in's frame and the page of Excel on the web around it. Undocumented; read from the client's source
 * (excel-web-16.00.debug.js 1.1.110: Microsoft.Office.Common.Message, ClientEndPoint, OSF.DDA.WAC.Delegate, getAppContext), which is
 * why its version is pinned. What Excel's page says beyond what the client needs is not known and not played.
 */
import { exchange } from './exchange.ts';
import type { Host } from './host.ts';

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: Record<string, unknown> | string | null;
  _actionType?: number;
}

/** One frame's conversation. */
export interface Conversation {
  /** Answers a message of the frame; undefined where none is due. */
  receive(text: string): Promise<string | undefined>;
  /** Presses a ribbon button of type ExecuteFunction. A press before the page listens waits until it does (our reading). */
  press(functionName: string): void;
  /** Buttons whose function said it was done. */
  readonly completed: string[];
  /** Buttons whose function the client did not find: the press did nothing. */
  readonly notFound: string[];
  /** Requests of names this host does not know. */
  readonly unknown: string[];
}

type Heard = Pick<Conversation, 'completed' | 'notFound' | 'unknown'>;

/** Event of a pressed ribbon button (client source, EventType.AppCommandInvoked). */
const PRESSED = 'appCommandInvoked';
const REQUEST = 0;
const RESPONSE = 1;
const REGISTER_EVENT = 1;
const [FOR_CALLING, FOR_EVENTING] = [0, 1];
/** Dispatch ids (client source, OSF.DDA.MethodDispId). */
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const EVENT_CATEGORY = 65_536;
/** OSF.AppName.ExcelWebApp. */
const EXCEL_ON_THE_WEB = 16;

/** @param send posts a message into the frame */
export function converse(host: Host, send: (text: string) => void): Conversation {
  const events = new Map<string, Message>();
  const heard: Heard = { completed: [], notFound: [], unknown: [] };
  const presses: unknown[] = [];
  const raise = (name: string, data: unknown): void => {
    const asked = events.get(name);
    if (asked !== undefined) send(reply(asked, data, FOR_EVENTING));
  };
  host.send = ({ messageType, targetId, message }) =>
    raise('richApiMessage', { ArrayData: [[EVENT_CATEGORY, messageType, targetId, message, '0']] });
  const raisePresses = (): void => {
    if (events.has(PRESSED)) for (const press of presses.splice(0)) raise(PRESSED, press);
  };
  return {
    ...heard,
    press: (functionName) => {
      presses.push({ 0: 'button', 1: functionName, 2: '{"source":{"id":"button"}}' });
      raisePresses();
    },
    receive: async (text) => {
      const message = parsed(text);
      if (message === undefined || message._messageType !== REQUEST) return undefined;
      if (message._actionType === REGISTER_EVENT) events.set(message._actionName, message);
      const data = message._actionType === 0 ? await answer(host, message, heard) : { Error: 0 };
      if (message._actionName === PRESSED) setTimeout(raisePresses);
      return data === undefined ? undefined : reply(message, data, FOR_CALLING);
    },
  };
}

function parsed(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}

function reply({ _actionName, _conversationId, _correlationId }: Message, data: unknown, responseType: number): string {
  return JSON.stringify({
    _messageType: RESPONSE,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: 'https://excel.officeapps.live.com',
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  });
}

async function answer(host: Host, message: Message, { completed, notFound, unknown }: Heard): Promise<unknown> {
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') return appContext(host);
  if (message._actionName === 'ContextActivationManager_notifyHost') return undefined;
  const call = message._data as { DdaMethod?: { DispatchId: number } } & Record<string, unknown>;
  if (message._actionName !== 'executeMethod' || call.DdaMethod === undefined) {
    unknown.push(message._actionName);
    return undefined;
  }
  const { DispatchId } = call.DdaMethod;
  if (DispatchId === RICH_API) return richApi(host, call.ArrayData as unknown[]);
  if (DispatchId === SAVE_SETTINGS) return saveSettings(host, call);
  if (DispatchId === LOAD_SETTINGS)
    return { Error: 0, Version: 1, Settings: savedSettings(host).map(([Name, Value]) => ({ Name, Value })) };
  if (DispatchId === COMMAND_COMPLETED) (call[1] === 0 ? completed : notFound).push(String(call[0]));
  else unknown.push(`executeMethod ${DispatchId}`);
  return { Error: 0, Version: 1 };
}

/** The body stands at the fifth place of the request (client source, buildRequestMessageSafeArray), at the third of the answer. */
async function richApi(host: Host, request: unknown[]): Promise<unknown> {
  const result = await exchange(host, String(request[4]));
  return 'body' in result
    ? { Error: 0, Version: 1, Data: [200, [], result.body] }
    : { Error: result.refused, Version: 1 };
}

/** Settings of the Common API: each value as JSON text. */
function saveSettings({ book, conditions }: Host, call: Record<string, unknown>): unknown {
  const { Properties } = call.DdaSettingsMethod as { Properties: [string, string][] };
  if (conditions.connection === 'lost') return { Error: 5012, Version: 1 };
  book.settings.clear();
  for (const [key, value] of Properties) book.settings.set(key, JSON.parse(value));
  return { Error: 0, Version: 1 };
}

function savedSettings({ book }: Host): [string, string][] {
  return [...book.settings].map(([key, value]) => [key, JSON.stringify(value)]);
}

/** Facts about Excel and the document that the client asks for first (client source, getAppContext). */
function appContext(host: Host): Record<string, unknown> {
  const { displayLanguage, apiLevel, readOnly, sharedRuntime } = host.conditions;
  return {
    _id: 'pane',
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: '16.01',
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: 'https://example.sharepoint.com/Submission.xlsx',
    _clientMode: readOnly ? 0 : 1,
    _settings: savedSettings(host),
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'pane',
    _requirementMatrix: JSON.stringify({
      ExcelApi: `1.${apiLevel}`,
      Settings: '1.1',
      AddinCommands: '1.1',
      DialogApi: '1.1',
      ...(sharedRuntime ? { SharedRuntime: '1.1', SharedRuntimeInternal: '1.2' } : {}),
    }),
  };
}
