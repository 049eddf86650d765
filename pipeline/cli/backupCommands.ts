/** Commands that keep a repository safe: backup, restore, verify. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function backupCommands(program: Command): void {
  program
    .command('backup')
    .description('copy what cannot be made again into a folder, compared row by row and file by file')
    .requiredOption('--out <dir>', 'an empty folder')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/backup.ts')).backup(options)));
  program
    .command('restore')
    .description(
      'make a repository from a backup, in an empty folder (and on the server of DATABASE_URL, where it is set)',
    )
    .argument('<backup>', 'folder of the backup')
    .addOption(dataOption())
    .action(async (backup, options) => run((await import('../commands/backup.ts')).restore(backup, options)));
  program
    .command('verify')
    .description('say whether the repository is whole: archive, rows, records, release')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/backup.ts')).verify(options)));
}
