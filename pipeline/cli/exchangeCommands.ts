/** Commands of the exchange with other databases. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function exchangeCommands(program: Command): void {
  program
    .command('export')
    .description(
      'write the release for other databases: CSV, JSON, Excel, IATI 2.03, by recommendation, data package, catalogue',
    )
    .requiredOption('--out <dir>', 'folder to write into')
    .option('--base-url <address>', 'address under which the site is published')
    .option('--reporting-org <identifier>', 'IATI identifier of the organisation that publishes')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/export.ts')).exportRelease(options)));
}
