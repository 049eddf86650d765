/** Counts by code. What falls under several codes counts once in each of them. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** Counts one thing under each of its codes, repeated codes once. */
  add(codes: readonly string[]): void {
    for (const code of new Set(codes)) this.#counts.set(code, this.of(code) + 1);
  }

  of(code: string): number {
    return this.#counts.get(code) ?? 0;
  }

  /** Codes that were counted at least once, in the order they came. */
  codes(): string[] {
    return [...this.#counts.keys()];
  }

  sum(): number {
    return [...this.#counts.values()].reduce((total, count) => total + count, 0);
  }
}
