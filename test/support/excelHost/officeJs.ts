/** Microsoft's client library, as its npm package holds it: scripts to be loaded by path, not modules. */
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/dist/', import.meta.url));

export function officeJsFile(name: string): string {
  return `${folder}${name}`;
}
