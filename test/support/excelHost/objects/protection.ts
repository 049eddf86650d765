/** Excel.WorksheetProtection. Attributes of the file and options of the API say the same with other words. */
import type { Sheet } from '../book.ts';
import { checkWritable, type Host } from '../host.ts';
import { errors } from '../hostError.ts';
import type { HostObject } from '../hostObject.ts';

/** Option → attribute of `sheetProtection`; an attribute says what is locked, so "0" allows. Last: the attribute's default. */
const OPTIONS: readonly (readonly [option: string, attribute: string, fallback: string])[] = [
  ['allowAutoFilter', 'autoFilter', '1'],
  ['allowDeleteColumns', 'deleteColumns', '1'],
  ['allowDeleteRows', 'deleteRows', '1'],
  ['allowEditObjects', 'objects', '0'],
  ['allowEditScenarios', 'scenarios', '0'],
  ['allowFormatCells', 'formatCells', '1'],
  ['allowFormatColumns', 'formatColumns', '1'],
  ['allowFormatRows', 'formatRows', '1'],
  ['allowInsertColumns', 'insertColumns', '1'],
  ['allowInsertHyperlinks', 'insertHyperlinks', '1'],
  ['allowInsertRows', 'insertRows', '1'],
  ['allowPivotTables', 'pivotTables', '1'],
  ['allowSort', 'sort', '1'],
];

export function protection(host: Host, sheet: Sheet): HostObject {
  return {
    className: 'WorksheetProtection',
    scalars: { protected: () => sheet.protection !== undefined, options: () => optionsOf(sheet) },
    methods: {
      protect: (options, password) => protect(host, sheet, (options ?? {}) as Record<string, unknown>, password),
      unprotect: (password) => unprotect(host, sheet, password),
    },
  };
}

/** Null on a sheet that is not protected. */
export function optionsOf({ protection: now }: Sheet): Record<string, unknown> | null {
  if (now === undefined) return null;
  const flags = OPTIONS.map(([option, attribute, fallback]) => [option, (now[attribute] ?? fallback) === '0']);
  const selectionMode =
    now.selectUnlockedCells === '1' ? 'None' : now.selectLockedCells === '1' ? 'Unlocked' : 'Normal';
  return { ...Object.fromEntries(flags), selectionMode };
}

function protect(host: Host, sheet: Sheet, options: Record<string, unknown>, password: unknown): undefined {
  checkWritable(host);
  if (sheet.protection !== undefined) throw errors.operation('the sheet is protected already');
  const given = OPTIONS.map(([option, attribute]) => [attribute, options[option] === true ? '0' : '1'] as const);
  const selection: Record<string, Record<string, string>> = {
    None: { selectLockedCells: '1', selectUnlockedCells: '1' },
    Unlocked: { selectLockedCells: '1' },
  };
  sheet.protection = {
    sheet: '1',
    ...Object.fromEntries(given),
    ...selection[String(options.selectionMode)],
    ...(typeof password === 'string' && password !== '' ? { password: `plain:${password}` } : {}),
  };
}

/** A password of the file is known by its hash only, so none fits here (our reading: code AccessDenied). */
function unprotect(host: Host, sheet: Sheet, password: unknown): undefined {
  checkWritable(host);
  const { password: set, hashValue } = sheet.protection ?? {};
  if ((set !== undefined && set !== `plain:${String(password)}`) || hashValue !== undefined)
    throw errors.denied('the password is not right');
  sheet.protection = undefined;
}
