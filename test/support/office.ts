/** LibreOffice, where it is installed: what a person would see of a document on paper. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether documents can be printed here. */
export const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status !== null;

/**
 * Prints a document.
 * @param folder in which files may be laid
 * @param name with its extension
 * @returns the text of each page
 */
export function printedPages(folder: string, name: string, bytes: Uint8Array): string[] {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  writeFileSync(join(folder, name), bytes);
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)];
  execFileSync('soffice', args, { stdio: 'ignore' });
  const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  // Each page ends with a form feed.
  return text.split('\f').slice(0, -1);
}
