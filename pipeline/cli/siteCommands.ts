/** The command that makes the public site into a folder. */
import type { Command } from 'commander';
import { dataOption, run, siteAddressOption } from './options.ts';

export function siteCommands(program: Command): void {
  program
    .command('publish')
    .description('make the public site into a folder that any web server can serve')
    .requiredOption('--out <dir>', 'folder of the site; made anew and switched in one step')
    .addOption(siteAddressOption())
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/publish.ts')).publish(options)));
}
