/** The command that makes the public site into a folder. */
import { type Command, InvalidArgumentError } from 'commander';
import { dataOption, run } from './options.ts';

export function siteCommands(program: Command): void {
  program
    .command('publish')
    .description('make the public site into a folder that any web server can serve')
    .requiredOption('--out <dir>', 'folder of the site; made anew and switched in one step')
    .option('--address <url>', 'where the site stands on the web, for citations and the sitemap', webAddress)
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/publish.ts')).publish(options)));
}

function webAddress(text: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(text)) {
    throw new InvalidArgumentError('an address such as https://www.example.org/upr/ is needed.');
  }
  return text.endsWith('/') ? text : `${text}/`;
}
