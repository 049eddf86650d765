/** A row that waits, and its name on the desk. */
export interface WaitingName {
  submission_id: string;
  table_name: string;
  sheet_row: number;
  sheet: string;
}

export function waitingSubject({ submission_id, table_name, sheet_row, sheet }: WaitingName): string {
  return `${submission_id}/${table_name}/${sheet_row}/${sheet}`;
}

/** @returns the row that a name means; undefined when it is no such name */
export function waitingNamed(subject: string): WaitingName | undefined {
  const [, submission_id, table_name, row, sheet] = /^([0-9a-f]{64})\/([a-z_]+)\/(\d+)\/(.+)$/s.exec(subject) ?? [];
  if (submission_id === undefined || table_name === undefined || sheet === undefined) return undefined;
  return { submission_id, table_name, sheet_row: Number(row), sheet };
}
