/** Dates as serial numbers, for cells that a file writes as ISO text and for what a person types. */

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/;

/** @returns undefined for text that is no date of the workbook's system */
export function serialOf(text: string, epoch: 1900 | 1904): number | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((one) => Number(one ?? 0));
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return undefined;
  const days = (time - (epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / DAY;
  // Before 1 March 1900 Excel's days are one less, because its 1900 has a 29 February.
  const serial = epoch === 1900 && days <= 60 ? days - 1 : days;
  return serial < 0 ? undefined : serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
