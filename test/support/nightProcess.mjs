/**
 * One night in a process of its own, at a given moment of a given day: what two such nights write can be compared byte for byte. Needs
 * the built code, as the command line does.
 *
 * node nightProcess.mjs '{"data":"DIR","where":{"file":"..."},"now":"2026-11-24T02:00:00.000Z","run":"run-1"}'
 */
const { data, where, now, run } = JSON.parse(process.argv[2]);

const Clock = Date;
// The libraries that write .xlsx and .docx files put the machine's time into them.
globalThis.Date = class extends Clock {
  constructor(...given) {
    super(...(given.length === 0 ? [now] : given));
  }
  static now() {
    return Clock.parse(now);
  }
};

const { realEffects } = await import('../../dist/pipeline/effects.js');
const { silentLog } = await import('../../dist/pipeline/log.js');
const { nightly } = await import('../../dist/pipeline/nightly.js');
const { openStore } = await import('../../dist/pipeline/store/openStore.js');

const store = await openStore(where);
// A night that makes up for one that was killed has its name, so that every byte it writes is the same.
await store.db.deleteFrom('run').where('run_id', '=', run).execute();
const effects = { ...realEffects(), newRunId: () => run, log: silentLog, pause: async () => undefined };
try {
  await nightly(data, store, effects);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error?.name === 'AnotherRun' ? 3 : 2;
} finally {
  await effects.reader.close();
  await store.close();
}
