/**
 * The template protects its sheets without a password, and Excel then allows no formatting. The protection of all sheets concerned is
 * lifted, the change is made and the protection is put back with the same options, all in one request. A request is no transaction:
 * what was done before a refusal stays done (Office Add-ins documentation, "Error handling"). So the lifting comes first, before
 * anything was changed, and after a failure what is open is closed again.
 */

/** Loads what is needed to lift a sheet's protection; the caller syncs. */
export function loadProtection(sheet: Excel.Worksheet): void {
  sheet.protection.load('protected,options');
}

interface Closed {
  sheet: Excel.Worksheet;
  options: Excel.WorksheetProtectionOptions;
}

function closedOf(sheets: readonly Excel.Worksheet[]): Closed[] {
  return sheets
    .filter(({ protection }) => protection.protected)
    .map((sheet) => ({ sheet, options: sheet.protection.options }));
}

/**
 * Changes some protected or open sheets in one request. Their protection must be loaded.
 * @throws OfficeExtension.Error of the change; the sheets are protected as before all the same
 */
export async function whileOpen(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  change: () => void,
): Promise<void> {
  const closed = closedOf(sheets);
  for (const { sheet } of closed) sheet.protection.unprotect();
  change();
  for (const { sheet, options } of closed) sheet.protection.protect(options);
  try {
    await context.sync();
  } catch (error) {
    await closeAgain(context, closed);
    throw error;
  }
}

/** Sheets that a failed request left open; a sheet that is gone, or a lost connection, leaves nothing to be closed. */
async function closeAgain(context: Excel.RequestContext, closed: readonly Closed[]): Promise<void> {
  for (const { sheet, options } of closed) {
    try {
      sheet.protection.load('protected');
      await context.sync();
      if (sheet.protection.protected) continue;
      sheet.protection.protect(options);
      await context.sync();
    } catch {
      // The failure that led here is told; this one adds nothing to it.
    }
  }
}

/** Which of some sheets can be lifted and closed again: those without a password. One request for each protected sheet. */
export async function thoseThatOpen<T extends { sheet: Excel.Worksheet }>(
  context: Excel.RequestContext,
  sheets: readonly T[],
): Promise<T[]> {
  const open: T[] = [];
  for (const one of sheets) {
    try {
      await whileOpen(context, [one.sheet], () => undefined);
      open.push(one);
    } catch {
      // Refused: it stays as it is, and the pane names it.
    }
  }
  return open;
}
