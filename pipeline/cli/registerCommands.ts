/** Commands of the register of recommendations. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function registerCommands(program: Command): void {
  const register = program.command('register').description('the register of UPR recommendations');
  register
    .command('import')
    .description('load the register from a UHRI export (Excel, CSV or JSON) or from a CSV list of recommendations')
    .argument('<file>', '.xlsx, .csv or .json file')
    .addOption(dataOption())
    .action(async (file, options) =>
      run((await import('../commands/registerImport.ts')).registerImport(file, options)),
    );
}
