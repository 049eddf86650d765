/**
 * The catalogue of findings: everything the check can say about a workbook. Codes read THING_FAULT; a published code is
 * never reused. The sentences live in text/<language>/findings.ts under the same codes.
 *
 * Severity: `error` = the row (or the whole file) waits outside the repository; `warning` = taken in and flagged;
 * `info` = advice, or what was understood.
 */

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding points. `column` is a column key of tables.ts; `cell` the address a person reads, such as "C12". */
export interface Address {
  file?: string;
  /** The name on the sheet's tab. */
  sheet?: string;
  /** Row number as the spreadsheet shows it, from 1. */
  row?: number;
  column?: string;
  cell?: string;
}

/** The closed set of parameters. Values are data, never words: codes as codes, dates as ISO text, columns and lists by key. */
export interface Params {
  /** What stands in the file, cut to 120 characters. */
  value: string;
  /** What it was taken to mean, as a code or normalised value. */
  understood: string;
  /** The nearest right value; empty when none is near. */
  suggestion: string;
  /** `table.column` key. */
  column: string;
  /** A second `table.column` key. */
  other: string;
  /** A table key. */
  table: string;
  /** A code list key. */
  list: string;
  /** ISO3 code of a State. */
  state: string;
  limit: number;
  count: number;
  first: string;
  second: string;
}

interface Kind {
  readonly severity: Severity;
  /** What it is about: the whole file, a sheet, a row or a cell. */
  readonly scope: 'file' | 'sheet' | 'row' | 'cell';
  readonly params: readonly (keyof Params)[];
}

export const catalogue = {
  // ── the file (reader) ────────────────────────────────────────────────────────────────────────────────────────────
  FILE_EMPTY: { severity: 'error', scope: 'file', params: [] },
  /** limit: largest size taken, in megabytes. */
  FILE_TOO_LARGE: { severity: 'error', scope: 'file', params: ['limit'] },
  FILE_ENCRYPTED: { severity: 'error', scope: 'file', params: [] },
  /** A file of another kind. value: the kind, such as "xls", "xlsb", "ods", "csv", "html", "pdf", "docx". */
  FILE_WRONG_FORMAT: { severity: 'error', scope: 'file', params: ['value'] },
  FILE_NOT_WORKBOOK: { severity: 'error', scope: 'file', params: [] },
  FILE_TRUNCATED: { severity: 'error', scope: 'file', params: [] },
  /** Damaged or contradicting itself. value: a short technical note for support. */
  FILE_DAMAGED: { severity: 'error', scope: 'file', params: ['value'] },
  FILE_HAS_MACROS: { severity: 'error', scope: 'file', params: [] },
  /** Built in a way no spreadsheet program writes, or with embedded objects. value: a short technical note. */
  FILE_UNSAFE: { severity: 'error', scope: 'file', params: ['value'] },
  /** Too much inside to read safely. value: which limit; limit: its figure. */
  FILE_TOO_MUCH_INSIDE: { severity: 'error', scope: 'file', params: ['value', 'limit'] },
  FILE_TOO_SLOW: { severity: 'error', scope: 'file', params: ['limit'] },
  EXTERNAL_LINK_IGNORED: { severity: 'info', scope: 'file', params: ['count'] },

  // ── the template ─────────────────────────────────────────────────────────────────────────────────────────────────
  TEMPLATE_FOREIGN: { severity: 'error', scope: 'file', params: [] },
  /** The hidden sheet with the template's version is gone; the rest was recognised. */
  TEMPLATE_MARK_MISSING: { severity: 'warning', scope: 'file', params: [] },
  TEMPLATE_VERSION_OLD: { severity: 'warning', scope: 'file', params: ['first', 'second'] },
  TEMPLATE_VERSION_NEWER: { severity: 'error', scope: 'file', params: ['first', 'second'] },
  SHEET_MISSING: { severity: 'error', scope: 'file', params: ['table'] },
  SHEET_DUPLICATE: { severity: 'error', scope: 'sheet', params: ['table', 'first'] },
  SHEET_UNKNOWN: { severity: 'info', scope: 'sheet', params: [] },
  SHEET_HIDDEN: { severity: 'warning', scope: 'sheet', params: ['table'] },
  HEADER_MISSING: { severity: 'error', scope: 'sheet', params: ['table'] },
  COLUMN_MISSING: { severity: 'error', scope: 'sheet', params: ['column'] },
  COLUMN_UNKNOWN: { severity: 'warning', scope: 'cell', params: ['value', 'suggestion'] },
  COLUMN_DUPLICATE: { severity: 'error', scope: 'cell', params: ['column', 'first'] },
  COLUMN_UNDERSTOOD: { severity: 'info', scope: 'cell', params: ['value', 'column'] },
  SUBMISSION_EMPTY: { severity: 'warning', scope: 'file', params: [] },

  // ── one cell ─────────────────────────────────────────────────────────────────────────────────────────────────────
  VALUE_MISSING: { severity: 'error', scope: 'cell', params: ['column'] },
  /** Required because another column holds a certain value. */
  VALUE_MISSING_HERE: { severity: 'error', scope: 'cell', params: ['column', 'other'] },
  /** Written for an older template, in a way that can mean several things today. first, second: the versions. */
  VALUE_NOT_CARRIED_OVER: { severity: 'error', scope: 'cell', params: ['column', 'value', 'first', 'second'] },
  VALUE_UNREADABLE: { severity: 'error', scope: 'cell', params: ['column', 'value'] },
  TEXT_TOO_LONG: { severity: 'error', scope: 'cell', params: ['column', 'count', 'limit'] },
  /** Stray spaces, kashida, full-width digits or control characters were taken out. */
  TEXT_TIDIED: { severity: 'info', scope: 'cell', params: ['value', 'understood'] },
  CODE_UNKNOWN: { severity: 'error', scope: 'cell', params: ['value', 'list', 'suggestion'] },
  /** Not in an open list (themes): taken as it stands, for OHCHR to look at. */
  CODE_NOT_LISTED: { severity: 'warning', scope: 'cell', params: ['value', 'list', 'suggestion'] },
  CODE_UNDERSTOOD: { severity: 'info', scope: 'cell', params: ['value', 'understood', 'list'] },
  CODE_REPEATED: { severity: 'info', scope: 'cell', params: ['value'] },
  VALUES_TOO_MANY: { severity: 'error', scope: 'cell', params: ['column', 'count', 'limit'] },
  SDG_TARGET_INCOMPLETE: { severity: 'error', scope: 'cell', params: ['value', 'suggestion'] },
  DATE_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  /** Day and month could be exchanged. first, second: the two readings. */
  DATE_AMBIGUOUS: { severity: 'error', scope: 'cell', params: ['value', 'first', 'second'] },
  DATE_UNDERSTOOD: { severity: 'info', scope: 'cell', params: ['value', 'understood'] },
  DATE_OUT_OF_RANGE: { severity: 'error', scope: 'cell', params: ['value', 'first', 'second'] },
  NUMBER_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  /** "1.234" or "1,234": thousands or decimals. first, second: the two readings. */
  NUMBER_AMBIGUOUS: { severity: 'error', scope: 'cell', params: ['value', 'first', 'second'] },
  NUMBER_UNDERSTOOD: { severity: 'info', scope: 'cell', params: ['value', 'understood'] },
  NUMBER_OUT_OF_RANGE: { severity: 'error', scope: 'cell', params: ['value', 'first', 'second'] },
  NUMBER_NOT_WHOLE: { severity: 'error', scope: 'cell', params: ['value'] },
  YES_NO_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  EMAIL_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  LINK_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  RECOMMENDATION_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  ORGANISATION_UNREADABLE: { severity: 'error', scope: 'cell', params: ['value'] },
  FORMULA_RESULT_TAKEN: { severity: 'warning', scope: 'cell', params: ['value'] },
  FORMULA_STALE: { severity: 'error', scope: 'cell', params: ['value'] },
  FORMULA_NOT_CALCULATED: { severity: 'error', scope: 'cell', params: [] },
  CELL_HAS_ERROR: { severity: 'error', scope: 'cell', params: ['value'] },
  CELLS_MERGED: { severity: 'error', scope: 'cell', params: ['value'] },

  // ── the submitter ────────────────────────────────────────────────────────────────────────────────────────────────
  DECLARATION_NOT_GIVEN: { severity: 'error', scope: 'cell', params: [] },
  SUBMISSION_DATE_IN_FUTURE: { severity: 'error', scope: 'cell', params: ['value'] },
  REPORTING_YEAR_IN_FUTURE: { severity: 'error', scope: 'cell', params: ['value'] },
  PUBLISHING_NOT_ALLOWED: { severity: 'info', scope: 'cell', params: [] },

  // ── rules, E1–E14 and W1–W8 ──────────────────────────────────────────────────────────────────────────────────────
  CONSENT_UNKNOWN: { severity: 'error', scope: 'cell', params: ['value', 'suggestion'] },
  CONSENT_STATE_MISMATCH: { severity: 'error', scope: 'cell', params: ['value', 'state'] },
  CONSENT_NOT_RECORDED: { severity: 'warning', scope: 'cell', params: ['state'] },
  CONSENT_NOT_IN_FORCE: { severity: 'warning', scope: 'cell', params: ['state', 'value', 'list'] },
  CONSENT_NEEDED: { severity: 'error', scope: 'cell', params: ['state'] },
  CONSENT_EVIDENCE_MISSING: { severity: 'error', scope: 'cell', params: ['column'] },
  CONSENT_DATE_AFTER_SUBMISSION: { severity: 'error', scope: 'cell', params: ['first', 'second'] },
  CONSENT_EXPIRED: { severity: 'warning', scope: 'cell', params: ['value'] },
  END_BEFORE_START: { severity: 'error', scope: 'cell', params: ['first', 'second'] },
  ACTUAL_DATE_IN_FUTURE: { severity: 'error', scope: 'cell', params: ['value'] },
  STATUS_NEEDS_END_DATE: { severity: 'error', scope: 'cell', params: [] },
  STATUS_HAS_ACTUAL_START: { severity: 'error', scope: 'cell', params: ['value'] },
  AMOUNT_WITHOUT_CURRENCY: { severity: 'error', scope: 'cell', params: ['column'] },
  CURRENCY_WITHOUT_AMOUNT: { severity: 'warning', scope: 'cell', params: ['column'] },
  SESSION_CYCLE_MISMATCH: { severity: 'error', scope: 'cell', params: ['first', 'second'] },
  REGISTER_NOT_LOADED: { severity: 'info', scope: 'file', params: ['count'] },
  RECOMMENDATION_MISSING: { severity: 'error', scope: 'cell', params: [] },
  RECOMMENDATION_UNKNOWN: { severity: 'error', scope: 'cell', params: ['value', 'suggestion'] },
  RECOMMENDATION_STATE_MISMATCH: { severity: 'error', scope: 'cell', params: ['value', 'state'] },
  RECOMMENDATION_NOTED: { severity: 'warning', scope: 'cell', params: ['value'] },
  RECOMMENDATION_POSITION_PENDING: { severity: 'warning', scope: 'cell', params: ['value'] },
  ID_DUPLICATE: { severity: 'error', scope: 'cell', params: ['value', 'first'] },
  REQUEST_UNKNOWN: { severity: 'warning', scope: 'cell', params: ['value', 'suggestion'] },
  LINKED_RECORD_UNKNOWN: { severity: 'error', scope: 'cell', params: ['value', 'suggestion'] },
  REPLY_BEFORE_REQUEST: { severity: 'error', scope: 'cell', params: ['first', 'second'] },
  REPLY_MISSING: { severity: 'error', scope: 'cell', params: ['value', 'list'] },
  PROVIDER_IS_RECIPIENT: { severity: 'error', scope: 'cell', params: ['value'] },
  DOUBLE_REPORT_PROBABLE: { severity: 'warning', scope: 'row', params: ['value'] },
  REQUEST_UNANSWERED: { severity: 'warning', scope: 'cell', params: ['value', 'count'] },
  FUND_NOT_NAMED: { severity: 'info', scope: 'cell', params: ['state'] },
  PERSONAL_DATA_IN_TEXT: { severity: 'warning', scope: 'cell', params: ['value'] },
  OWN_RECOMMENDATION_AVAILABLE: { severity: 'info', scope: 'cell', params: ['value', 'state'] },
} as const satisfies Record<string, Kind>;

export type FindingCode = keyof typeof catalogue;

export type ParamsOf<C extends FindingCode> = Pick<Params, (typeof catalogue)[C]['params'][number]>;

/** One thing found: what (code), how bad (severity), where (address) and the values the sentence needs. */
export type Finding = {
  [C in FindingCode]: { code: C; severity: Severity; address: Address; params: ParamsOf<C> };
}[FindingCode];

/** The longest value a finding repeats, in characters. */
export const VALUE_SHOWN = 120;

/** Makes a finding; the severity comes from the catalogue. Long texts in the parameters are cut to VALUE_SHOWN. */
export function finding<C extends FindingCode>(code: C, address: Address, params: ParamsOf<C>): Finding {
  const shown: Record<string, string | number> = {};
  for (const [name, value] of Object.entries<string | number>(params)) shown[name] = shorten(value);
  return { code, severity: catalogue[code].severity, address, params: shown } as unknown as Finding;
}

function shorten(value: string | number): string | number {
  if (typeof value === 'number' || value.length <= VALUE_SHOWN) return value;
  return `${Array.from(value)
    .slice(0, VALUE_SHOWN - 1)
    .join('')}…`;
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const one of findings) counts[one.severity] += 1;
  return counts;
}

/** How many findings of each code, codes in alphabetical order. */
export function countByCode(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const one of findings) counts.set(one.code, (counts.get(one.code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
