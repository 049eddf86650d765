/** Commands of the consent of States: list, confirm, refuse, withdraw, ask, decide, trail. */
import { Argument, type Command, Option } from 'commander';
import { codeLists } from '../../codebook/codelists/codeLists.ts';
import { dataOption, run } from './options.ts';

const NAMED =
  'contributor/consent number, such as cso-ruritanian-centre/C1; or one State’s part of one record, such as state-svn/activities/A-1@SVN';

/** What each command does, in the words of --help. */
const DECISIONS = {
  confirm: 'confirm a declared consent, or lift an objection to one record',
  refuse: 'record that the State refused',
  withdraw: 'record that the State took its consent back',
  ask: 'have the State asked again, because the evidence does not do',
} as const;

export function consentCommands(program: Command): void {
  const consent = program
    .command('consent')
    .description('the consent of States: what is declared, and what OHCHR decided');
  consent
    .command('list')
    .description('list consents, those that wait for a decision first')
    .option('--lapsing', 'only consents in force that end within 60 days')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/consent.ts')).consentList(options)));
  for (const [name, description] of Object.entries(DECISIONS)) {
    deciding(consent.command(name))
      .description(`${description}; kept in the audit trail for good`)
      .argument('<consent>', NAMED)
      .action(async (named, options) =>
        run((await import('../commands/consent.ts')).consentDecide(name, named, options)),
      );
  }
  deciding(consent.command('decide'))
    .description('the same with the decision as an argument')
    .addArgument(new Argument('<decision>', 'what was decided').choices(Object.keys(DECISIONS)))
    .argument('<consent>', NAMED)
    .action(async (decision, name, options) =>
      run((await import('../commands/consent.ts')).consentDecide(decision, name, options)),
    );
  consent
    .command('trail')
    .description('show every decision of the desk: before, after, who, when, why, and from which file')
    .argument('[subject]', 'of one consent, record part, row or pair only')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (subject, options) => run((await import('../commands/consent.ts')).consentTrail(subject, options)));
}

function deciding(command: Command): Command {
  return command
    .requiredOption('--by <who>', 'who decided')
    .requiredOption('--reason <why>', 'why, for instance the reference of the evidence that was seen')
    .addOption(
      new Option('--scope <scope>', 'with confirm: less than what is declared').choices(codeLists.consent_scopes.codes),
    )
    .addOption(dataOption());
}
