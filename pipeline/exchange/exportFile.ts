/** A file of the exchange: a head, something for each record, a tail. Many are written in one pass over the released records. */
import type { ReleasedRecord } from '../store/released.ts';

export interface ExportFile {
  /** Relative to the folder of the exchange. */
  path: string;
  head(): string;
  /** What the record adds; empty when it adds nothing, or only at the end. Records come in the order of `released`. */
  record(record: ReleasedRecord): string;
  tail(): string;
}

/** A file that is known without any record. */
export function fixedFile(path: string, content: string): ExportFile {
  return { path, head: () => content, record: () => '', tail: () => '' };
}

/** A file that is made when all records were seen. */
export function gatheredFile(path: string, record: (record: ReleasedRecord) => void, tail: () => string): ExportFile {
  return {
    path,
    head: () => '',
    record: (one) => {
      record(one);
      return '';
    },
    tail,
  };
}
