/** Commands of the service: serve, config check. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function serviceCommands(program: Command): void {
  program
    .command('serve')
    .description('run the nights by themselves, as upr-repo.config.json says, until it is stopped')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/serve.ts')).runService(options)));

  const config = program.command('config').description('the settings of a repository (upr-repo.config.json)');
  config
    .command('check')
    .description('say which settings cannot be used and what is allowed, and show those that hold')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/config.ts')).configCheck(options)));
}
