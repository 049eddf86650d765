/** What a backup says of itself: backup.json, written last, so that a half-made backup is none. */
import * as z from 'zod';

export const MANIFEST = 'backup.json';

const manifestSchema = z.object({
  backup: z.literal('upr-cooperation-repository'),
  /** ISO date and time. */
  made_at: z.string(),
  codebook_version: z.string(),
  /** Rows and SHA-256 of every table of the repository. */
  tables: z.array(z.object({ table: z.string(), rows: z.number(), digest: z.string() })),
  /** SHA-256 of every file, by its path in the backup. */
  files: z.record(z.string(), z.string()),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

/** @throws when it is no manifest of a backup */
export function readManifest(text: string): BackupManifest {
  const read = manifestSchema.safeParse(parsed(text));
  if (!read.success) throw new Error(`${MANIFEST} is not that of a backup, or is damaged.`);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
