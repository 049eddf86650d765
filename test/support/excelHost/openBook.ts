/** An .xlsx file opened as Excel would: typed cells with their formats. Read apart from `workbook/read`, so that both can be compared. */
import { rectOf } from './addresses.ts';
import { type Book, newId, type Sheet } from './book.ts';
import { themeOf } from './colours.ts';
import { openParts, type Parts, relationshipsOf, xmlPart } from './parts.ts';
import { readCells, sharedTexts } from './sheetCells.ts';
import { Styles } from './styles.ts';
import { childOf, childrenOf, type Element, element, textOf } from './xml.ts';

export interface OpenOptions {
  /** Results for formulas saved without one. Excel would calculate them; this host cannot, and says so where none is given. */
  calculate?: (sheet: string, address: string, formula: string) => string | number | boolean;
}

export async function openBook(bytes: Uint8Array, { calculate }: OpenOptions = {}): Promise<Book> {
  const parts = await openParts(bytes);
  const main = [...relationshipsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? '';
  const root = xmlPart(parts, main) ?? element('workbook');
  const leads = relationshipsOf(parts, main);
  const partOf = (type: string): string => [...leads.values()].find((one) => one.type === type)?.target ?? '';
  const styles = new Styles(
    xmlPart(parts, partOf('styles')) ?? emptyStyles(),
    themeOf(xmlPart(parts, partOf('theme'))),
  );
  const epoch = isTrue(childOf(root, 'workbookPr')?.attributes.date1904) ? 1904 : 1900;
  const book: Book = {
    ...emptyBook(parts, main, styles, epoch),
    calculation: childOf(root, 'calcPr')?.attributes.calcMode === 'manual' ? 'Manual' : 'Automatic',
  };
  const texts = sharedTexts(xmlPart(parts, partOf('sharedStrings')));
  const list = childOf(root, 'sheets') ?? element('sheets');
  for (const entry of childrenOf(list, 'sheet')) {
    const id = Object.entries(entry.attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const lead = leads.get(id);
    const page = lead?.type === 'worksheet' ? xmlPart(parts, lead.target) : undefined;
    if (lead === undefined || page === undefined) continue;
    book.sheets.push(openSheet(book, entry, lead.target, page));
    const sheet = book.sheets.at(-1);
    if (sheet !== undefined) readCells(sheet, page, { texts, epoch, calculate });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible') ?? book.active;
  return book;
}

function emptyBook(parts: Parts, main: string, styles: Styles, epoch: 1900 | 1904): Book {
  const nowhere = { visibility: 'Visible', cells: new Map() } as unknown as Sheet;
  return {
    parts,
    main,
    sheets: [],
    styles,
    epoch,
    calculation: 'Automatic',
    comments: [],
    settings: new Map(),
    customXml: new Map(),
    active: nowhere,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    nextId: 0,
  };
}

function emptyStyles(): Element {
  return element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' });
}

function openSheet(book: Book, entry: Element, part: string, root: Element): Sheet {
  const { state } = entry.attributes;
  const protection = childOf(root, 'sheetProtection')?.attributes;
  return {
    id: newId(book),
    name: entry.attributes.name ?? '',
    visibility: state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible',
    part,
    root,
    cells: new Map(),
    rowStyles: new Map(),
    hiddenRows: new Set(),
    columnStyles: columnStyles(root),
    merges: childrenOf(childOf(root, 'mergeCells') ?? element(''), 'mergeCell').map(({ attributes }) =>
      rectOf(attributes.ref ?? ''),
    ),
    protection: protection !== undefined && isTrue(protection.sheet) ? protection : undefined,
    conditionalFormats: childrenOf(root, 'conditionalFormatting').flatMap((group) =>
      childrenOf(group, 'cfRule').map((rule) => ({
        id: newId(book),
        type: rule.attributes.type === 'expression' ? 'Custom' : (rule.attributes.type ?? ''),
        rects: (group.attributes.sqref ?? '').split(' ').map(rectOf),
        formula: `=${textOf(childOf(rule, 'formula'))}`,
        fill: undefined,
        font: undefined,
        element: rule,
      })),
    ),
  };
}

function columnStyles(root: Element): Sheet['columnStyles'] {
  return childrenOf(childOf(root, 'cols') ?? element(''), 'col').map(({ attributes }) => ({
    first: Number(attributes.min) - 1,
    last: Number(attributes.max) - 1,
    style: Number(attributes.style ?? 0),
    hidden: isTrue(attributes.hidden),
  }));
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
