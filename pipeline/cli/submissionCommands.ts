/** Commands around one workbook: template, check. */
import { type Command, Option } from 'commander';
import { dataOption, iso3, languageOption, run } from './options.ts';

const KINDS = ['state', 'un', 'igo', 'regional-organisation', 'regional-mechanism', 'nhri', 'cso'];

export function submissionCommands(program: Command): void {
  program
    .command('template')
    .description('write a submission template')
    .addOption(languageOption('language of the template').default('en'))
    .requiredOption('--out <file>', 'the .xlsx file to write')
    .addOption(new Option('--kind <kind>', 'preset the kind of contributor').choices(KINDS))
    .option('--state <iso3>', 'preset the State; with a register loaded, its recommendations come as a list', iso3)
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/template.ts')).template(options)));

  program
    .command('check')
    .description('say what is wrong with filled workbooks and how to put it right; the repository is not changed')
    .argument('<file...>', 'workbooks to check')
    .option('--json', 'one line of JSON per file')
    .option('--all', 'list every finding instead of the first few of each kind')
    .addOption(languageOption('language of the sentences (default: the language of the workbook)'))
    .addOption(dataOption())
    .action(async (files, options) => run((await import('../commands/check.ts')).check(files, options)));
}
