/** catalogue.jsonld: the release as an entry of a data catalogue (DCAT-AP 3), for portals that harvest. */

import { DESCRIPTION, TITLE } from './dictionary.ts';
import { type ExportFile, fixedFile } from './exportFile.ts';
import { fileAddress, type Release } from './release.ts';

const CATALOGUE = 'catalogue.jsonld';
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
export function catalogueFile(release: Release): ExportFile {
  const { date, address } = release;
  const self = address === undefined ? '' : fileAddress(release, CATALOGUE);
  const publisher = {
    '@id': 'https://www.ohchr.org',
    '@type': 'foaf:Agent',
    'foaf:name': 'Office of the United Nations High Commissioner for Human Rights',
  };
  const dataset = {
    '@id': `${self}#dataset`,
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
    ...(address === undefined ? {} : { 'dcat:landingPage': { '@id': address } }),
    'dcat:distribution': distributions.map(({ path, title, file, media }) => ({
      '@id': fileAddress(release, path),
      '@type': 'dcat:Distribution',
      'dct:title': { '@language': 'en', '@value': title },
      'dcat:accessURL': { '@id': fileAddress(release, path) },
      'dcat:downloadURL': { '@id': fileAddress(release, path) },
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
    '@id': `${self}#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@language': 'en', '@value': TITLE },
    'dct:description': { '@language': 'en', '@value': DESCRIPTION },
    'dct:publisher': publisher,
    'dct:modified': { '@type': 'xsd:date', '@value': date },
    'dcat:dataset': [dataset],
  };
  return fixedFile(CATALOGUE, `${JSON.stringify(catalogue, null, 2)}\n`);
}
