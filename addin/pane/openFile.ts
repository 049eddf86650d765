/** A workbook file in a plain browser as the pane's door. Read here by the guarded reader, in a worker; no byte of it is sent anywhere. */
import type { Door } from './door.ts';

/** @param chosen the file that was dropped or chosen last */
export function openFile(chosen: () => File | undefined): Door {
  return {
    read: async () => {
      const file = chosen();
      if (file === undefined) return undefined;
      const { readFile } = await import('../readFile.ts');
      return readFile(file);
    },
    excel: undefined,
  };
}
