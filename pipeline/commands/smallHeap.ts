import { setFlagsFromString } from 'node:v8';

/**
 * The heap grows by a third at most before it is swept, in this thread and in the worker: left alone it grows fourfold, for
 * no gain in time (bench/bench.mjs).
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
