/** Commands of the service: serve, worker, store move, config check. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function serviceCommands(program: Command): void {
  program
    .command('serve')
    .description('run the nights by themselves, as upr-repo.config.json says, until it is stopped')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/serve.ts')).runService(options)));

  program
    .command('worker')
    .description('help the nights of a repository on a PostgreSQL server from this machine, until it is stopped')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/worker.ts')).runWorker(options)));

  const store = program.command('store').description('where the records are held');
  store
    .command('move')
    .description('copy repository.db to the PostgreSQL server of DATABASE_URL, and compare both row by row')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/storeMove.ts')).storeMove(options)));

  const config = program.command('config').description('the settings of a repository (upr-repo.config.json)');
  config
    .command('check')
    .description('say which settings cannot be used and what is allowed, and show those that hold')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/config.ts')).configCheck(options)));
}
