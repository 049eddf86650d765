/** What the release's columns and codes mean: a data dictionary, the code lists in six languages, a Frictionless data package. */
import { codeLists, type ListKey, listKeys } from '../../codebook/codelists/codeLists.ts';
import type { Column } from '../../codebook/columns.ts';
import { type ListTableKey, tableOf } from '../../codebook/tables.ts';
import { LANGUAGES } from '../../codebook/text/languages.ts';
import { columnText, tableTexts } from '../../codebook/text/tableTexts.ts';
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts';
import { releasedTables } from '../store/candidates.ts';
import { type ExportFile, fixedFile } from './exportFile.ts';
import { publicColumns, RECORD_COLUMNS } from './recordFiles.ts';
import type { Release } from './release.ts';

interface Meaning {
  type: string;
  description: string;
}

/** The columns that the repository adds; the release is described in English for those who process it. */
const recordColumns: Readonly<Record<(typeof RECORD_COLUMNS)[number], Meaning>> = {
  identifier: {
    type: 'string',
    description: 'Public identifier of the record. Stable over the years, never given to another record.',
  },
  contributor_id: { type: 'string', description: 'Who submitted the record.' },
  contributor_name: { type: 'string', description: 'Its name as it wrote it last.' },
  contributor_kind: { type: 'string', description: 'Code of contributor_kinds (resolution 54/28, op. 14).' },
  contributor_state: { type: 'string', description: 'ISO 3166 alpha-3 code when the contributor is a State.' },
  version: { type: 'integer', description: 'Number of the version that is released, from 1.' },
  reporting_year: { type: 'integer', description: 'Reporting year of the submission that brought this version.' },
  states_released: {
    type: 'string',
    description: 'States concerned whose consent is in force; only their part is here.',
  },
  states_withheld: { type: 'integer', description: 'How many further States concerned are held back.' },
  finance_withheld: { type: 'string', description: 'yes when a State consents to publication without finance.' },
  amounts_cover_more_states: {
    type: 'string',
    description:
      'yes when the amounts of the row are for more States than states_released: further States concerned are held back, and amounts are never shared out.',
  },
  also_reported_as: {
    type: 'string',
    description: 'Identifiers of other reports of the same activity, by other contributors.',
  },
  counted_as: {
    type: 'string',
    description:
      'Identifier under which sums count the row: its own, or that of the first report of the same activity. Counting its different values counts each activity once.',
  },
};

/** The type that a data package gives a column; several values stand in one text. */
function packageType(column: Column): string {
  if (column.type === 'integer') return 'integer';
  if (column.type === 'decimal') return 'number';
  return column.type === 'date' ? 'date' : 'string';
}

/** data-dictionary.csv: a row a column, labels and help in six languages. */
function dictionaryFile(): ExportFile {
  const head = [
    'table',
    'column',
    'type',
    'code_list',
    'several_values',
    ...LANGUAGES.flatMap((language) => [`label_${language}`, `help_${language}`]),
  ];
  const added = RECORD_COLUMNS.map((key) => {
    const { type, description } = recordColumns[key];
    return [
      '*',
      key,
      type,
      '',
      'no',
      ...LANGUAGES.flatMap((language) => (language === 'en' ? [key, description] : ['', ''])),
    ];
  });
  const rows = releasedTables.flatMap((table) => publicColumns(table).map((key) => dictionaryRow(table, key)));
  return fixedFile('data-dictionary.csv', `${BYTE_ORDER_MARK}${csvLines([head, ...added, ...rows])}`);
}

function dictionaryRow(table: ListTableKey, key: string): string[] {
  const column = tableOf(table).columns[key];
  if (column === undefined) throw new Error(`no column ${table}.${key}`);
  const words = LANGUAGES.flatMap((language) => {
    const { label, help } = columnText(language, table, key);
    return [label, help];
  });
  return [table, key, packageType(column), listOf(column) ?? '', 'maxCount' in column ? 'yes' : 'no', ...words];
}

function listOf(column: Column): ListKey | undefined {
  return 'list' in column ? column.list : undefined;
}

/** code-lists.csv: every code with its label in six languages. */
function codeListFile(): ExportFile {
  const head = ['list', 'code', ...LANGUAGES.map((language) => `label_${language}`)];
  const rows = listKeys.flatMap((key) => {
    const { codes, label } = codeLists[key];
    return codes.map((code) => [key, code, ...LANGUAGES.map((language) => label(code, language))]);
  });
  return fixedFile('code-lists.csv', `${BYTE_ORDER_MARK}${csvLines([head, ...rows])}`);
}

/** Names that a file of the release can have in a data package: lower case, no blanks. */
function resource(table: ListTableKey): object {
  const codebook = publicColumns(table).map((key) => {
    const column = tableOf(table).columns[key] as Column;
    const { label, help } = columnText('en', table, key);
    const codes = listOf(column);
    const closed = codes !== undefined && !codeLists[codes].open && column.type === 'code';
    return {
      name: key,
      title: label,
      type: packageType(column),
      description: help,
      ...(closed ? { constraints: { enum: codeLists[codes].codes } } : {}),
    };
  });
  const added = RECORD_COLUMNS.map((name) => ({ name, ...recordColumns[name] }));
  return {
    name: table.replaceAll('_', '-'),
    path: `csv/${table}.csv`,
    title: tableTexts.en[table].label,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: { fields: [...added, ...codebook], primaryKey: 'identifier', missingValues: [''] },
  };
}

/** datapackage.json, Frictionless Data Package 1.0. */
function packageFile({ date, address, codebookVersion }: Release): ExportFile {
  const content = {
    profile: 'tabular-data-package',
    name: 'upr-cooperation-repository',
    title: TITLE,
    description: DESCRIPTION,
    version: date,
    created: `${date}T00:00:00Z`,
    ...(address === undefined ? {} : { homepage: address }),
    keywords: ['human rights', 'universal periodic review', 'technical cooperation', 'capacity-building'],
    codebook_version: codebookVersion,
    resources: releasedTables.map(resource),
  };
  return fixedFile('datapackage.json', `${JSON.stringify(content, null, 2)}\n`);
}

export const TITLE = 'Technical cooperation and capacity-building for UPR recommendations';
export const DESCRIPTION =
  'Activities, needs, offers and contributions that help States implement recommendations of the universal periodic review, submitted voluntarily and released with the consent of the States concerned (Human Rights Council resolution 54/28). A text that begins with an apostrophe before =, +, - or @ is guarded against being read as a formula; the apostrophe is no part of the value.';

/** Everything that explains the release. */
export function dictionaryFiles(release: Release): ExportFile[] {
  return [dictionaryFile(), codeListFile(), packageFile(release)];
}
