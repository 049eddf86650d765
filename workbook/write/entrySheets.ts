/** The sheets of a template with what a contributor wrote in them: the Read-me, the form and the list tables. */
import type ExcelJS from 'exceljs';
import type { Recommendation } from '../../codebook/register.ts';
import { listTableKeys, type TableKey } from '../../codebook/tables.ts';
import { writeFormSheet } from './formSheet.ts';
import { listRanges } from './listsSheet.ts';
import type { PlacedEntries } from './placeEntries.ts';
import { writeReadme } from './readmeSheet.ts';
import type { Setting } from './setting.ts';
import { writeTableSheet } from './tableSheet.ts';
import { type ContributorKind, usualTables } from './usualTables.ts';

/** What a template was preset with. */
export interface Preset {
  kind: string;
  state: string;
  recommendations: readonly Recommendation[];
}

/** Writes them in the order of a template. @returns each table's sheet */
export async function writeEntrySheets(
  setting: Setting,
  { kind, recommendations }: Preset,
  entries: PlacedEntries['entries'],
): Promise<Map<TableKey, ExcelJS.Worksheet>> {
  const ranges = listRanges(setting.language, recommendations);
  await writeReadme(setting, kind in usualTables ? (kind as ContributorKind) : undefined);
  const sheets = new Map<TableKey, ExcelJS.Worksheet>();
  sheets.set('submitter', await writeFormSheet(setting, entries.submitter, ranges));
  for (const table of listTableKeys)
    sheets.set(table, await writeTableSheet(setting, table, entries.records[table], ranges));
  return sheets;
}
