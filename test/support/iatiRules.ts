/**
 * What the IATI standard 2.03 asks of the elements that the repository writes: their order and number (iati-activities-schema.xsd),
 * their attributes, the codes of its lists, and those of its rules that concern them (iatistandard.org, ruleset of version 2.03).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';

/** Elements of an activity in the order of the schema: fewest, most. */
const SEQUENCE: readonly (readonly [name: string, least: number, most: number])[] = [
  ['iati-identifier', 1, 1],
  ['reporting-org', 1, 1],
  ['title', 1, 1],
  ['description', 1, Infinity],
  ['participating-org', 1, Infinity],
  ['other-identifier', 0, Infinity],
  ['activity-status', 1, 1],
  ['activity-date', 1, Infinity],
  ['recipient-country', 0, Infinity],
  ['recipient-region', 0, Infinity],
  ['sector', 0, Infinity],
  ['tag', 0, Infinity],
  ['policy-marker', 0, Infinity],
  ['collaboration-type', 0, 1],
  ['budget', 0, Infinity],
  ['document-link', 0, Infinity],
  ['related-activity', 0, Infinity],
];

/** Required attributes, and the list that an attribute's code is from. */
const ATTRIBUTES: Readonly<Record<string, { required: readonly string[]; lists?: Readonly<Record<string, string>> }>> =
  {
    'reporting-org': { required: ['ref', 'type'], lists: { type: 'OrganisationType' } },
    'participating-org': { required: ['role'], lists: { role: 'OrganisationRole', type: 'OrganisationType' } },
    'other-identifier': { required: ['ref', 'type'] },
    'activity-status': { required: ['code'], lists: { code: 'ActivityStatus' } },
    'activity-date': { required: ['type', 'iso-date'], lists: { type: 'ActivityDateType' } },
    'recipient-country': { required: ['code'] },
    'recipient-region': { required: ['code'] },
    sector: { required: ['code'], lists: { code: 'Sector', vocabulary: 'SectorVocabulary' } },
    tag: { required: ['vocabulary', 'code'], lists: { vocabulary: 'TagVocabulary' } },
    'policy-marker': { required: ['code'], lists: { code: 'PolicyMarker', significance: 'PolicySignificance' } },
    'collaboration-type': { required: ['code'], lists: { code: 'CollaborationType' } },
    budget: { required: [], lists: { type: 'BudgetType', status: 'BudgetStatus' } },
    'document-link': { required: ['url', 'format'] },
    'related-activity': { required: ['ref', 'type'], lists: { type: 'RelatedActivityType' } },
  };

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** The lists of the standard from the shared data; undefined where these are absent. */
export function iatiLists(folder: string): ReadonlyMap<string, ReadonlySet<string>> | undefined {
  const path = join(folder, 'iati_codelists.csv');
  if (!existsSync(path)) return undefined;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true });
  const lists = new Map<string, Set<string>>();
  for (const { codelist = '', code = '' } of data) lists.set(codelist, (lists.get(codelist) ?? new Set()).add(code));
  return lists;
}

/** @returns what is wrong, in words; nothing when the file fits */
export function iatiFaults(xml: string, lists?: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const root = parse(xml);
  if (root.name !== 'iati-activities' || root.attributes.version !== '2.03') return ['no iati-activities 2.03'];
  const identifiers = root.children.map((activity) => textOf(activity, 'iati-identifier'));
  const twice = identifiers.filter((one, at) => identifiers.indexOf(one) !== at);
  const today = (root.attributes['generated-datetime'] ?? '').slice(0, 10);
  return [
    ...twice.map((one) => `${one} twice`),
    ...root.children.flatMap((activity) => activityFaults(activity, today, lists)),
  ];
}

function parse(xml: string): Node {
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...(attributes as Record<string, string>) }, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  });
  parser.write(xml).close();
  return top.children[0] ?? top;
}

function textOf(activity: Node, name: string): string {
  return activity.children.find((child) => child.name === name)?.text ?? '';
}

function activityFaults(
  activity: Node,
  today: string,
  lists: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): string[] {
  const id = textOf(activity, 'iati-identifier');
  const faults = [
    ...orderFaults(activity),
    ...activity.children.flatMap((child) => attributeFaults(child, lists)),
    ...narrativeFaults(activity),
    ...shareFaults(activity),
    ...dateFaults(activity, today),
    ...budgetFaults(activity),
  ];
  const org = activity.children.find(({ name }) => name === 'reporting-org')?.attributes.ref ?? '';
  if (!id.startsWith(`${org}-`) || /[/&|?]/.test(id)) faults.push('iati-identifier is malformed');
  return faults.map((fault) => `${id}: ${fault}`);
}

function orderFaults({ children }: Node): string[] {
  const positions = children.map(({ name }) => SEQUENCE.findIndex(([one]) => one === name));
  const disorder = positions.some((position, at) => position < 0 || position < (positions[at - 1] ?? 0));
  const counts = SEQUENCE.flatMap(([name, least, most]) => {
    const count = children.filter((child) => child.name === name).length;
    return count < least || count > most ? [`${count} × ${name}`] : [];
  });
  return [...(disorder ? ['elements out of order or unknown'] : []), ...counts];
}

function attributeFaults(
  { name, attributes }: Node,
  lists: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): string[] {
  const { required = [], lists: named = {} } = ATTRIBUTES[name] ?? {};
  const missing = required.filter((one) => (attributes[one] ?? '') === '').map((one) => `${name} without ${one}`);
  const foreign = Object.entries(named).flatMap(([attribute, list]) => {
    const code = attributes[attribute];
    const known = lists?.get(list);
    return code === undefined || known === undefined || known.has(code) ? [] : [`${name}/${attribute} ${code}`];
  });
  return [...missing, ...foreign];
}

function narrativeFaults(activity: Node): string[] {
  const needing = ['reporting-org', 'title', 'description', 'participating-org'];
  return activity.children
    .filter(({ name }) => needing.includes(name))
    .filter(({ children }) => !children.some(({ name, text }) => name === 'narrative' && text.trim() !== ''))
    .map(({ name }) => `${name} without a narrative`);
}

/** Shares of several countries and regions are all given and sum to 100. */
function shareFaults({ children }: Node): string[] {
  const places = children.filter(({ name }) => name === 'recipient-country' || name === 'recipient-region');
  if (places.length === 0) return ['no recipient'];
  if (places.length === 1 && places[0]?.attributes.percentage === undefined) return [];
  const sum = places.reduce((all, { attributes }) => all + Number(attributes.percentage), 0);
  return Math.abs(sum - 100) < 0.001 ? [] : [`shares sum to ${sum}`];
}

/** Actual dates lie not in the future; the start does not lie behind the end. */
function dateFaults({ children }: Node, today: string): string[] {
  const dates = children.filter(({ name }) => name === 'activity-date').map(({ attributes }) => attributes);
  const of = (types: string): string | undefined => dates.find(({ type = '' }) => types.includes(type))?.['iso-date'];
  const future = dates.filter((one) => '24'.includes(one.type ?? '') && (one['iso-date'] ?? '') > today);
  const start = of('12');
  const end = of('34');
  return [
    ...future.map((one) => `actual date ${one['iso-date']} in the future`),
    ...(start === undefined ? ['no start'] : []),
    ...(start !== undefined && end !== undefined && start > end ? ['ends before it starts'] : []),
  ];
}

/** A budget's period is at most a year. */
function budgetFaults({ children }: Node): string[] {
  return children
    .filter(({ name }) => name === 'budget')
    .flatMap((budget) => {
      const [start, end, value] = budget.children;
      const days =
        (Date.parse(end?.attributes['iso-date'] ?? '') - Date.parse(start?.attributes['iso-date'] ?? '')) / 86_400_000;
      return days >= 0 && days <= 366 && Number(value?.text) >= 0 ? [] : [`budget over ${days} days`];
    });
}
