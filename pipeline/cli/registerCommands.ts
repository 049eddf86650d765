/** Commands of the register of recommendations. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function registerCommands(program: Command): void {
  const register = program.command('register').description('the register of UPR recommendations');
  register
    .command('import')
    .description('load the register from a UHRI Excel or CSV export (16 columns) or from a CSV list of recommendations')
    .argument('<file>', '.xlsx or .csv file')
    .addOption(dataOption())
    .action(async (file, options) =>
      run((await import('../commands/registerImport.ts')).registerImport(file, options)),
    );
}
