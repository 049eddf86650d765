#!/usr/bin/env node
/** Arguments → one function call → exit code. No logic; commands are loaded when they are called, so that --help is quick. */
import { Command } from 'commander';
import { annualCommands } from './cli/annualCommands.ts';
import { backupCommands } from './cli/backupCommands.ts';
import { consentCommands } from './cli/consentCommands.ts';
import { deskCommands } from './cli/deskCommands.ts';
import { exchangeCommands } from './cli/exchangeCommands.ts';
import { nightCommands } from './cli/nightCommands.ts';
import { outboxCommands } from './cli/outboxCommands.ts';
import { registerCommands } from './cli/registerCommands.ts';
import { rulesCommands } from './cli/rulesCommands.ts';
import { serviceCommands } from './cli/serviceCommands.ts';
import { siteCommands } from './cli/siteCommands.ts';
import { submissionCommands } from './cli/submissionCommands.ts';
import { complain } from './plainLine.ts';

/** Exit codes of design.md: 0 clean, 1 findings of severity error, 2 could not run. */
const COULD_NOT_RUN = 2;

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

for (const add of [
  submissionCommands,
  nightCommands,
  annualCommands,
  registerCommands,
  rulesCommands,
  consentCommands,
  deskCommands,
  exchangeCommands,
  serviceCommands,
  outboxCommands,
  siteCommands,
  backupCommands,
])
  add(program);

// Whoever reads the output may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  const { exitCode, code, message } = error as { exitCode?: number; code?: string; message?: string };
  if (exitCode === undefined) complain(message ?? String(error));
  process.exitCode =
    code === 'commander.helpDisplayed' || code === 'commander.help' || exitCode === 0 ? 0 : COULD_NOT_RUN;
}
