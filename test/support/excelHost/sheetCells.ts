/** Cells of a sheet's XML, and the XML of a sheet's cells. */
import { addressOf, columnAt } from './addresses.ts';
import { type Cell, type Content, EMPTY, keyOf, placeOf, type Sheet } from './book.ts';
import { serialOf } from './serials.ts';
import { bareName, childOf, childrenOf, type Element, element, textOf } from './xml.ts';

export interface Reading {
  texts: readonly string[];
  epoch: 1900 | 1904;
  calculate: ((sheet: string, address: string, formula: string) => string | number | boolean) | undefined;
}

export function sharedTexts(root: Element | undefined): string[] {
  return root === undefined ? [] : childrenOf(root, 'si').map(runsOf);
}

/** Text of `si` or `is`: bare or in runs, without pronunciation; blanks at the ends count only with xml:space="preserve". */
function runsOf(one: Element): string {
  const runs = one.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (bareName(child) === 't') return [child];
    return bareName(child) === 'r' ? childrenOf(child, 't') : [];
  });
  const keeps = (at: number): boolean => runs.at(at)?.attributes['xml:space'] === 'preserve';
  let text = runs.map((run) => textOf(run)).join('');
  if (!keeps(0)) text = text.replace(/^[ \t\r\n]+/, '');
  if (!keeps(-1)) text = text.replace(/[ \t\r\n]+$/, '');
  return unescaped(text);
}

/** `_x000D_` stands for a character (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function readCells(sheet: Sheet, root: Element, reading: Reading): void {
  const shared = new Map<string, string>();
  let row = -1;
  for (const line of childrenOf(childOf(root, 'sheetData') ?? element(''), 'row')) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1;
    if (line.attributes.customFormat === '1') sheet.rowStyles.set(row, Number(line.attributes.s ?? 0));
    if (line.attributes.hidden === '1') sheet.hiddenRows.add(row);
    let column = -1;
    for (const one of childrenOf(line, 'c')) {
      column = one.attributes.r === undefined ? column + 1 : columnAt(one.attributes.r.replace(/\d+/, ''));
      sheet.cells.set(keyOf(row, column), readCell(one, { sheet, row, column, shared, reading }));
    }
  }
}

interface Place {
  sheet: Sheet;
  row: number;
  column: number;
  shared: Map<string, string>;
  reading: Reading;
}

function readCell(one: Element, place: Place): Cell {
  const style = Number(one.attributes.s ?? 0);
  const f = childOf(one, 'f');
  const content = contentOf(one, place.reading);
  if (f === undefined) return { content, formula: undefined, style };
  const formula = formulaOf(f, place.shared);
  if (content.kind !== 'empty' || childOf(one, 'v') !== undefined) return { content, formula, style };
  return { content: calculated(formula, place), formula, style };
}

/** Followers of a shared formula show the first one's text here, not shifted: only that they are formulas matters. */
function formulaOf(f: Element, shared: Map<string, string>): string {
  const text = textOf(f);
  const group = f.attributes.t === 'shared' ? (f.attributes.si ?? '') : undefined;
  if (group !== undefined && text !== '') shared.set(group, text);
  return `=${text === '' && group !== undefined ? (shared.get(group) ?? '') : text}`;
}

function calculated(formula: string, { sheet, row, column, reading: { calculate } }: Place): Content {
  const address = addressOf({ top: row, left: column, bottom: row, right: column });
  if (calculate === undefined)
    throw new Error(`${sheet.name}!${address} has no saved result, and this host does not calculate: ${formula}`);
  return asContent(calculate(sheet.name, address, formula));
}

export function asContent(value: string | number | boolean): Content {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value)
    ? { kind: 'error', value }
    : { kind: 'text', value };
}

function contentOf(one: Element, { texts, epoch }: Reading): Content {
  const type = one.attributes.t ?? 'n';
  const inline = childOf(one, 'is');
  if (inline !== undefined) return { kind: 'text', value: runsOf(inline) };
  const v = childOf(one, 'v');
  if (v === undefined) return EMPTY;
  const text = textOf(v);
  if (type === 's') return { kind: 'text', value: texts[Number(text)] ?? '' };
  if (type === 'str') return { kind: 'text', value: unescaped(text) };
  if (text.trim() === '') return EMPTY;
  if (type === 'b') return { kind: 'boolean', value: text.trim() === '1' || text.trim() === 'true' };
  if (type === 'e') return { kind: 'error', value: text.trim() };
  if (type === 'd') return { kind: 'number', value: serialOf(text.trim(), epoch) ?? 0 };
  return { kind: 'number', value: Number(text.trim()) };
}

/** `sheetData` with the cells as they are now; attributes of rows are kept. */
export function writeCells({ cells, root }: Sheet): Element {
  const old = childOf(root, 'sheetData') ?? element('sheetData');
  const lines = new Map(childrenOf(old, 'row').map((line) => [Number(line.attributes.r), line.attributes]));
  const rows = new Map<number, [number, Cell][]>();
  for (const [key, cell] of cells) {
    const { row, column } = placeOf(key);
    rows.set(row, [...(rows.get(row) ?? []), [column, cell]]);
  }
  for (const at of lines.keys()) if (!rows.has(at - 1)) rows.set(at - 1, []);
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return element(
    old.name,
    old.attributes,
    ordered.map(([row, line]) =>
      element(
        'row',
        { ...lines.get(row + 1), r: String(row + 1) },
        line.sort(([a], [b]) => a - b).map(([column, cell]) => writeCell(row, column, cell)),
      ),
    ),
  );
}

const TYPES = { number: undefined, text: 'str', boolean: 'b', error: 'e', empty: undefined } as const;

function writeCell(row: number, column: number, { content, formula, style }: Cell): Element {
  const attributes: Record<string, string> = { r: addressOf({ top: row, left: column, bottom: row, right: column }) };
  if (style !== 0) attributes.s = String(style);
  const children: Element[] = [];
  if (formula !== undefined) children.push(element('f', {}, [formula.slice(1)]));
  if (content.kind === 'text' && formula === undefined) {
    attributes.t = 'inlineStr';
    children.push(element('is', {}, [element('t', { 'xml:space': 'preserve' }, [escapedText(content.value)])]));
    return element('c', attributes, children);
  }
  const type = TYPES[content.kind];
  if (type !== undefined) attributes.t = type;
  if (content.kind !== 'empty') children.push(element('v', {}, [writtenValue(content)]));
  return element('c', attributes, children);
}

function writtenValue(content: Exclude<Content, { kind: 'empty' }>): string {
  if (content.kind === 'boolean') return content.value ? '1' : '0';
  return content.kind === 'text' ? escapedText(content.value) : String(content.value);
}

/** Characters that XML cannot hold, and text that looks like such an escape. */
function escapedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\p{Cc}/gu, (one) => {
    const code = one.charCodeAt(0);
    return code >= 0x20 || code === 9 || code === 10 ? one : `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`;
  });
}
