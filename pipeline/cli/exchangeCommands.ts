/** Commands of the exchange with other databases. */
import type { Command } from 'commander';
import { dataOption, languageOption, run, siteAddressOption } from './options.ts';

export function exchangeCommands(program: Command): void {
  program
    .command('export')
    .description(
      'write the release for other databases: CSV, JSON, Excel, IATI 2.03, by recommendation, data package, catalogue',
    )
    .requiredOption('--out <dir>', 'folder to write into')
    .addOption(siteAddressOption())
    .option('--reporting-org <identifier>', 'IATI identifier of the organisation that publishes')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/export.ts')).exportRelease(options)));

  program
    .command('import-iati')
    .description('make a pre-filled submission from an IATI activity file, for its provider to complete and confirm')
    .argument('<file>', 'IATI 2.0x activities, .xml')
    .requiredOption('--out <file>', 'the .xlsx file to write')
    .option('--sector <codes...>', 'DAC sectors to take, such as 15160 (default: all)')
    .addOption(languageOption('language of the workbook, and of narratives where there are several').default('en'))
    .action(async (file, options) => run((await import('../commands/importIati.ts')).importIati(file, options)));
}
