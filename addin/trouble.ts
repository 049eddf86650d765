/** What goes wrong between the pane and Excel, as a kind that the pane has words for. Nothing fails in silence. */
import { TooLargeError } from './readExcel.ts';

/**
 * - `cell_edit`: a cell is being edited; Excel answers nothing until that ends;
 * - `protected`: the sheet or workbook may not be changed;
 * - `sheet_gone`: a sheet was deleted or renamed in the meantime;
 * - `slow`: no answer for a long time; it may still come;
 * - `connection`: the request did not arrive or did not come back;
 * - `too_large`: more than can be read or written at once;
 * - `not_supported`: this Excel is too old;
 * - `other`: anything else, with Excel's own words.
 */
export const TROUBLES = [
  'cell_edit',
  'protected',
  'sheet_gone',
  'slow',
  'connection',
  'too_large',
  'not_supported',
  'other',
] as const;

export type TroubleKind = (typeof TROUBLES)[number];

export interface Trouble {
  kind: TroubleKind;
  /** Excel's code and message, for support. */
  note: string;
}

/** Codes of Excel.ErrorCodes and of the client library (Office Add-ins documentation, "Error handling"). */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  InvalidOperationInCellEditMode: 'cell_edit',
  AccessDenied: 'protected',
  InvalidPassword: 'protected',
  ProtectedRange: 'protected',
  ReadOnly: 'protected',
  ItemNotFound: 'sheet_gone',
  InvalidReference: 'sheet_gone',
  InvalidObjectPath: 'sheet_gone',
  ConnectionFailure: 'connection',
  RequestAborted: 'connection',
  InvalidOrTimedOutSession: 'connection',
  Timeout: 'connection',
  HostIsNotResponding: 'connection',
  ServiceNotAvailable: 'connection',
  ResponsePayloadSizeLimitExceeded: 'too_large',
  RequestPayloadSizeLimitExceeded: 'too_large',
  PayloadTooLarge: 'too_large',
  ApiNotFound: 'not_supported',
  NotImplemented: 'not_supported',
  UnsupportedOperation: 'not_supported',
};

/** The kind of an error that Excel, its client library or the browser threw. */
export function troubleOf(error: unknown): Trouble {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const note = [code, message].filter((part) => part !== undefined && part !== '').join(': ');
  if (error instanceof TooLargeError) return { kind: 'too_large', note };
  const kind = KINDS[String(code)];
  if (kind !== undefined) return { kind, note };
  // Scripts are loaded when needed; a lost network shows as a TypeError of the browser.
  const lost = /network|fetch|import|connection|offline/i.test(String(message));
  return { kind: lost ? 'connection' : 'other', note };
}
