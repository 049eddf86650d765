/**
 * The UHRI's JSON export (`export-full-<language>.json`): one array of some 400 MB with an object an annotation. Its fields are
 * given the headings of the Excel export, so that one reader serves both.
 */
import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import type { RegisterRow } from './registerRow.ts';

/** Heading of the Excel export by field; the export's own spelling on both sides. */
const HEADINGS: Readonly<Record<string, string>> = {
  Text: 'text',
  Countries: 'countries concerned',
  Body: 'reccomending body',
  Symbol: 'document symbol',
  Themes: 'themes',
  AffectedPersons: 'affected persons',
  Sdgs: 'sdgs',
  UprRecommendingStates: 'upr recommending states',
  UprRecommendingCountries: 'upr recommending states',
  UprPosition: 'upr position',
  AnnotationType: 'type',
  AnnotationId: 'ohchr annotation id',
  UprSession: 'upr session',
};

/** Bytes read at a time. */
const PIECE = 2 ** 18;

/**
 * The annotations, one after the other; the file is never held.
 * @throws when the file cannot be opened or is no JSON array of objects
 */
export async function* uhriJsonRows(path: string): AsyncIterable<RegisterRow> {
  let found: unknown[] = [];
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false });
  parser.onValue = ({ value }) => void found.push(value);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    parse(parser, piece as Uint8Array);
    const rows = found;
    found = [];
    for (const value of rows) yield uhriRow(value);
  }
  if (!parser.isEnded) throw new Error('the register cannot be read: the JSON ends in the middle.');
}

function parse(parser: JSONParser, piece: Uint8Array): void {
  try {
    parser.write(piece);
  } catch (cause) {
    throw new Error('the register cannot be read: it is no JSON of a UHRI export.', { cause });
  }
}

function uhriRow(value: unknown): RegisterRow {
  const isAnnotation = typeof value === 'object' && value !== null && 'AnnotationId' in value;
  if (!isAnnotation) throw new Error('no recommendation register: a UHRI export in JSON is a list of annotations.');
  const row = new Map<string, string>();
  for (const [field, held] of Object.entries(value)) {
    const heading = HEADINGS[field];
    if (heading !== undefined && held !== null) row.set(heading, Array.isArray(held) ? held.join('\n') : String(held));
  }
  return row;
}
