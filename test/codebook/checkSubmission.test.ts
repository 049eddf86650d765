import { describe, expect, test } from 'vitest';
import { CHECK_LIMITS, exceeded } from '../../codebook/checkBudget.ts';
import { type Checked, checkSubmission } from '../../codebook/checkSubmission.ts';
import type { Grids } from '../../codebook/grid.ts';
import { CODEBOOK_VERSION } from '../../codebook/tables.ts';
import { cellOf, placed } from '../support/findings.ts';
import { type Cells, type Changes, FIRST_ROW, listSheet, reference, TODAY, tabOf, workbook } from '../support/sheet.ts';

/** What waits: the file, the Submitter sheet, the rows of the Activities sheet. */
function waiting({ submission }: Checked): unknown {
  const { accepted, submitter, records } = submission;
  return { file: !accepted, submitter: submitter?.waits, activities: records.activities.map(({ waits }) => waits) };
}

function check(changes: Changes): Checked {
  return checkSubmission(workbook(changes), reference);
}

function withSheets(changes: Changes, edit: (sheets: Grids['sheets']) => Grids['sheets']): Checked {
  const grids = workbook(changes);
  return checkSubmission({ ...grids, sheets: edit(grids.sheets) }, reference);
}

const without =
  (...gone: string[]) =>
  (sheets: Grids['sheets']): Grids['sheets'] =>
    sheets.filter(({ sheet }) => !gone.includes(sheet));

function codesAnd<T>({ findings }: Checked, of: (one: Checked['findings'][number]) => T): T[] {
  return findings.filter(({ code }) => code !== 'REGISTER_NOT_LOADED').map(of);
}

describe('the single door', () => {
  test('a clean workbook has no findings but the note that no register was at hand', () => {
    const { submission, findings } = checkSubmission(workbook(), reference);
    expect(findings.map(({ code }) => code)).toEqual(['REGISTER_NOT_LOADED']);
    expect(submission.accepted).toBe(true);
    expect(submission.submitter?.values).toMatchObject({
      submitter_kind: 'cso',
      reporting_year: 2026,
      may_publish: true,
    });
    expect(submission.records.activities[0]?.values).toMatchObject({
      state_concerned: ['SVN'],
      modality: 'training',
      status: '2',
      themes: ['right_to_education'],
      provider_orgs: [{ name: 'Judicial Academy of Ruritania', role: '4', type: '10' }],
      recommendation_refs: ['A/HRC/59/15 140.7'],
    });
  });

  test('one bad row waits, the good rows are taken', () => {
    const { submission, findings } = checkSubmission(
      workbook({ activities: [{}, { activity_id: 'A-2', title: undefined }, { activity_id: 'A-3' }] }),
      { today: TODAY },
    );
    expect(submission.accepted).toBe(true);
    expect(submission.records.activities.map(({ waits }) => waits)).toEqual([false, true, false]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'VALUE_MISSING',
        severity: 'error',
        address: { sheet: 'Activities', row: FIRST_ROW + 1, column: 'title', cell: `B${FIRST_ROW + 1}` },
        params: { column: 'activities.title' },
      },
    ]);
  });
});

describe('what waits', () => {
  test('an error on the Submitter sheet holds the file', () => {
    const checked = check({ submitter: { voluntary_declaration: 'No' } });
    expect(waiting(checked)).toEqual({ file: true, submitter: true, activities: [false] });
    expect(waiting(check({}))).toEqual({ file: false, submitter: false, activities: [false] });
  });

  test('a warning there does not', () => {
    expect(waiting(check({ submitter: { may_publish: 'No' } }))).toEqual({
      file: false,
      submitter: false,
      activities: [false],
    });
  });

  test('an error on a row of consents holds that row', () => {
    const checked = check({ consent: [{}, { consent_id: 'C2', state: 'Atlantis' }] });
    expect(waiting(checked)).toMatchObject({ file: false, activities: [false] });
    expect(checked.submission.records.consent.map(({ waits }) => waits)).toEqual([false, true]);
  });

  test('a Consent sheet that lacks a column holds the file, an Activities sheet its rows', () => {
    const dropped = (tab: string) => (sheets: Grids['sheets']) =>
      sheets.map((grid) =>
        grid.sheet === tab
          ? { ...grid, rows: grid.rows.map(({ row, cells }) => ({ row, cells: cells.slice(1) })) }
          : grid,
      );
    expect(waiting(withSheets({}, dropped('Activities')))).toEqual({
      file: false,
      submitter: false,
      activities: [true],
    });
    expect(waiting(withSheets({}, dropped('Consent')))).toMatchObject({ file: true });
  });

  test('a Submitter sheet without an entry names every line that is needed', () => {
    const checked = withSheets({}, (sheets) =>
      sheets.map((grid) =>
        grid.sheet === 'Submitter'
          ? { ...grid, rows: grid.rows.map(({ row, cells: [key, label] }) => ({ row, cells: [key, label] })) }
          : grid,
      ),
    );
    expect(checked.submission.accepted).toBe(false);
    const missing = checked.findings.filter(({ code }) => code === 'VALUE_MISSING');
    expect(placed(missing)).toContain(`VALUE_MISSING Submitter!C${FIRST_ROW}`);
    expect(missing.map(({ params }) => params)).toContainEqual({ column: 'submitter.org_name' });
    expect(missing.map(({ address }) => address.column)).not.toContain('org_type');
    expect(missing.length).toBeGreaterThan(5);
  });
});

describe('the sheets of the file', () => {
  test('one that must be there is missed by its name', () => {
    const checked = withSheets({}, without('Submitter'));
    expect(codesAnd(checked, ({ code, params, address }) => ({ code, params, address }))).toEqual([
      { code: 'SHEET_MISSING', params: { table: 'submitter' }, address: {} },
    ]);
    expect(waiting(checked)).toMatchObject({ file: true });
  });

  test('one whose headings are gone is said to lack them, not to be missing', () => {
    const checked = withSheets({}, (sheets) =>
      sheets.map((grid) => (grid.sheet === 'Submitter' ? { ...grid, rows: [{ row: 1, cells: ['?'] }] } : grid)),
    );
    const codes = codesAnd(checked, ({ code }) => code);
    expect(codes).toContain('HEADER_MISSING');
    expect(codes).not.toContain('SHEET_MISSING');
    const optional = withSheets({ activities: [] }, (sheets) =>
      sheets.map((grid) => (grid.sheet === 'Activities' ? { ...grid, rows: [{ row: 1, cells: ['?'] }] } : grid)),
    );
    expect(codesAnd(optional, ({ code }) => code)).toContain('HEADER_MISSING');
  });

  test('a hidden one with entries is told, an empty one is not', () => {
    const hide = (sheets: Grids['sheets']): Grids['sheets'] =>
      sheets.map((grid) => (grid.sheet === 'Needs' ? { ...grid, visibility: 'hidden' } : grid));
    expect(codesAnd(withSheets({}, hide), ({ code }) => code)).toEqual([]);
    const told = codesAnd(withSheets({ needs: [{}] }, hide), ({ code, params, address }) => ({
      code,
      params,
      address,
    }));
    expect(told).toEqual([{ code: 'SHEET_HIDDEN', params: { table: 'needs' }, address: { sheet: 'Needs' } }]);
  });

  test('nothing in any of them is told', () => {
    expect(codesAnd(check({ activities: [] }), ({ code }) => code)).toEqual(['SUBMISSION_EMPTY']);
    const contribution = { contribution_id: 'K-1', fund: 'vftc', amount: 1, currency: 'EUR', year: 2026 };
    for (const one of [{ needs: [{}] }, { offers: [{}] }, { contributions: [contribution] }]) {
      expect(codesAnd(check({ activities: [], ...one }), ({ code }) => code)).not.toContain('SUBMISSION_EMPTY');
    }
  });

  test('without the hidden mark it is ours by two of its tables, and not by one', () => {
    const unmarked = without(workbook().sheets.at(-1)?.sheet ?? '');
    expect(codesAnd(withSheets({}, unmarked), ({ code }) => code)).toEqual(['TEMPLATE_MARK_MISSING']);
    const one = withSheets({}, (sheets) => sheets.filter(({ sheet }) => sheet === 'Submitter'));
    expect(one).toMatchObject({ findings: [{ code: 'TEMPLATE_FOREIGN' }], submission: { accepted: false } });
    const others = withSheets({}, (sheets) => sheets.filter(({ sheet }) => ['Activities', 'Consent'].includes(sheet)));
    expect(others).toMatchObject({ findings: [{ code: 'TEMPLATE_FOREIGN' }], submission: { accepted: false } });
  });

  test('a mark of another version is told with both versions', () => {
    const versionsTold = (template_version: string | undefined): unknown =>
      codesAnd(check({ mark: { template_version } }), ({ code, params }) => ({ code, params }));
    expect(versionsTold('99.0')).toEqual([
      { code: 'TEMPLATE_VERSION_NEWER', params: { first: '99.0', second: CODEBOOK_VERSION } },
    ]);
    expect(versionsTold(CODEBOOK_VERSION)).toEqual([]);
  });
});

describe('a rule', () => {
  test('names the row where the sheet lacks the column', () => {
    const keys = (grid: Grids['sheets'][number]): number => grid.rows[1]?.cells.indexOf('end_date') ?? -1;
    const without = (grid: Grids['sheets'][number]): typeof grid.rows =>
      grid.rows.map(({ row, cells }) => ({ row, cells: cells.filter((_, at) => at !== keys(grid)) }));
    const checked = withSheets({ activities: [{ status: 'Closed', results: 'Done.' }] }, (sheets) =>
      sheets.map((grid) => (grid.sheet === 'Activities' ? { ...grid, rows: without(grid) } : grid)),
    );
    const told = checked.findings.find(({ code }) => code === 'STATUS_NEEDS_END_DATE');
    expect(told?.address).toEqual({ sheet: 'Activities', row: FIRST_ROW, column: 'end_date' });
  });

  test('says nothing about a cell that has an error of its own, and speaks about one with a remark', () => {
    const dates = { start_date: '2026-03-01' };
    expect(placed(codesAnd(check({ activities: [{ ...dates, end_date: '31/12' }] }), (one) => one))).toEqual([
      `DATE_UNREADABLE ${cellOf('activities', 'end_date')}`,
    ]);
    expect(placed(codesAnd(check({ activities: [{ ...dates, end_date: '28 February 2026' }] }), (one) => one))).toEqual(
      [`DATE_UNDERSTOOD ${cellOf('activities', 'end_date')}`, `END_BEFORE_START ${cellOf('activities', 'end_date')}`],
    );
  });
});

describe('more than can be looked at', () => {
  /** The same row again and again costs no memory. */
  function manyRows(count: number, cells: Cells): Grids {
    const { sheets, ...rest } = workbook();
    const long = listSheet('activities', [cells]);
    const [row] = long.rows.slice(-1);
    const rows = Array.from({ length: count }, (_, at) => ({ row: FIRST_ROW + at, cells: row?.cells ?? [] }));
    const filled = { ...long, rows: [...long.rows.slice(0, -1), ...rows] };
    return { ...rest, sheets: sheets.map((grid) => (grid.sheet === tabOf('activities') ? filled : grid)) };
  }

  test('a limit is passed when one more is spent than it allows', () => {
    const { rows, findings } = CHECK_LIMITS;
    expect(exceeded({ rows, findings })).toBeUndefined();
    expect(exceeded({ rows: rows + 1, findings: 0 })).toBe('rows');
    expect(exceeded({ rows: 0, findings: findings + 1 })).toBe('findings');
  });

  test('too many rows hold the file whole, with its first findings and none of its records', () => {
    const { submission, findings } = checkSubmission(
      manyRows(CHECK_LIMITS.rows + 2, { activity_id: 'A-1' }),
      reference,
    );
    expect(findings[0]).toEqual({
      code: 'FILE_TOO_MUCH_INSIDE',
      severity: 'error',
      address: {},
      params: { value: 'findings', limit: CHECK_LIMITS.findings },
    });
    expect(findings).toHaveLength(1_001);
    expect(findings[1]?.code).toBe('VALUE_MISSING');
    expect(submission).toMatchObject({ accepted: false, submitter: { waits: true, values: { reporting_year: 2026 } } });
    expect(Object.values(submission.records).flat()).toEqual([]);
  });

  test('too many good rows too', () => {
    const { submission, findings } = checkSubmission(
      manyRows(CHECK_LIMITS.rows + 2, { activity_id: 'A-1', withdrawn: 'Yes' }),
      reference,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]?.params).toEqual({ value: 'rows', limit: CHECK_LIMITS.rows });
    expect(submission.accepted).toBe(false);
  });
});
