/** One cell → one value of its column, with what was found on the way. */
import { codeLists, type ListKey } from './codelists/codeLists.ts';
import { nearestCode, understandCode } from './codelists/understandCode.ts';
import type { Organisation, Value } from './columns.ts';
import { type Finding, finding } from './findings.ts';
import type { CellValue } from './grid.ts';
import { readDate } from './normalise/dates.ts';
import { readNumber } from './normalise/numbers.ts';
import { normaliseRecommendations } from './normalise/recommendation.ts';
import { plainCharacters, tidyText } from './normalise/text.ts';
import { checkValue, type ValuePlace } from './schema.ts';
import { columnName } from './tables.ts';
import type { Language } from './text/languages.ts';

type Filled = Exclude<CellValue, undefined>;

/** Where a cell stands and how its workbook is to be read. */
export interface CellPlace extends ValuePlace {
  /** Language of the template, if known. */
  readonly language: Language | undefined;
  readonly epoch: 1900 | 1904;
  /** Nearest code for a word that was not understood; empty when none, or when too many were asked for. */
  readonly suggest: (list: ListKey, text: string) => string;
}

export interface ReadValue {
  /** Undefined: blank, or not understood (then an error finding says so). */
  value: Value | undefined;
  findings: Finding[];
}

/** At most this many different words are looked up for a suggestion in one workbook, to bound the time of a bad file. */
const SUGGESTIONS = 300;

/** Remembers suggestions, since the same wrong word often fills a column. */
export function suggester(): CellPlace['suggest'] {
  const known = new Map<string, string>();
  return (list, text) => {
    const name = `${list}\n${text}`;
    if (!known.has(name))
      known.set(name, known.size < SUGGESTIONS && text.length <= 200 ? nearestCode(list, text) : '');
    return known.get(name) ?? '';
  };
}

/** Reads one filled cell. Never throws; what cannot be understood is a finding and has no value. */
export function readCell(raw: Filled, place: CellPlace): ReadValue {
  const findings: Finding[] = [];
  const flood = tooManyPieces(raw, place);
  if (flood !== undefined) return { value: undefined, findings: [flood] };
  const value = understand(raw, place, findings);
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return { value: undefined, findings };
  const misfits = checkValue(value, place);
  return misfits.length > 0 ? { value: undefined, findings: [...findings, ...misfits] } : { value, findings };
}

/** So many times more pieces than a column may hold are not looked at one by one: repeated values make some, never as many. */
const FLOOD = 4;

function tooManyPieces(raw: Filled, place: CellPlace): Finding | undefined {
  const { column } = place;
  if (typeof raw !== 'string' || !('maxCount' in column) || raw.length <= column.maxCount * FLOOD) return undefined;
  const count = raw.match(/[^\n;；؛|,،，、]+/g)?.length ?? 0;
  if (count <= column.maxCount * FLOOD) return undefined;
  const name = columnName(place.table, place.key);
  return finding('VALUES_TOO_MANY', place.address, { column: name, count, limit: column.maxCount });
}

function understand(raw: Filled, place: CellPlace, findings: Finding[]): Value | undefined {
  const { column } = place;
  switch (column.type) {
    case 'text':
      return tidied(raw, place, findings);
    case 'id':
      return idText(raw, place, findings);
    case 'ids':
      return distinct(
        pieces(String(raw)).map((piece) => plainCharacters(piece)),
        place,
        findings,
      );
    case 'texts':
      return distinct(pieces(tidied(raw, place, findings)), place, findings);
    case 'code':
      return codeIn(column.list, String(raw), place, findings);
    case 'codes':
      return codesIn(column.list, String(raw), place, findings);
    case 'date':
      return dateIn(raw, place, findings);
    case 'integer':
    case 'decimal':
      return numberIn(raw, place, findings);
    case 'yes_no':
      return yesNoIn(raw, place, findings);
    case 'email':
    case 'link':
      return plainCharacters(String(raw)).replace(/^mailto:/i, '');
    case 'recommendations':
      return recommendationsIn(String(raw), place, findings);
    case 'organisations':
      return organisationsIn(String(raw), place, findings);
  }
}

/** Several values in one cell: one a line, or separated by semicolons of any script; "- " bullets are left out. */
function pieces(text: string): string[] {
  return text
    .split(/[\n;；؛|]/)
    .map((piece) => tidyText(piece.replace(/^\s*[-•*]\s+/, '')))
    .filter((piece) => piece !== '');
}

function tidied(raw: Filled, place: CellPlace, findings: Finding[]): string {
  const text = String(raw);
  const understood = tidyText(text);
  if (understood !== text && understood !== text.replace(/\r\n?/g, '\n') && understood !== '') {
    findings.push(finding('TEXT_TIDIED', place.address, { value: text, understood }));
  }
  return understood;
}

/** Row ids are compared as texts, so digits of other scripts and full-width letters become plain ones. */
function idText(raw: Filled, place: CellPlace, findings: Finding[]): string {
  const text = String(raw);
  const understood = plainCharacters(text);
  if (understood !== text && understood !== '')
    findings.push(finding('TEXT_TIDIED', place.address, { value: text, understood }));
  return understood;
}

function distinct(values: string[], place: CellPlace, findings: Finding[]): string[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) findings.push(finding('CODE_REPEATED', place.address, { value }));
    seen.add(value);
  }
  return [...seen];
}

const GOAL_ALONE = /^(?:SDG\s*|goal\s*)?(\d{1,2})$/i;

function codeIn(list: ListKey, raw: string, place: CellPlace, findings: Finding[]): string | undefined {
  const text = tidyText(raw);
  if (text === '') return undefined;
  const understood = understandCode(list, text, place.language);
  if (understood !== undefined) {
    if (!understood.exact) {
      findings.push(finding('CODE_UNDERSTOOD', place.address, { value: text, understood: understood.code, list }));
    }
    return understood.code;
  }
  return notListed(list, text, place, findings);
}

function notListed(list: ListKey, text: string, place: CellPlace, findings: Finding[]): string | undefined {
  const goal = list === 'sdg_targets' ? GOAL_ALONE.exec(plainCharacters(text))?.[1] : undefined;
  if (goal !== undefined) {
    const suggestion = Number(goal) >= 1 && Number(goal) <= 17 ? `${Number(goal)}.1` : '';
    findings.push(finding('SDG_TARGET_INCOMPLETE', place.address, { value: text, suggestion }));
    return undefined;
  }
  const suggestion = place.suggest(list, text);
  if (codeLists[list].open) {
    findings.push(finding('CODE_NOT_LISTED', place.address, { value: text, list, suggestion }));
    return text;
  }
  findings.push(finding('CODE_UNKNOWN', place.address, { value: text, list, suggestion }));
  return undefined;
}

function codesIn(list: ListKey, raw: string, place: CellPlace, findings: Finding[]): string[] | undefined {
  const whole = tidyText(raw);
  const understood = understandCode(list, whole, place.language);
  if (understood?.exact === true) return [understood.code];
  const all = understood === undefined ? apart(list, whole) : [whole];
  const codes = all.map((piece) => codeIn(list, piece, place, findings));
  const known = codes.filter((code) => code !== undefined);
  return known.length < codes.length ? undefined : distinct(known, place, findings);
}

/** Commas separate only where every part is a name of the list, since names themselves hold commas. */
function apart(list: ListKey, text: string): string[] {
  return pieces(text).flatMap((piece) => {
    if (understandCode(list, piece) !== undefined) return [piece];
    const parts = piece.split(/[,،，、]/).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => understandCode(list, part) !== undefined) ? parts : [piece];
  });
}

function dateIn(raw: Filled, place: CellPlace, findings: Finding[]): string | undefined {
  const read = readDate(typeof raw === 'string' ? tidyText(raw) : raw, place.epoch);
  const value = String(raw);
  if (read.kind === 'date') {
    if (!read.asTyped) findings.push(finding('DATE_UNDERSTOOD', place.address, { value, understood: read.date }));
    return read.date;
  }
  if (read.kind === 'ambiguous')
    findings.push(finding('DATE_AMBIGUOUS', place.address, { value, first: read.first, second: read.second }));
  else findings.push(finding('DATE_UNREADABLE', place.address, { value }));
  return undefined;
}

function numberIn(raw: Filled, place: CellPlace, findings: Finding[]): number | undefined {
  const read = readNumber(raw);
  const value = String(raw);
  if (read.kind === 'number') {
    if (!read.asTyped)
      findings.push(finding('NUMBER_UNDERSTOOD', place.address, { value, understood: String(read.number) }));
    return read.number;
  }
  if (read.kind === 'ambiguous') {
    findings.push(
      finding('NUMBER_AMBIGUOUS', place.address, { value, first: String(read.first), second: String(read.second) }),
    );
  } else findings.push(finding('NUMBER_UNREADABLE', place.address, { value }));
  return undefined;
}

function yesNoIn(raw: Filled, place: CellPlace, findings: Finding[]): boolean | undefined {
  if (typeof raw === 'boolean') return raw;
  const text = tidyText(String(raw));
  const code = understandCode('yes_no', text, place.language)?.code;
  if (code === undefined) findings.push(finding('YES_NO_UNREADABLE', place.address, { value: text }));
  return code === undefined ? undefined : code === 'yes';
}

function recommendationsIn(raw: string, place: CellPlace, findings: Finding[]): string[] | undefined {
  const { refs, unreadable } = normaliseRecommendations(raw);
  for (const value of unreadable) findings.push(finding('RECOMMENDATION_UNREADABLE', place.address, { value }));
  return unreadable.length > 0 ? undefined : distinct(refs, place, findings);
}

/** IATI role of an organisation that was named without one: it carries the activity out. */
const IMPLEMENTING = '4';

function organisationsIn(raw: string, place: CellPlace, findings: Finding[]): Organisation[] | undefined {
  const lines = raw
    .split(/[\n;；؛]/)
    .map(tidyText)
    .filter((line) => line !== '');
  const organisations = lines.map((line) => organisationIn(line, place));
  organisations.forEach((one, index) => {
    if (one === undefined)
      findings.push(finding('ORGANISATION_UNREADABLE', place.address, { value: lines[index] ?? '' }));
  });
  const known = organisations.filter((one) => one !== undefined);
  return known.length < lines.length ? undefined : known;
}

function organisationIn(line: string, { language }: CellPlace): Organisation | undefined {
  const [name = '', ...rest] = line
    .replace(/^[-•*]\s+/, '')
    .split(/[|｜]/)
    .map((part) => part.trim());
  const words = rest.filter((part) => part !== '');
  const role = words.map((word) => understandCode('organisation_roles', word, language)?.code);
  const type = words.map((word) => understandCode('organisation_types', word, language)?.code);
  if (
    name === '' ||
    words.length > 2 ||
    words.some((_, index) => role[index] === undefined && type[index] === undefined)
  )
    return undefined;
  const typeCode = type.find((code) => code !== undefined);
  const organisation: Organisation = { name, role: role.find((code) => code !== undefined) ?? IMPLEMENTING };
  return typeCode === undefined ? organisation : { ...organisation, type: typeCode };
}
