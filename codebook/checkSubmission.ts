/** The single door: what a workbook says, and what is wrong with it. The add-in and the nightly run both come in here. */

import { CHECK_LIMITS, type CheckBudget, exceeded } from './checkBudget.ts';
import { boundedNearest } from './codelists/understandCode.ts';
import { type Address, type Finding, finding } from './findings.ts';
import { findLayouts, hasEntries, type TableLayout } from './findLayout.ts';
import { cellAddress, type Grids } from './grid.ts';
import { orderFindings } from './orderFindings.ts';
import { suggester } from './readCell.ts';
import { readMark } from './readMark.ts';
import { type ReadTable, readRecords } from './readRecords.ts';
import type { Reference } from './reference.ts';
import { resolveReferences } from './resolveReferences.ts';
import type { RowMemory } from './rowMemory.ts';
import type { RuleContext } from './rules/rule.ts';
import { currentRuleSet, type RuleSet } from './rules/ruleSets.ts';
import type { CheckedRecord, Submission } from './submission.ts';
import { CODEBOOK_VERSION, columnName, listTableKeys, type TableKey, tableKeys, tableOf } from './tables.ts';
import { TEMPLATE_NAME, type TemplateMark } from './template.ts';
import { type Migrated, migrateGrids, type Unsettled } from './versions/migrateGrids.ts';
import { type CodebookVersion, compareVersions, versions } from './versions/versions.ts';

export interface Checked {
  submission: Submission;
  /** In the order of sheets, rows and columns; file findings first. */
  findings: Finding[];
}

/**
 * Reads and checks one workbook. Pure: the same grids and reference always give the same result; nothing is thrown for bad
 * input. Rows with an error finding are marked as waiting; `accepted` is false when the whole file waits. A workbook made from an
 * older template is read as today's.
 * @param history what changed from version to version
 * @param memory of earlier checks of the same workbook, where one cell after the other is changed
 * @param ruleSet an earlier or a proposed set of rules, to see what it would say (upr-repo rules impact)
 */
export function checkSubmission(
  returned: Grids,
  reference: Reference,
  history: readonly CodebookVersion[] = versions,
  memory?: RowMemory,
  ruleSet: RuleSet = currentRuleSet,
): Checked {
  const migrated = migrateGrids(returned, history);
  const { grids } = migrated;
  const mark = readMark(grids);
  const { layouts, findings: layoutFindings } = findLayouts(grids, (mark.other_sheets ?? '').split('\n'));
  if (!isOurs(mark, layouts)) return foreign(mark);
  const spent: CheckBudget = { rows: 0, findings: layoutFindings.length };
  const tables = readTables(layouts, grids, mark, spent, memory);
  const submission = submissionOf(mark, tables);
  const passed = exceeded(spent);
  if (passed !== undefined) return tooMuch(submission, passed, [...layoutFindings, ...findingsOf(tables)]);
  resolveReferences(submission, reference);
  const findings = [
    ...versionFindings(mark),
    ...migrated.unsettled.map((one) => notCarriedOver(one, mark)),
    ...layoutFindings,
    ...sheetFindings(layouts, layoutFindings, submission),
    ...findingsOf(tables),
  ];
  runRules(submission, reference, layouts, findings, ruleSet);
  if (findings.length > CHECK_LIMITS.findings) return tooMuch(submission, 'findings', findings);
  const weighed = findings.map((one) => weigh(one, ruleSet));
  const ordered = orderFindings(atOrigin(weighed, migrated), grids);
  settle(submission, ordered);
  return { submission, findings: ordered };
}

/** Our template by its mark, or by the headings of the Submitter sheet and one more table when the mark is gone. */
function isOurs(mark: Partial<TemplateMark>, layouts: ReadonlyMap<TableKey, TableLayout>): boolean {
  return mark.template === TEMPLATE_NAME || (layouts.has('submitter') && layouts.size > 1);
}

function foreign(mark: Partial<TemplateMark>): Checked {
  const submission = { ...submissionOf(mark, new Map()), accepted: false };
  return { submission, findings: [finding('TEMPLATE_FOREIGN', {}, {})] };
}

function findingsOf(tables: ReadonlyMap<TableKey, ReadTable>): Finding[] {
  return [...tables.values()].flatMap(({ findings }) => findings);
}

/** Of a file that says too much, so many findings are kept, to show what kind of file it is. */
const KEPT = 1_000;

/** A workbook with more rows or more mistakes than can be looked at waits whole, without its records. */
function tooMuch(submission: Submission, passed: keyof CheckBudget, findings: readonly Finding[]): Checked {
  const { mark, submitter } = submission;
  const whole = finding('FILE_TOO_MUCH_INSIDE', {}, { value: passed, limit: CHECK_LIMITS[passed] });
  const kept = { ...submissionOf(mark, new Map()), submitter, accepted: false };
  if (submitter !== undefined) submitter.waits = true;
  return { submission: kept, findings: [whole, ...findings.slice(0, KEPT)] };
}

function readTables(
  layouts: ReadonlyMap<TableKey, TableLayout>,
  { epoch }: Grids,
  { language }: Partial<TemplateMark>,
  spent: CheckBudget,
  memory: RowMemory | undefined,
): Map<TableKey, ReadTable> {
  const reading = { language, epoch, suggest: memory?.suggest ?? suggester(), memory, spent };
  return new Map([...layouts].map(([table, layout]) => [table, readRecords(layout, reading)]));
}

function submissionOf(mark: Partial<TemplateMark>, tables: ReadonlyMap<TableKey, ReadTable>): Submission {
  const records = Object.fromEntries(listTableKeys.map((table) => [table, tables.get(table)?.records ?? []]));
  return {
    mark,
    submitter: tables.get('submitter')?.records[0] as CheckedRecord<'submitter'> | undefined,
    records: records as Submission['records'],
    accepted: true,
  };
}

function versionFindings({ template, template_version: first = '' }: Partial<TemplateMark>): Finding[] {
  if (template === undefined) return [finding('TEMPLATE_MARK_MISSING', {}, {})];
  const order = compareVersions(first, CODEBOOK_VERSION);
  if (order === 0) return [];
  return [
    finding(order < 0 ? 'TEMPLATE_VERSION_OLD' : 'TEMPLATE_VERSION_NEWER', {}, { first, second: CODEBOOK_VERSION }),
  ];
}

function notCarriedOver(
  { address, column, value }: Unsettled,
  { template_version: first = '' }: Partial<TemplateMark>,
): Finding {
  return finding('VALUE_NOT_CARRIED_OVER', address, { column, value, first, second: CODEBOOK_VERSION });
}

/** Findings at the cells of the returned workbook; a cell that needs a person has no other fault beside that. */
function atOrigin(findings: readonly Finding[], { from, unsettled, originOf }: Migrated): Finding[] {
  if (from === undefined) return [...findings];
  const open = new Set(unsettled.map(({ address }) => cellName(address)));
  return findings
    .filter(({ code, address }) => code === 'VALUE_NOT_CARRIED_OVER' || !open.has(cellName(address)))
    .map((one) => ({ ...one, address: { ...one.address, ...originOf(one.address) } }));
}

/** Sheets that must be there, hidden sheets with entries, and a workbook with nothing in it. */
function sheetFindings(
  layouts: ReadonlyMap<TableKey, TableLayout>,
  known: readonly Finding[],
  { submitter, records }: Submission,
): Finding[] {
  const headless = new Set(known.flatMap((one) => (one.code === 'HEADER_MISSING' ? [one.params.table] : [])));
  const missing = tableKeys
    .filter((table) => tableOf(table).sheet === 'required' && !layouts.has(table) && !headless.has(table))
    .map((table) => finding('SHEET_MISSING', {}, { table }));
  if (layouts.has('submitter') && submitter === undefined) missing.push(...emptySubmitter(layouts.get('submitter')));
  const hidden = [...layouts.values()]
    .filter((layout) => layout.grid.visibility !== 'visible' && hasEntries(layout))
    .map(({ table, grid }) => finding('SHEET_HIDDEN', { sheet: grid.sheet }, { table }));
  const { activities, needs, offers, contributions } = records;
  const rows = activities.length + needs.length + offers.length + contributions.length;
  return [...missing, ...hidden, ...(rows === 0 ? [finding('SUBMISSION_EMPTY', {}, {})] : [])];
}

/** A Submitter sheet without any entry: each required line is named, as for a half-filled one. */
function emptySubmitter(layout: TableLayout | undefined): Finding[] {
  if (layout === undefined) return [];
  return Object.entries(tableOf('submitter').columns)
    .filter(([, column]) => column.requirement === 'required')
    .map(([key]) =>
      finding('VALUE_MISSING', placeOf(layout, layout.headerRow, key), { column: columnName('submitter', key) }),
    );
}

/** Rules speak about cells that were read; a cell with an error of its own has had its say. */
function runRules(
  submission: Submission,
  reference: Reference,
  layouts: ReadonlyMap<TableKey, TableLayout>,
  findings: Finding[],
  { rules }: RuleSet,
): void {
  const faulty = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ address }) => cellName(address)),
  );
  const context: RuleContext = {
    submission,
    reference,
    report: (code, record, column, params) => {
      const layout = layouts.get(record.table);
      const address: Address =
        layout === undefined ? { sheet: record.sheet, row: record.row, column } : placeOf(layout, record.row, column);
      if (findings.length <= CHECK_LIMITS.findings && !faulty.has(cellName(address)))
        findings.push(finding(code, address, params));
    },
    nearest: boundedNearest(),
    reportFile: (code, params) => findings.push(finding(code, {}, params)),
  };
  for (const rule of rules) rule.check(context);
}

/** The severity that the rule set gives to the finding's code. */
function weigh(one: Finding, { severityOf }: RuleSet): Finding {
  const severity = severityOf(one.code);
  return severity === one.severity ? one : { ...one, severity };
}

function cellName({ sheet, row, column }: Address): string {
  return `${sheet}\n${row}\n${column}`;
}

/** Address of a column of a record; without a cell where the sheet lacks the column. */
function placeOf({ grid, columns, rows, entryColumn }: TableLayout, recordRow: number, column: string): Address {
  const row = rows.get(column) ?? recordRow;
  const at = rows.has(column) ? entryColumn : columns.get(column);
  const place = { sheet: grid.sheet, row, column };
  return at === undefined ? place : { ...place, cell: cellAddress(row, at) };
}

/** Which rows wait, and whether the file does: errors about the file, the Submitter or the whole Consent sheet hold all of it. */
function settle(submission: Submission, findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ address }) => address);
  const rows = new Set(errors.map(({ sheet, row }) => `${sheet}\n${row}`));
  const whole = new Set(errors.filter(({ row }) => row === undefined).map(({ sheet }) => sheet));
  const fileWide = errors.some(({ sheet }) => sheet === undefined);
  const waits = ({ sheet, row }: CheckedRecord): boolean => whole.has(sheet) || rows.has(`${sheet}\n${row}`);
  for (const table of listTableKeys) for (const record of submission.records[table]) record.waits = waits(record);
  const { submitter, records } = submission;
  const submitterErrs = submitter === undefined || errors.some(({ sheet }) => sheet === submitter.sheet);
  const consentUnreadable = records.consent.some(({ sheet }) => whole.has(sheet));
  submission.accepted = !fileWide && !submitterErrs && !consentUnreadable;
  if (submitter !== undefined) submitter.waits = !submission.accepted;
}
