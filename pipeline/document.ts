/** The codebook in words: docs/codebook.md and docs/findings.md, made from the codebook itself (npm run docs). */
import { codeLists, listKeys } from '../codebook/codelists/codeLists.ts';
import type { Column } from '../codebook/columns.ts';
import { catalogue, type FindingCode } from '../codebook/findings.ts';
import { RULE_SET_VERSION, rules } from '../codebook/rules/index.ts';
import { CODEBOOK_VERSION, type TableKey, tableKeys, tableOf } from '../codebook/tables.ts';
import { findingTexts } from '../codebook/text/findingTexts.ts';
import { listNames } from '../codebook/text/listNames.ts';
import { columnText, tableTexts } from '../codebook/text/tableTexts.ts';

const MADE = '<!-- Made by `npm run docs` from codebook/; not edited by hand. -->';

/** Lists longer than this are named, not printed. */
const LIST_PRINTED = 100;

/** docs/codebook.md */
export function codebookDocument(): string {
  const tables = tableKeys.map((table) => tableSection(table));
  const lists = listKeys.map((list) => listSection(list));
  return [
    '# The codebook',
    MADE,
    `Version ${CODEBOOK_VERSION}. What a submission holds: what the template asks, the check checks, the repository stores and the tables count. Keys are the same everywhere: hidden heading in the sheet, stored column, CSV heading. Texts in the six languages: \`codebook/text/\`.`,
    '## Tables',
    ...tables,
    '## Code lists',
    ...lists,
    '',
  ].join('\n\n');
}

function tableSection(table: TableKey): string {
  const { label, help } = tableTexts.en[table];
  const { columns, key, states, sheet, layout } = tableOf(table);
  const facts = [
    layout === 'form' ? 'One record, a line per column.' : `One record a row; named by ${code(key)}.`,
    sheet === 'required' ? 'The sheet is required.' : 'The sheet may be left out.',
    ...(states.length > 0 ? [`Consent is needed from the States in ${code(states)}.`] : []),
  ];
  const rows = Object.entries(columns).map(([name, column]) => columnRow(table, name, column));
  return [
    `### ${label} (\`${table}\`)`,
    help,
    facts.join(' '),
    ['| key | label | type | needed | help |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}

function columnRow(table: TableKey, name: string, column: Column): string {
  const { label, help } = columnText('en', table, name);
  const notes = [
    column.private === true ? 'Never published.' : '',
    column.financial === true ? 'Financial figure.' : '',
  ];
  const cells = [`\`${name}\``, label, typeOf(column), neededOf(column), [help, ...notes].filter(Boolean).join(' ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function typeOf(column: Column): string {
  const many = 'maxCount' in column ? `, up to ${column.maxCount}` : '';
  if ('list' in column) return `${column.type}: [${column.list}](#${column.list})${many}`;
  if ('maxLength' in column) return `${column.type}, ${column.maxLength} characters${many}`;
  if ('min' in column) return `${column.type}, ${column.min} to ${column.max}`;
  return `${column.type}${many}`;
}

function neededOf({ requirement, requiredWhen }: Column): string {
  return requiredWhen === undefined ? requirement : `when \`${requiredWhen.column}\` is ${code(requiredWhen.in)}`;
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function listSection(key: (typeof listKeys)[number]): string {
  const list = codeLists[key];
  const open = list.open ? ' Open: other values are taken with a warning.' : '';
  const head = [`### ${key}`, `${listNames.en[key]}. Source: ${list.source}.${open} ${list.codes.length} codes.`];
  if (list.codes.length > LIST_PRINTED) return head.join('\n\n');
  const rows = list.codes.map((one) => `| \`${one}\` | ${list.label(one, 'en')} |`);
  return [...head, ['| code | label |', '|---|---|', ...rows].join('\n')].join('\n\n');
}

/** docs/findings.md */
export function findingsDocument(): string {
  const codes = Object.keys(catalogue) as FindingCode[];
  const rows = codes.map((one) => {
    const { severity, scope } = catalogue[one];
    const by = rules.filter((rule) => rule.codes.includes(one)).map((rule) => `\`${rule.name}\` (${rule.source})`);
    const sentence = findingTexts.en[one].replaceAll('|', '\\|').replaceAll('\n', ' ');
    return `| \`${one}\` | ${severity} | ${scope} | ${by.join(', ') || 'reading'} | ${sentence} |`;
  });
  return [
    '# Findings',
    MADE,
    `Rule set ${RULE_SET_VERSION}. Everything the check can say. \`error\`: the row (or the file) waits outside the repository; \`warning\`: taken in and flagged; \`info\`: advice, or what was understood. A published code is never reused.`,
    ['| code | severity | about | said by | sentence (English, ICU syntax) |', '|---|---|---|---|---|', ...rows].join(
      '\n',
    ),
    '',
  ].join('\n\n');
}
