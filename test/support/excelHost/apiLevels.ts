/**
 * The requirement set of each member, from Microsoft's own client: its readable build calls
 * `_throwIfApiNotSupported("Range.getCellProperties", _defaultApiSetName, "1.9", …)` in every member later than 1.1.
 */
import { readFileSync } from 'node:fs';
import { officeJsFile } from './officeJs.ts';

const CALL = /_throwIfApiNotSupported\("([A-Za-z]+\.[A-Za-z_]+)", _defaultApiSetName, "(\d+)\.(\d+)"/g;

let levels: ReadonlyMap<string, number> | undefined;

/** Minor version by "Class.member"; members that are not listed came with 1.1 or with their class. */
export function apiLevels(): ReadonlyMap<string, number> {
  if (levels !== undefined) return levels;
  const source = readFileSync(officeJsFile('excel-web-16.00.debug.js'), 'utf8');
  levels = new Map([...source.matchAll(CALL)].map(([, member = '', , minor]) => [member, Number(minor)]));
  return levels;
}
