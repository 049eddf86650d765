/** Commands of the consent of States: list, decide. */
import { Argument, type Command } from 'commander';
import { dataOption, run } from './options.ts';

export function consentCommands(program: Command): void {
  const consent = program
    .command('consent')
    .description('the consent of States: what is declared, and what OHCHR decided');
  consent
    .command('list')
    .description('list consents, those that wait for a decision first')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/consent.ts')).consentList(options)));
  consent
    .command('decide')
    .description('confirm, refuse or withdraw a declared consent; kept in the audit trail for good')
    .addArgument(new Argument('<decision>', 'what was decided').choices(['confirm', 'refuse', 'withdraw']))
    .argument('<consent>', 'contributor/consent number, such as cso-ruritanian-centre/C1')
    .requiredOption('--by <who>', 'who decided')
    .requiredOption('--reason <why>', 'why, for instance the reference of the evidence that was seen')
    .addOption(dataOption())
    .action(async (decision, name, options) =>
      run((await import('../commands/consent.ts')).consentDecide(decision, name, options)),
    );
}
