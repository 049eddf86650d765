/** Counts by code, and remembers what was counted. What falls under several codes counts once in each of them. */
import { byRecords, type Trace } from './trace.ts';

export class Tally {
  readonly #counted = new Map<string, number[]>();

  /**
   * Counts one thing under each of its codes, repeated codes once.
   * @param record its place in the edition's list of records
   */
  add(codes: readonly string[], record: number): void {
    for (const code of new Set(codes)) {
      const counted = this.#counted.get(code);
      if (counted === undefined) this.#counted.set(code, [record]);
      else counted.push(record);
    }
  }

  of(code: string): number {
    return this.records(code).length;
  }

  records(code: string): readonly number[] {
    return this.#counted.get(code) ?? [];
  }

  trace(code: string): Trace {
    return byRecords(this.records(code));
  }

  /** Codes that were counted at least once, in the order they came. */
  codes(): string[] {
    return [...this.#counted.keys()];
  }

  sum(): number {
    return [...this.#counted.values()].reduce((total, { length }) => total + length, 0);
  }
}
