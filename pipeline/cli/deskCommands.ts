/** Commands of the consent desk. */
import type { Command } from 'commander';
import { dataOption, languageOption, run } from './options.ts';

export function deskCommands(program: Command): void {
  const desk = program.command('desk').description('the workbook in which OHCHR decides: desk/consent-desk.xlsx');
  desk
    .command('write')
    .description('write the desk now, for instance in another language; later nights keep the language')
    .addOption(languageOption('language of the desk (default: that of the present desk, or English)'))
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/desk.ts')).deskWrite(options)));
}
