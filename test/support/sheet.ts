/** Sheets written as text in a test, turned into grids: what a reader would hand to the check. */
import type { CellValue, Grid, GridRow, Grids } from '../../codebook/grid.ts';
import type { Reference } from '../../codebook/reference.ts';
import { CODEBOOK_VERSION, type ListTableKey, type TableKey, tableOf } from '../../codebook/tables.ts';
import { MARK_SHEET, TEMPLATE_NAME } from '../../codebook/template.ts';
import { columnText, tableTexts } from '../../codebook/text/tableTexts.ts';

export type Cells = Readonly<Record<string, CellValue>>;

/** Row of the key row and first entry row in these grids. */
export const KEY_ROW = 5;
export const FIRST_ROW = 6;

export const TODAY = '2026-11-24';
export const reference: Reference = { today: TODAY };

function grid(sheet: string, rows: GridRow[], visibility: Grid['visibility'] = 'visible'): Grid {
  return { sheet, visibility, rows, oddities: [] };
}

/** A list sheet with all columns of its table; `rows` by column key. */
export function listSheet(table: ListTableKey, rows: readonly Cells[]): Grid {
  const keys = Object.keys(tableOf(table).columns);
  const labels = keys.map((key) => columnText('en', table, key).label);
  return grid(tableTexts.en[table].label, [
    { row: KEY_ROW - 1, cells: labels },
    { row: KEY_ROW, cells: keys },
    ...rows.map((cells, index) => ({ row: FIRST_ROW + index, cells: keys.map((key) => cells[key]) })),
  ]);
}

/** The Submitter sheet: keys in A, labels in B, entries in C. */
export function submitterSheet(cells: Cells): Grid {
  const keys = Object.keys(tableOf('submitter').columns);
  return grid(
    'Submitter',
    keys.map((key, index) => ({
      row: FIRST_ROW + index,
      cells: [key, columnText('en', 'submitter', key).label, cells[key]],
    })),
  );
}

export function markSheet(marks: Cells = {}): Grid {
  const all: Cells = { template: TEMPLATE_NAME, template_version: CODEBOOK_VERSION, language: 'en', ...marks };
  const rows = Object.entries(all).map(([key, value], index) => ({ row: index + 1, cells: [key, value] }));
  return grid(MARK_SHEET, rows, 'very_hidden');
}

export const SUBMITTER: Cells = {
  org_name: 'Ruritanian Centre for Rights',
  submitter_kind: 'Civil society organization',
  contact_name: 'Focal point',
  contact_email: 'focal.point@example.org',
  reporting_year: 2026,
  submission_date: '2026-11-02',
  language: 'English',
  may_publish: 'Yes',
  voluntary_declaration: 'Yes',
};

export const CONSENT: Cells = {
  consent_id: 'C1',
  state: 'Slovenia',
  consent_status: 'Given',
  consent_scope: 'Publish everything',
  given_by: 'Ministry of Foreign Affairs',
  consent_date: '2026-06-30',
  evidence_type: 'Note verbale',
  evidence_ref: 'NV 214/2026',
  recorded_by: 'Focal point',
};

export const ACTIVITY: Cells = {
  activity_id: 'A-1',
  title: 'Training of judges',
  description: 'Three courses on fair trial standards.',
  state_concerned: 'Slovenia',
  modality: 'Training',
  status: 'Implementation',
  start_date: '2026-03-01',
  recommendation_refs: 'A/HRC/59/15 140.7',
  themes: 'Right to education',
  cooperation_form: 'Bilateral',
  provider_orgs: 'Judicial Academy of Ruritania | Implementing | Government',
  beneficiary_institution: 'Judiciary',
  consent_id: 'C1',
  funding_source: 'Own resources of the contributor',
};

export const NEED: Cells = {
  request_id: 'R-1',
  requesting_state: 'Slovenia',
  description: 'Advice on a national mechanism.',
  modality_wanted: 'Advisory services',
  themes: 'Right to education',
  recommendation_refs: 'A/HRC/59/15 140.7',
  addressed_to: 'OHCHR',
  request_date: '2026-02-15',
  status: 'Received',
  open_to_matching: 'Yes',
  consent_id: 'C1',
};

export const OFFER: Cells = {
  offer_id: 'O-1',
  kind: 'Expertise',
  offering_org: 'Ruritanian Centre for Rights',
  themes: 'Right to education',
  modality: 'Training',
  languages: 'English',
  valid_from: '2026-01-01',
  valid_to: '2027-12-31',
  contact: 'Focal point',
};

/** What a test changes of the clean workbook; `undefined` as a cell's value blanks it. */
export interface Changes {
  submitter?: Cells;
  consent?: readonly Cells[];
  activities?: readonly Cells[];
  needs?: readonly Cells[];
  offers?: readonly Cells[];
  contributions?: readonly Cells[];
  recommendation_links?: readonly Cells[];
  mark?: Cells;
}

/** A clean workbook (one consent, one activity) with the changes asked for. */
export function workbook(changes: Changes = {}): Grids {
  const lists: readonly [ListTableKey, Cells, readonly Cells[]][] = [
    ['consent', CONSENT, changes.consent ?? [{}]],
    ['activities', ACTIVITY, changes.activities ?? [{}]],
    ['needs', NEED, changes.needs ?? []],
    ['offers', OFFER, changes.offers ?? []],
    ['contributions', {}, changes.contributions ?? []],
    ['recommendation_links', {}, changes.recommendation_links ?? []],
  ];
  const sheets = lists.map(([table, base, rows]) =>
    listSheet(
      table,
      rows.map((row) => ({ ...base, ...row })),
    ),
  );
  return {
    epoch: 1900,
    sheets: [submitterSheet({ ...SUBMITTER, ...changes.submitter }), ...sheets, markSheet(changes.mark)],
  };
}

/** Tab names of the sheets above, for addresses in expected findings. */
export function tabOf(table: TableKey): string {
  return tableTexts.en[table].label;
}
