/** Commands that run the night and show what it did: nightly, status, history, demo. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function nightCommands(program: Command): void {
  program
    .command('nightly')
    .description('take new workbooks from the inbox, check and consolidate them, write tables and run.json')
    .option('--json', 'print run.json instead of the summary')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/nightly.ts')).runNightly(options)));

  program
    .command('status')
    .description('show what is held: submissions, records, what waits and why')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/status.ts')).status(options)));

  program
    .command('history')
    .description('show every version of a record and where it came from')
    .argument('<record>', 'contributor/record, such as cso-ruritanian-centre/A-1, or the record number alone')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (record, options) => run((await import('../commands/history.ts')).history(record, options)));

  program
    .command('demo', { hidden: true })
    .description('lay the example workbooks into the inbox and run the night (npm start)')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/demo.ts')).demo(options)));
}
