/** `npm start`: the example workbooks into the inbox of a fresh checkout's repository, then one night. */
import { cp, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { foldersOf } from '../folders.ts';
import { runNightly } from './nightly.ts';
import { type DataOptions, print } from './session.ts';

/** Built, this file lies in dist/pipeline/commands. */
const EXAMPLES = fileURLToPath(new URL('../../../examples/inbox', import.meta.url));

/** @returns exit code: 0, since the mistakes in the examples are meant */
export async function demo(options: DataOptions): Promise<number> {
  const { inbox } = foldersOf(options.data);
  await mkdir(inbox, { recursive: true });
  await cp(EXAMPLES, inbox, { recursive: true, preserveTimestamps: true });
  print(`The example workbooks lie in ${inbox}.`);
  const code = await runNightly(options);
  return code === 2 ? 2 : 0;
}
