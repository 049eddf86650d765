/** The short summary of a night: what was taken, what waits and why, where the tables are. */
import type { FindingCode } from '../../codebook/findings.ts';
import { catalogue } from '../../codebook/findings.ts';
import type { RunReport, SourceReport } from '../runReport.ts';

/** Reasons of held records in words for the desk. */
const REASONS: Readonly<Record<string, string>> = {
  not_recorded: 'no consent recorded',
  not_asked: 'consent not yet asked',
  requested: 'consent requested',
  refused: 'consent refused',
  withdrawn: 'consent withdrawn',
  expired: 'consent expired',
  not_confirmed: 'declared, to be confirmed by OHCHR',
  internal_only: 'for internal use only',
  publishing_not_allowed: 'contributor does not wish publication',
  record_withdrawn: 'record withdrawn by its contributor',
};

/** Lines for a person at a terminal or in a log. */
export function summaryOf(report: RunReport, data: string): string[] {
  const { counts } = report;
  const { records } = counts;
  return [
    '',
    ...report.sources.map(sourceLine),
    `Workbooks  ${counts.taken} taken, ${counts.refused} waiting for correction, ${counts.repeated} the same as before, ${counts.seen} unchanged since an earlier night`,
    `Records    ${records.new} new, ${records.changed} changed, ${records.unchanged} unchanged, ${records.withdrawn} withdrawn, ${records.waiting} waiting`,
    ...waitingLines(report),
    ...heldLines(report),
    ...report.left.map(({ file, reason }) => `Left       ${file}: ${reason}`),
    report.tables.length > 0
      ? `Tables     ${report.tables.join(', ')}`
      : 'Tables     nothing has changed; the tables stand as they were',
    `Report     ${data}/run.json`,
  ];
}

function sourceLine({ source, arrivals, files, refused, left, trouble }: SourceReport): string {
  if (trouble !== undefined) return `Source     ${source} could not be read: ${trouble}`;
  const none = Object.entries(refused).map(([reason, count]) => `${count} ${reason}`);
  const parts = [`${files} files from ${arrivals} arrivals`, ...none, ...(left > 0 ? [`${left} left`] : [])];
  return `Source     ${source}: ${parts.join(', ')}`;
}

function waitingLines({ files }: RunReport): string[] {
  return files
    .filter(({ counts }) => (counts.error ?? 0) > 0)
    .map(({ file, outcome, findings, records }) => {
      const codes = Object.entries(findings)
        .filter(([code]) => catalogue[code as FindingCode].severity === 'error')
        .map(([code, count]) => (count === 1 ? code : `${code} × ${count}`));
      const waiting = Object.values(records).reduce((sum, { waiting: rows }) => sum + rows, 0);
      const what = outcome === 'refused' ? 'the whole file' : `${waiting} ${waiting === 1 ? 'row' : 'rows'}`;
      return `Waits      ${file}: ${what} (${codes.join(', ')})`;
    });
}

function heldLines({ counts }: RunReport): string[] {
  const sorted = Object.entries(counts.held_back).sort(([, a], [, b]) => b - a);
  if (sorted.length === 0) return [];
  const reasons = sorted.map(([reason, count]) => `${count} ${REASONS[reason] ?? reason}`);
  return [`Held back  ${reasons.join(', ')} (records by State; see upr-repo consent list)`];
}
