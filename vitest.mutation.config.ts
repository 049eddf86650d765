import { defineConfig } from 'vitest/config';

/** The quick tests by which `npm run mutation` judges the rules, consolidation and the gate: one engine, no whole night. */
export default defineConfig({
  test: {
    include: [
      'test/codebook/*.test.ts',
      'test/codebook/rules/*.test.ts',
      'test/codebook/versions/*.test.ts',
      'test/pipeline/consolidate/*.test.ts',
      'test/pipeline/store/released*.test.ts',
      'test/pipeline/store/replay.test.ts',
    ],
    env: { TEST_ENGINES: 'libsql', EVERY_ORDER: '17' },
    testTimeout: 60_000,
  },
});
