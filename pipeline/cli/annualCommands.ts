/** Commands of the annual report: tables, country. */
import type { Command } from 'commander';
import { dataOption, day, iso3, LANGUAGES, languageOption, run, year } from './options.ts';

export function annualCommands(program: Command): void {
  program
    .command('tables')
    .description('write the annual tables of one reporting year, or make an edition again and compare')
    .option('--year <year>', 'reporting year', year)
    .option('--as-of <date>', 'what was known and consented at the end of that day, less what was withdrawn since', day)
    .option('--out <dir>', 'folder to write into')
    .option('--verify <dir>', 'an edition to make again and compare; writes nothing')
    .addOption(
      languageOption('language of documents and workbooks')
        .choices([...LANGUAGES, 'all'])
        .default('all'),
    )
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/tables.ts')).tables(options)));

  program
    .command('country')
    .description('write what is released about one State on a sheet, in Word and HTML')
    .argument('<iso3>', 'the State, such as FJI', iso3)
    .requiredOption('--out <dir>', 'folder to write into')
    .addOption(
      languageOption('language of the sheet')
        .choices([...LANGUAGES, 'all'])
        .default('en'),
    )
    .addOption(dataOption())
    .action(async (state, options) => run((await import('../commands/country.ts')).country(state, options)));
}
