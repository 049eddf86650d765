/** Round steps for an axis. */

/**
 * Steps of 1, 2 or 5 times a power of ten from zero to at least the largest value; whole ones, because activities are counted.
 * @returns at least 0 and 1
 */
export function niceTicks(largest: number, most = 5): number[] {
  const rough = Math.max(largest, 1) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
