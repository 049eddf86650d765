/** What a change of the rules would do to what is held. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { currentRuleSet, type RuleSet, type RuleSetData, ruleSetOf, ruleSets } from '../../codebook/rules/ruleSets.ts';
import { type Impact, type RuleImpact, ruleImpact } from '../desk/ruleImpact.ts';
import { foldersOf } from '../folders.ts';
import { type DataOptions, print, withStore } from './session.ts';

interface ImpactOptions extends DataOptions {
  against: string;
  limit: number;
  json?: true;
}

/** @returns exit code; 1 when more rows newly wait than the limit allows */
export async function rulesImpact({ against, limit, json, ...options }: ImpactOptions): Promise<number> {
  const other = await ruleSetNamed(against);
  // A version is what was; a file is what is proposed.
  const isVersion = ruleSets.some(({ version }) => version === against);
  const [from, to] = isVersion ? [other, currentRuleSet] : [currentRuleSet, other];
  return withStore(options, async (store, effects) => {
    const today = effects.now().toISOString().slice(0, 10);
    const impact = await ruleImpact({ store, folders: foldersOf(options.data), effects, today }, from, to);
    if (json === true) print(JSON.stringify(impact));
    else for (const line of linesOf(impact)) print(line);
    return impact.newly_waits > (impact.rows * limit) / 100 ? 1 : 0;
  });
}

async function ruleSetNamed(name: string): Promise<RuleSet> {
  const kept = ruleSets.find(({ version }) => version === name);
  if (kept !== undefined) return ruleSetOf(kept);
  if (!existsSync(name)) {
    const known = ruleSets.map(({ version }) => version).join(', ');
    throw new Error(`there is no rule set and no file “${name}”. Rule sets kept: ${known}.`);
  }
  return ruleSetOf(dataOf(JSON.parse(await readFile(name, 'utf8')), name));
}

function dataOf(value: unknown, name: string): RuleSetData {
  const { version = name, rules, severities = {} } = value as Partial<RuleSetData>;
  if (!Array.isArray(rules))
    throw new Error(`${name} lists no rules. It needs {"version", "rules": [names], "severities": {}}.`);
  return { version, rules, severities };
}

function linesOf(impact: Impact): string[] {
  const { from, to, submissions, rows, unreadable, newly_waits, newly_passes, rules } = impact;
  return [
    `Rule set ${from} → ${to}: ${submissions} submissions, ${rows} rows${unreadable === 0 ? '' : `, ${unreadable} files not readable`}`,
    `${newly_waits} rows newly wait (${share(newly_waits, rows)}), ${newly_passes} rows newly pass (${share(newly_passes, rows)})`,
    ...rules.flatMap(ruleLines),
    ...(rules.length === 0 ? ['No rule says anything else than before.'] : []),
  ];
}

function ruleLines({ rule, newly_waits, newly_passes, findings_more, findings_fewer, examples }: RuleImpact): string[] {
  const counts = `${newly_waits} newly wait, ${newly_passes} newly pass, findings +${findings_more} −${findings_fewer}`;
  return [`${rule}: ${counts}`, ...examples.map((one) => `  ${one}`)];
}

function share(part: number, all: number): string {
  return `${all === 0 ? 0 : Math.round((part / all) * 1000) / 10} %`;
}
