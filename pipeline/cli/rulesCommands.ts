/** Commands of the rules, and of where a figure or a field comes from. */
import type { Command } from 'commander';
import { dataOption, run } from './options.ts';

export function rulesCommands(program: Command): void {
  const rules = program.command('rules').description('the rules by which workbooks are checked');
  rules
    .command('impact')
    .description(
      'run another rule set and the present one over all that is held: per rule, rows that newly wait or pass',
    )
    .requiredOption('--against <set>', 'a version such as 1.0, or a JSON file with version, rules and severities')
    .option('--limit <percent>', 'exit with 1 when more rows than this share newly wait', Number, 1)
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (options) => run((await import('../commands/rules.ts')).rulesImpact(options)));

  program
    .command('trace')
    .description(
      'say where a record, a field of it or a figure of the annual tables comes from, down to file, sheet and cell',
    )
    .argument(
      '<what>',
      'contributor/record, such as cso-ruritanian-centre/A-1; one field of it, A-1#title; or a figure, 2026/states/FJI/activities',
    )
    .option('--all', 'every record behind a figure instead of the first few')
    .option('--json', 'as JSON')
    .addOption(dataOption())
    .action(async (what, options) => run((await import('../commands/trace.ts')).trace(what, options)));
}
