import { basename } from 'node:path';
import { importRegister } from '../register/importRegister.ts';
import { type DataOptions, print, withStore } from './session.ts';

/** Loads the recommendation register. @returns exit code */
export async function registerImport(file: string, options: DataOptions): Promise<number> {
  return withStore(options, async (store, effects) => {
    const imported = await importRegister(store, file, basename(file), effects.now().toISOString(), effects.log);
    print(
      `${imported.recommendations} recommendations from ${imported.rows} rows; ${imported.skipped} rows were no UPR recommendation.`,
    );
    return 0;
  });
}
