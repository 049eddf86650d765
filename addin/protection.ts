/**
 * The template protects its sheets without a password, and Excel then allows no formatting. The protection is lifted for one
 * request and put back in the same request with the same options, so that it cannot be left open half-way.
 */

/** Loads what is needed to lift a sheet's protection; the caller syncs. */
export function loadProtection(sheet: Excel.Worksheet): void {
  sheet.protection.load('protected,options');
}

/** Queues some changes of a protected or open sheet. After a sync only. */
export function whileOpen(sheet: Excel.Worksheet, change: () => void): void {
  const { protection } = sheet;
  if (!protection.protected) {
    change();
    return;
  }
  const options = protection.options;
  protection.unprotect();
  change();
  protection.protect(options);
}
