/** The settings on the command line. */
import { linesOfFaults, readSettings, settingsFile } from '../settings/readSettings.ts';
import { neededSecrets } from '../settings/secrets.ts';
import { type DataOptions, print } from './session.ts';

/** Says what is wrong with the settings, or which ones hold. Secrets are named and never shown. @returns exit code */
export async function configCheck({ data }: DataOptions): Promise<number> {
  const { settings, faults } = await readSettings(data, process.env);
  if (settings === undefined) {
    print(`${settingsFile(data)} cannot be used.`);
    for (const line of linesOfFaults(faults)) print(line);
    return 1;
  }
  print(`${settingsFile(data)} can be used. With what is left out, it says:`);
  print(JSON.stringify(settings, null, 2));
  for (const { setting, variable } of neededSecrets(settings)) print(`${variable} is set (${setting}).`);
  return 0;
}
