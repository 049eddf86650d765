/**
 * Most of a workbook's XML has a few plain shapes. They are taken out of the text directly, which reads a typical submission in a
 * third of the time; all the rest goes to the XML parser.
 *
 * This is exact, not approximate: a shape is taken only where the parser, having accepted everything before it, is known to stand at
 * a place where it may begin. `<` can begin nothing but a tag as long as no comment, CDATA or instruction has been seen. With the
 * first of those the shortcut ends for the rest of the part.
 */

/** Where the parser stands, for a shape to ask and to count what it takes. */
export interface ParserPlace {
  /** Whether the parser stands directly inside an element at this depth that is being heard. */
  isDirectlyIn(depth: number): boolean;
  /** Whether the parser stands directly inside an element at this depth that its listener passes over. */
  isPassingOver(depth: number): boolean;
  /** Adds to the work done, which has limits. */
  took(elements: number): void;
}

/** A shape of text that is taken without the parser. */
export interface PlainShape {
  /** How the shape begins. */
  begin: string;
  /** Whether the shape may begin here, the parser having read this text last. */
  mayFollow(before: string): boolean;
  /** Takes as much as follows. @returns where the first other text begins; `from` when it is all other */
  take(text: string, from: number): number;
}

/** Wraps the parser's `write` with shortcuts. */
export function withShortcuts(write: (text: string) => void, shapes: readonly PlainShape[]): (text: string) => void {
  let before = '';
  let usable = true;
  return (text) => {
    if (text === '') return;
    usable = usable && !holdsOtherMarkup(text, before);
    before = text.slice(-1);
    if (!usable) return write(text);
    takeShapes(text, write, shapes);
  };
}

/** Comments, CDATA and instructions. The declaration at the very start of a part is an instruction too, but a harmless one. */
function holdsOtherMarkup(text: string, before: string): boolean {
  const from = before === '' ? 1 : 0;
  if (before === '<' && (text.startsWith('!') || text.startsWith('?'))) return true;
  return text.includes('<!', from) || text.includes('<?', from);
}

function takeShapes(text: string, write: (text: string) => void, shapes: readonly PlainShape[]): void {
  const next = nextShape(text, shapes);
  let at = 0;
  for (let found = next(0); found !== undefined; found = next(at + 1)) {
    const rest = text.slice(at, found.begin);
    if (rest !== '') write(rest);
    at = found.shape.mayFollow(rest) ? found.shape.take(text, found.begin) : found.begin;
  }
  if (at < text.length) write(text.slice(at));
}

interface FoundShape {
  shape: PlainShape;
  begin: number;
}

/** Finds the first of the shapes from some place on. Each is looked for once: a text without one is not searched again and again. */
function nextShape(text: string, shapes: readonly PlainShape[]): (from: number) => FoundShape | undefined {
  const founds = shapes.map((shape) => ({ shape, begin: text.indexOf(shape.begin) }));
  return (from) => {
    let first: FoundShape | undefined;
    for (const found of founds) {
      if (found.begin >= 0 && found.begin < from) found.begin = text.indexOf(found.shape.begin, from);
      if (found.begin >= 0 && (first === undefined || found.begin < first.begin)) first = found;
    }
    return first;
  };
}

/**
 * Whether no attribute comes twice, which the parser refuses.
 * @param attributes names, each behind a blank, with values in double quotes that hold none
 */
export function areDistinct(attributes: string): boolean {
  const names: string[] = [];
  for (let from = 1, equals = attributes.indexOf('=', from); equals > 0; equals = attributes.indexOf('=', from)) {
    const name = attributes.slice(from, equals);
    if (names.includes(name)) return false;
    names.push(name);
    from = attributes.indexOf('"', equals + 2) + 2;
  }
  return true;
}

const OTHER_ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;

/** Whether a text has only the entities that every XML has. */
export function hasPlainEntities(text: string): boolean {
  return !OTHER_ENTITY.test(text);
}
