/** The first signal; a second one ends the process at once, which loses nothing either. */
export function askedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(2));
        resolve(signal);
      });
    }
  });
}
