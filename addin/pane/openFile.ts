/** A workbook file in a plain browser as the pane's door. Read here by the guarded reader; no byte of it is sent anywhere. */
import type { Door } from './door.ts';

/** @param chosen the file that was dropped or chosen last */
export function openFile(chosen: () => File | undefined): Door {
  return {
    read: async () => {
      const file = chosen();
      if (file === undefined) return undefined;
      const { readWorkbook } = await import('../fileReader.ts');
      return readWorkbook(new Uint8Array(await file.arrayBuffer()));
    },
    excel: undefined,
  };
}
