import type { CellValue, Grid, GridRow, Oddity } from '../../codebook/grid.ts';
import { columnOf, firstOfRange, packAddress, rowOf } from './addresses.ts';
import { type TypedCell, typeCell, type ValueContext } from './cellValue.ts';
import type { Part } from './container.ts';
import { type Attributes, attribute, type ParsingContext, parseXml, type XmlVisitor } from './parseXml.ts';
import { type PlainCellListener, plainCells } from './plainCells.ts';
import { plainValidations } from './plainValidations.ts';
import { LAST_COLUMN, LAST_ROW } from './readLimits.ts';
import { damaged, tooMuch } from './refusal.ts';
import type { ParserPlace, PlainShape } from './shortcut.ts';
import { TextRuns } from './textRuns.ts';

/** What the sheets read so far have taken of the limits of the whole workbook. */
export interface Budget {
  cells: number;
  places: number;
  characters: number;
  oddities: number;
}

/** What reading a sheet needs besides its part. */
export interface SheetContext extends ParsingContext {
  values: ValueContext;
  /** Counted up by every sheet. */
  spent: Budget;
  /** When given, rows are handed on some hundred at a time and not kept: for exports that are larger than memory. */
  hearRows?: (rows: GridRow[]) => Promise<void>;
}

/** Rows handed on at a time, at least. */
const ROWS_AT_A_TIME = 500;

/**
 * Reads the cells and merged ranges of one sheet; validations, formats, links and drawings are passed over.
 * @throws Refusal as parseXml; FILE_DAMAGED for addresses that contradict their place; FILE_TOO_MUCH_INSIDE
 */
export async function readSheetPart(part: Part, context: SheetContext): Promise<Pick<Grid, 'rows' | 'oddities'>> {
  const visitor = new SheetVisitor(part.name, context);
  await parseXml(part, visitor, context);
  await visitor.workOff(1);
  return { rows: visitor.rows, oddities: visitor.oddities };
}

/** Listens to `worksheet > sheetData > row > c > v | f | is` and `worksheet > mergeCells > mergeCell`. */
class SheetVisitor implements XmlVisitor, PlainCellListener {
  readonly rows: GridRow[] = [];
  readonly oddities: Oddity[] = [];
  readonly #name: string;
  readonly #context: SheetContext;
  readonly #runs = new TextRuns();
  #section = '';
  #merges = 0;
  #row = 0;
  #column = -1;
  #cells: CellValue[] = [];
  #type = 'n';
  #style = 0;
  #formula = false;
  #text: string | undefined;
  /** Which element inside the cell is being listened to. */
  #inside = '';

  constructor(name: string, context: SheetContext) {
    this.#name = name;
    this.#context = context;
  }

  open(name: string, attributes: Attributes, depth: number): boolean {
    if (depth === 4) {
      if (name === 'c') this.#openCell(attributes.r, attributes.s, attributes.t);
      return name === 'c';
    }
    if (depth === 5) return this.#openInsideCell(name);
    if (depth > 5) return this.#runs.open(name, attributes);
    if (depth === 3) return this.#openInSection(name, attributes);
    if (depth === 1) return name === 'worksheet' || damaged(`${this.#name} is no sheet`);
    if (name === 'sheetData' && this.#row > 0) damaged(`${this.#name} holds its cells twice`);
    this.#section = name;
    return name === 'sheetData' || name === 'mergeCells';
  }

  close(name: string, depth: number): void {
    if (depth === 4) this.#closeCell();
    else if (depth === 5) this.#closeInsideCell();
    else if (depth > 5) this.#runs.close(name);
    else if (depth === 3 && this.#section === 'sheetData') this.#closeRow();
  }

  text(piece: string): void {
    if (this.#inside === 'v') this.#text = this.#text === '' || this.#text === undefined ? piece : this.#text + piece;
    else if (this.#inside === 'is') this.#runs.text(piece);
  }

  /** Hands on the rows heard so far, when somebody wants them and there are enough. */
  workOff(enough = ROWS_AT_A_TIME): Promise<void> | undefined {
    const { hearRows } = this.#context;
    return hearRows === undefined || this.rows.length < enough ? undefined : hearRows(this.rows.splice(0));
  }

  #openInSection(name: string, attributes: Attributes): boolean {
    if (this.#section === 'sheetData') return name === 'row' && this.#openRow(attributes);
    if (name === 'mergeCell') this.#merge(attribute(attributes, 'ref') ?? '');
    return false;
  }

  shortcuts(place: ParserPlace): readonly PlainShape[] {
    return [plainCells(place, this), plainValidations(place)];
  }

  nextRow(written: string): void {
    this.#closeRow();
    this.#beginRow(written);
  }

  #openRow(attributes: Attributes): boolean {
    this.#beginRow(attribute(attributes, 'r'));
    return true;
  }

  #beginRow(written: string | undefined): void {
    const row = written === undefined ? this.#row + 1 : /^\d+$/.test(written) ? Number(written) : 0;
    if (row <= this.#row || row > LAST_ROW) {
      damaged(`row ${written ?? row} after row ${this.#row} in ${this.#name}`);
    }
    this.#row = row;
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const { spent, limits } = this.#context;
    spent.places += this.#cells.length;
    if (spent.places > limits.places) tooMuch('places', limits);
    this.rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }

  /** A whole cell at once; the same as hearing its elements one by one. */
  plainCell(address: string, style: string | undefined, type: string | undefined, text: string | undefined): void {
    this.#openCell(address, style, type);
    this.#text = text;
    this.#closeCell();
  }

  #openCell(address: string | undefined, style: string | undefined, type: string | undefined): void {
    this.#column = address === undefined ? this.#column + 1 : this.#columnWritten(address);
    if (this.#column >= LAST_COLUMN) damaged(`more than ${LAST_COLUMN} cells in row ${this.#row} of ${this.#name}`);
    this.#type = type ?? 'n';
    this.#style = style === undefined ? 0 : Number(style);
    this.#formula = false;
    this.#text = undefined;
  }

  #columnWritten(address: string): number {
    const packed = packAddress(address);
    const column = columnOf(packed);
    if (packed < 0 || rowOf(packed) !== this.#row || column <= this.#column) {
      damaged(`cell ${address} out of place in row ${this.#row} of ${this.#name}`);
    }
    return column;
  }

  #openInsideCell(name: string): boolean {
    if (name === 'f') this.#formula = true;
    if (name !== 'v' && name !== 'is') return false;
    if (this.#text !== undefined) {
      // Some programs write an inline text a second time as `v`; the inline text counts.
      if (this.#type !== 'inlineStr') damaged(`two values in one cell of row ${this.#row} in ${this.#name}`);
      if (name === 'v') return false;
    }
    this.#text = '';
    this.#inside = name;
    return true;
  }

  #closeInsideCell(): void {
    if (this.#inside === 'is') {
      this.#text = this.#runs.take();
      this.#type = 'inlineStr';
    }
    this.#inside = '';
  }

  #closeCell(): void {
    // The commonest cell of a prepared template: styled and empty.
    if (this.#text === undefined && !this.#formula) return;
    const cell = { type: this.#type, style: this.#style, text: this.#text, formula: this.#formula };
    const typed = typeCell(cell, this.#context.values);
    if (typed.value === undefined && typed.kind === undefined) return;
    this.#spend(typed);
    if (typed.value !== undefined) this.#cells[this.#column] = typed.value;
    if (typed.kind !== undefined) this.#addOddity(typed.kind, typed.text);
  }

  #spend({ value }: TypedCell): void {
    const { spent, limits } = this.#context;
    spent.cells += 1;
    if (typeof value === 'string') spent.characters += value.length;
    if (spent.cells > limits.cells) tooMuch('cells', limits);
    if (spent.characters > limits.characters) tooMuch('characters', limits);
  }

  #addOddity(kind: Oddity['kind'], text: string | undefined): void {
    const { spent, limits } = this.#context;
    spent.oddities += 1;
    if (spent.oddities > limits.oddities) tooMuch('oddities', limits);
    const oddity: Oddity = { kind, row: this.#row, column: this.#column };
    if (text !== undefined) oddity.text = text;
    this.oddities.push(oddity);
  }

  #merge(range: string): void {
    const first = firstOfRange(range);
    if (first < 0 || this.#merges >= this.#context.limits.merges) return;
    this.#merges += 1;
    this.oddities.push({ kind: 'merged', row: rowOf(first), column: columnOf(first), text: range });
  }
}
