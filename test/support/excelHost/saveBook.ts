/**
 * The workbook written back as .xlsx, so that a test can look at what an add-in left behind: values, formats, rules, protection and
 * comments. All other parts go back as they came. Comments are written as notes: threaded ones need parts about persons that no reader
 * here looks at. Settings and custom XML are kept in memory only.
 */
import { addressOf } from './addresses.ts';
import type { Book, ConditionalFormat, Sheet } from './book.ts';
import { argbOf } from './colours.ts';
import { writeNotes } from './notes.ts';
import { type Parts, packParts, putXml, relationshipsOf, xmlPart } from './parts.ts';
import { writeCells } from './sheetCells.ts';
import { childOf, childrenOf, type Element, element } from './xml.ts';

export async function saveBook(book: Book): Promise<Uint8Array> {
  const parts: Parts = new Map(book.parts);
  for (const sheet of book.sheets) putXml(parts, sheet.part, writeSheet(book, sheet));
  const styles = [...relationshipsOf(parts, book.main).values()].find(({ type }) => type === 'styles');
  if (styles !== undefined) putXml(parts, styles.target, book.styles.root);
  writeVisibility(book, parts);
  for (const sheet of book.sheets) {
    const comments = book.comments.filter((one) => one.sheet === sheet);
    if (comments.length > 0) writeNotes(parts, sheet.part, comments);
  }
  return packParts(parts);
}

function writeVisibility({ main, sheets, parts: original }: Book, parts: Parts): void {
  const root = xmlPart(original, main);
  const list = root && childOf(root, 'sheets');
  if (root === undefined || list === undefined) return;
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  list.children = childrenOf(list, 'sheet').filter(({ attributes }) => {
    const sheet = byName.get(attributes.name ?? '');
    delete attributes.state;
    if (sheet?.visibility === 'Hidden') attributes.state = 'hidden';
    if (sheet?.visibility === 'VeryHidden') attributes.state = 'veryHidden';
    return sheet !== undefined;
  });
  putXml(parts, main, root);
}

function writeSheet(book: Book, sheet: Sheet): Element {
  const cells = writeCells(sheet);
  const children = sheet.root.children.flatMap((child): (Element | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name === 'sheetData') return [cells];
    if (child.name === 'dimension' || child.name === 'conditionalFormatting') return [];
    return child.name === 'sheetProtection' ? [] : [child];
  });
  const at = children.findIndex((child) => typeof child !== 'string' && child.name === 'sheetData') + 1;
  const protection =
    sheet.protection === undefined ? [] : [element('sheetProtection', withoutPassword(sheet.protection))];
  children.splice(at, 0, ...protection);
  children.splice(afterMerges(children, at + protection.length), 0, ...rulesOf(book, sheet));
  return element(sheet.root.name, sheet.root.attributes, children);
}

/** A password given to this host is kept in the clear, which no file may hold. */
function withoutPassword({ password, ...others }: Readonly<Record<string, string>>): Record<string, string> {
  return password === undefined || password.startsWith('plain:') ? others : { password, ...others };
}

/** Rules stand behind merged cells and before validations (ECMA-376 part 1, 18.3.1.99: order of the sheet's elements). */
function afterMerges(children: readonly (Element | string)[], from: number): number {
  const before = [
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
    'phoneticPr',
  ];
  let at = from;
  children.forEach((child, index) => {
    if (typeof child !== 'string' && before.includes(child.name)) at = Math.max(at, index + 1);
  });
  return at;
}

function rulesOf(book: Book, { conditionalFormats }: Sheet): Element[] {
  return conditionalFormats.map((one, index) => {
    const sqref = one.rects.map(addressOf).join(' ');
    const rule = one.element ?? newRule(book, one);
    return element('conditionalFormatting', { sqref }, [
      element(rule.name, { ...rule.attributes, priority: String(index + 1) }, rule.children),
    ]);
  });
}

function newRule({ styles }: Book, { formula, fill, font }: ConditionalFormat): Element {
  const formats: Element[] = [];
  if (font !== undefined) formats.push(element('font', {}, [element('color', { rgb: argbOf(font) })]));
  if (fill !== undefined)
    formats.push(element('fill', {}, [element('patternFill', {}, [element('bgColor', { rgb: argbOf(fill) })])]));
  const list = childOf(styles.root, 'dxfs') ?? addedList(styles.root);
  list.children.push(element('dxf', {}, formats));
  list.attributes.count = String(childrenOf(list, 'dxf').length);
  const dxfId = String(childrenOf(list, 'dxf').length - 1);
  return element('cfRule', { type: 'expression', dxfId }, [element('formula', {}, [formula.replace(/^=/, '')])]);
}

/** Behind cellStyles, where the schema wants it. */
function addedList(root: Element): Element {
  const list = element('dxfs', { count: '0' });
  const at = root.children.findIndex((child) => typeof child !== 'string' && child.name === 'cellStyles');
  root.children.splice(at < 0 ? root.children.length : at + 1, 0, list);
  return list;
}
