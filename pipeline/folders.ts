/** The one folder of a repository, and what lies in it. */
import { join } from 'node:path';

export interface Folders {
  /** Where workbooks arrive. Only read: what is in it belongs to those who put it there. */
  inbox: string;
  /** Every workbook ever looked at, untouched, by content hash. */
  archive: string;
  replies: string;
  desk: string;
  tables: string;
  site: string;
  /** The release for other databases: downloads, data dictionary, IATI, lists by recommendation. */
  exchange: string;
  database: string;
  runReport: string;
}

export function foldersOf(data: string): Folders {
  return {
    inbox: join(data, 'inbox'),
    archive: join(data, 'archive'),
    replies: join(data, 'replies'),
    desk: join(data, 'desk'),
    tables: join(data, 'tables'),
    site: join(data, 'site'),
    exchange: join(data, 'exchange'),
    database: join(data, 'repository.db'),
    runReport: join(data, 'run.json'),
  };
}
