/** Commands around one workbook or two: template, compare, check. */
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
    .option('--contributor <id>', 'fill in what is held of a contributor, such as cso-ruritanian-centre')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/template.ts')).template(options)));

  program
    .command('compare')
    .description('show two submissions side by side: what the second adds, changes (old → new) and withdraws')
    .argument('<first>', 'a workbook, or the beginning of the identifier of a submission that is held')
    .argument('<second>', 'the same')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (first, second, options) =>
      run((await import('../commands/compare.ts')).compare(first, second, options)),
    );

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
