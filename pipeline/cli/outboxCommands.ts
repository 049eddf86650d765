/** Commands of the outbox: list, retry, release, drop. */
import { type Command, Option } from 'commander';
import { dataOption, run } from './options.ts';

const NAMED =
  'the folder of its reply, as "outbox list" names it, such as cso-ruritanian-centre/2026-11-24-0f3a5c7e9b12';

const STATUSES = ['waiting', 'sending', 'sent', 'held', 'given_up', 'bounced'] as const;

export function outboxCommands(program: Command): void {
  const outbox = program.command('outbox').description('replies on their way by mail');
  outbox
    .command('list')
    .description('list letters that are not sent, with their recipients: waiting, held, given up, bounced')
    .addOption(new Option('--status <status>', 'letters of this status only').choices(STATUSES))
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/outbox.ts')).outboxList(options)));
  outbox
    .command('retry')
    .description(
      'try a letter again that waits, was given up or bounced; without a name, all that wait or were given up',
    )
    .argument('[letter]', NAMED)
    .addOption(dataOption())
    .action(async (letter, options) => run((await import('../commands/outbox.ts')).outboxRetry(letter, options)));
  outbox
    .command('release')
    .description('let a held letter go, when it is certain that it did not go before')
    .argument('<letter>', NAMED)
    .addOption(
      new Option('--to <whom>', 'the contact that the workbook names, or the sender of the mail').choices([
        'contact',
        'sender',
      ]),
    )
    .addOption(dataOption())
    .action(async (letter, options) => run((await import('../commands/outbox.ts')).outboxRelease(letter, options)));
  outbox
    .command('drop')
    .description('say that a letter need not be sent any more')
    .argument('<letter>', NAMED)
    .addOption(dataOption())
    .action(async (letter, options) => run((await import('../commands/outbox.ts')).outboxDrop(letter, options)));
}
