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

/** Wraps the parser's `write` with a shortcut. */
export function withShortcut(write: (text: string) => void, shape: PlainShape): (text: string) => void {
  let before = '';
  let usable = true;
  return (text) => {
    // The declaration at the very start of a part is an instruction too, but a harmless one.
    usable = usable && !/<[!?]/.test(before === '' ? text.slice(1) : before + text);
    before = text === '' ? before : text.slice(-1);
    if (!usable) return write(text);
    takeShapes(text, write, shape);
  };
}

function takeShapes(text: string, write: (text: string) => void, shape: PlainShape): void {
  let at = 0;
  for (let begin = text.indexOf(shape.begin); begin >= 0; begin = text.indexOf(shape.begin, at + 1)) {
    const rest = text.slice(at, begin);
    if (rest !== '') write(rest);
    at = shape.mayFollow(rest) ? shape.take(text, begin) : begin;
  }
  if (at < text.length) write(text.slice(at));
}
