/**
 * Recommendations with what addresses them, for databases that are kept by recommendation: the UHRI (its annotation id where the
 * register knows it) and the national databases and hubs of NMIRFs (resolution 54/28, op. 15).
 */
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts';
import { publicIdentifier } from '../publicIdentifier.ts';
import type { Store } from '../store/openStore.ts';
import { refsIn } from '../store/redact.ts';
import type { ReleasedRecord } from '../store/released.ts';
import type { RecommendationRow } from '../store/schema.ts';
import { type ExportFile, gatheredFile } from './exportFile.ts';
import { plainCell, SEPARATOR } from './recordFiles.ts';

/** What the register says of a recommendation, by each of its names. */
export type RegisterLookup = (ref: string) => RecommendationRow | undefined;

/** Recommendations that no record names are left out: they are the register's, not the repository's. */
export async function registerLookup({ db }: Store): Promise<RegisterLookup> {
  const rows = await db.selectFrom('recommendation').selectAll().execute();
  const byName = new Map<string, RecommendationRow>();
  for (const row of rows) {
    for (const name of [row.ref, row.uhri_id]) if (name !== '') byName.set(name, row);
  }
  return (ref) => byName.get(ref);
}

type Cells = (string | number)[];

const HEAD = [
  'recommendation',
  'uhri_annotation_id',
  'state_under_review',
  'cycle',
  'session',
  'document_symbol',
  'paragraph',
  'position',
  'recommending_states',
  'identifier',
  'table',
  'contributor_id',
];

/** by-recommendation.csv: a row for each recommendation and record; sorted by recommendation. */
export function uhriFile(lookup: RegisterLookup): ExportFile {
  const rows: Cells[] = [];
  return gatheredFile(
    'by-recommendation.csv',
    (record) => {
      for (const ref of refsIn(record.table, record.values)) {
        const { table, contributor_id } = record;
        rows.push([...recommendationCells(ref, lookup(ref)), publicIdentifier(record), table, contributor_id]);
      }
    },
    () => `${BYTE_ORDER_MARK}${csvLines([HEAD, ...sorted(rows)])}`,
  );
}

function recommendationCells(ref: string, known: RecommendationRow | undefined): Cells {
  if (known === undefined) return [ref, '', ...Array.from({ length: 7 }, () => '')];
  const { uhri_id, state_under_review, cycle, session, document_symbol, paragraph, position } = known;
  const from = (JSON.parse(known.recommending_states) as string[]).join(SEPARATOR);
  return [known.ref, uhri_id, state_under_review, cycle, session, document_symbol, paragraph, position, from];
}

const NMIRF_HEAD = [
  'State under review',
  'UPR cycle',
  'Document symbol',
  'Paragraph',
  'UHRI annotation id',
  'Recommendation',
  'Position',
  'Follow-up action',
  'Type of action',
  'Status',
  'Start',
  'End',
  'Institutions',
  'Results',
  'Source',
];

/**
 * nmirf-follow-up.csv: recommendation → activity in words, ready to be imported into a national recommendations tracking database
 * or an NMIRF hub. Activities alone; recommendations that the register does not know have no text.
 */
export function nmirfFile(lookup: RegisterLookup): ExportFile {
  const rows: Cells[] = [];
  return gatheredFile(
    'nmirf-follow-up.csv',
    (record) => {
      if (record.table !== 'activities') return;
      for (const ref of refsIn(record.table, record.values)) rows.push(nmirfCells(ref, lookup(ref), record));
    },
    () => `${BYTE_ORDER_MARK}${csvLines([NMIRF_HEAD, ...sorted(rows)])}`,
  );
}

function nmirfCells(ref: string, known: RecommendationRow | undefined, record: ReleasedRecord): Cells {
  const { title, modality, status, start_date, end_date, provider_orgs, results } = record.values;
  return [
    known === undefined ? '' : codeLists.states.label(known.state_under_review, 'en'),
    known?.cycle ?? '',
    known?.document_symbol ?? '',
    known?.paragraph ?? '',
    known?.uhri_id ?? '',
    known?.text ?? ref,
    known?.position ?? '',
    plainCell(title),
    codeLists.activity_types.label(String(modality), 'en'),
    codeLists.activity_status.label(String(status), 'en'),
    plainCell(start_date),
    plainCell(end_date),
    plainCell(provider_orgs),
    plainCell(results),
    publicIdentifier(record),
  ];
}

function sorted(rows: Cells[]): Cells[] {
  const key = (row: Cells): string => row.join('\u0000');
  return rows
    .map((row) => [key(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);
}
