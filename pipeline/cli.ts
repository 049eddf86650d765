#!/usr/bin/env node
/** Arguments → one function call → exit code. No logic; commands are loaded when they are called, so that --help is quick. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
const KINDS = ['state', 'un', 'igo', 'regional-organisation', 'regional-mechanism', 'nhri', 'cso'];

/** Exit codes of design.md: 0 clean, 1 findings of severity error, 2 could not run. */
const COULD_NOT_RUN = 2;

function year(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('a year in four digits is needed, such as 2026.');
  return Number(text);
}

function iso3(text: string): string {
  if (!/^[A-Za-z]{3}$/.test(text))
    throw new InvalidArgumentError('an ISO 3166 code of three letters is needed, such as SVN.');
  return text.toUpperCase();
}

const data = (): Option => new Option('--data <dir>', 'folder of the repository').default('out');
const languageOption = (description: string): Option =>
  new Option('--language <language>', description).choices(LANGUAGES);

const program = new Command('upr-repo')
  .description(
    'Repository of technical-cooperation and capacity-building activities for UPR recommendations (HRC resolution 54/28)',
  )
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    '\nThe repository is one folder (--data): inbox, archive, replies, desk, tables/<year>, site, repository.db, run.json.\nWith DATABASE_URL set to a PostgreSQL connection string, the records are held there instead of in repository.db.\nExit codes: 0 done, 1 findings of severity error, 2 could not run.',
  );

program
  .command('template')
  .description('write a submission template')
  .addOption(languageOption('language of the template').default('en'))
  .requiredOption('--out <file>', 'the .xlsx file to write')
  .addOption(new Option('--kind <kind>', 'preset the kind of contributor').choices(KINDS))
  .option('--state <iso3>', 'preset the State; with a register loaded, its recommendations come as a list', iso3)
  .addOption(data())
  .action(async (options) => run((await import('./commands/template.ts')).template(options)));

program
  .command('check')
  .description('say what is wrong with filled workbooks and how to put it right; the repository is not changed')
  .argument('<file...>', 'workbooks to check')
  .option('--json', 'one line of JSON per file')
  .option('--all', 'list every finding instead of the first few of each kind')
  .addOption(languageOption('language of the sentences (default: the language of the workbook)'))
  .addOption(data())
  .action(async (files, options) => run((await import('./commands/check.ts')).check(files, options)));

program
  .command('nightly')
  .description('take new workbooks from the inbox, check and consolidate them, write tables and run.json')
  .option('--json', 'print run.json instead of the summary')
  .addOption(data())
  .action(async (options) => run((await import('./commands/nightly.ts')).runNightly(options)));

program
  .command('tables')
  .description('write the annual tables of one reporting year')
  .requiredOption('--year <year>', 'reporting year', year)
  .requiredOption('--out <dir>', 'folder to write into')
  .addOption(
    languageOption('language of the workbook')
      .choices([...LANGUAGES, 'all'])
      .default('all'),
  )
  .addOption(data())
  .action(async (options) => run((await import('./commands/tables.ts')).tables(options)));

const register = program.command('register').description('the register of UPR recommendations');
register
  .command('import')
  .description('load the register from a UHRI Excel or CSV export (16 columns) or from a CSV list of recommendations')
  .argument('<file>', '.xlsx or .csv file')
  .addOption(data())
  .action(async (file, options) => run((await import('./commands/registerImport.ts')).registerImport(file, options)));

program
  .command('status')
  .description('show what is held: submissions, records, what waits and why')
  .option('--json', 'as JSON')
  .addOption(data())
  .action(async (options) => run((await import('./commands/status.ts')).status(options)));

program
  .command('history')
  .description('show every version of a record and where it came from')
  .argument('<record>', 'contributor/record, such as cso-ruritanian-centre/A-1, or the record number alone')
  .option('--json', 'as JSON')
  .addOption(data())
  .action(async (record, options) => run((await import('./commands/history.ts')).history(record, options)));

const consent = program
  .command('consent')
  .description('the consent of States: what is declared, and what OHCHR decided');
consent
  .command('list')
  .description('list consents, those that wait for a decision first')
  .option('--json', 'as JSON')
  .addOption(data())
  .action(async (options) => run((await import('./commands/consent.ts')).consentList(options)));
consent
  .command('decide')
  .description('confirm, refuse or withdraw a declared consent; kept in the audit trail for good')
  .addArgument(new Argument('<decision>', 'what was decided').choices(['confirm', 'refuse', 'withdraw']))
  .argument('<consent>', 'contributor/consent number, such as cso-ruritanian-centre/C1')
  .requiredOption('--by <who>', 'who decided')
  .requiredOption('--reason <why>', 'why, for instance the reference of the evidence that was seen')
  .addOption(data())
  .action(async (decision, name, options) =>
    run((await import('./commands/consent.ts')).consentDecide(decision, name, options)),
  );

program
  .command('demo', { hidden: true })
  .description('lay the example workbooks into the inbox and run the night (npm start)')
  .addOption(data())
  .action(async (options) => run((await import('./commands/demo.ts')).demo(options)));

async function run(result: Promise<number>): Promise<void> {
  process.exitCode = await result;
}

// Whoever reads the output may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, code, message } = error as { exitCode?: number; code?: string; message?: string };
  if (exitCode === undefined) process.stderr.write(`upr-repo: ${message ?? String(error)}\n`);
  process.exitCode =
    code === 'commander.helpDisplayed' || code === 'commander.help' || exitCode === 0 ? 0 : COULD_NOT_RUN;
}
