/** catalogue.jsonld: the release as an entry of a data catalogue (DCAT-AP 3), for portals that harvest. */

import { DESCRIPTION, TITLE } from './dictionary.ts';
import { type ExportFile, fixedFile } from './exportFile.ts';
import type { Release } from './release.ts';

const FILE_TYPES = 'http://publications.europa.eu/resource/authority/file-type/';
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/';
const LANGUAGE_CODES = 'http://publications.europa.eu/resource/authority/language/';

/** The files a catalogue should offer: what it is, its format as the EU's and IANA's registers name it. */
const distributions = [
  { path: 'records.json', title: 'All records', file: 'JSON', media: 'application/json' },
  {
    path: 'records.xlsx',
    title: 'All records, as a workbook',
    file: 'XLSX',
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { path: 'csv/activities.csv', title: 'Activities', file: 'CSV', media: 'text/csv' },
  { path: 'csv/needs.csv', title: 'Needs', file: 'CSV', media: 'text/csv' },
  { path: 'csv/offers.csv', title: 'Offers and good practices', file: 'CSV', media: 'text/csv' },
  { path: 'csv/contributions.csv', title: 'Contributions to funds', file: 'CSV', media: 'text/csv' },
  { path: 'iati-activities.xml', title: 'Activities, IATI 2.03', file: 'XML', media: 'application/xml' },
  { path: 'by-recommendation.csv', title: 'Recommendations with what addresses them', file: 'CSV', media: 'text/csv' },
] as const;

/** DCAT-AP asks for a title, a description and a publisher of catalogue and dataset, and an access address of each file. */
export function catalogueFile({ date, base }: Release): ExportFile {
  const site = base === '' ? '.' : base;
  const publisher = {
    '@id': 'https://www.ohchr.org',
    '@type': 'foaf:Agent',
    'foaf:name': 'Office of the United Nations High Commissioner for Human Rights',
  };
  const dataset = {
    '@id': `${site}/exchange#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'en', '@value': TITLE },
    'dct:description': { '@language': 'en', '@value': DESCRIPTION },
    'dct:publisher': publisher,
    'dct:identifier': 'upr-cooperation-repository',
    'dct:modified': { '@type': 'xsd:date', '@value': date },
    'dct:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/DAILY' },
    'dct:language': ['ARA', 'ZHO', 'ENG', 'FRA', 'RUS', 'SPA'].map((code) => ({ '@id': `${LANGUAGE_CODES}${code}` })),
    'dcat:keyword': ['human rights', 'universal periodic review', 'technical cooperation'].map((word) => ({
      '@language': 'en',
      '@value': word,
    })),
    'dcat:landingPage': { '@id': site },
    'dcat:distribution': distributions.map(({ path, title, file, media }) => ({
      '@id': `${site}/exchange/${path}`,
      '@type': 'dcat:Distribution',
      'dct:title': { '@language': 'en', '@value': title },
      'dcat:accessURL': { '@id': `${site}/exchange/${path}` },
      'dcat:downloadURL': { '@id': `${site}/exchange/${path}` },
      'dct:format': { '@id': `${FILE_TYPES}${file}` },
      'dcat:mediaType': { '@id': `${MEDIA_TYPES}${media}` },
    })),
  };
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': `${site}/exchange#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@language': 'en', '@value': TITLE },
    'dct:description': { '@language': 'en', '@value': DESCRIPTION },
    'dct:publisher': publisher,
    'dct:modified': { '@type': 'xsd:date', '@value': date },
    'dcat:dataset': [dataset],
  };
  return fixedFile('catalogue.jsonld', `${JSON.stringify(catalogue, null, 2)}\n`);
}
