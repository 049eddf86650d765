import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/buildSite.ts'],
    // Whole nights and browsers: slow machines are no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Left alone, vitest keeps one of two cores for itself.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
