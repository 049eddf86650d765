/**
 * Ranges for one request only. Inside `Excel.run` the client library has Excel keep every range that was made, and sends one more
 * request at the end to let them go; a range that is not tracked costs neither.
 */
export function once<T extends { untrack(): void }>(range: T): T {
  range.untrack();
  return range;
}
