/**
 * IATI 2.0x activity files, activity by activity, however large. The file comes from outside: document types and deep nesting are
 * refused, nothing is followed.
 */
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** An element; prefixes are kept, as in "xml:lang". */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/** Elements inside one another; an IATI activity has some six. */
const DEEPEST = 32;
/** Characters of one activity; a longer one is no activity. */
const LONGEST = 4_000_000;

/**
 * @throws when the file cannot be opened, is not well-formed, declares a document type, or is no IATI activity file
 */
export async function* iatiActivities(path: string): AsyncIterable<XmlElement> {
  const reading = new ActivityReading();
  for await (const piece of createReadStream(path, { encoding: 'utf8' })) {
    reading.write(String(piece).replace(/^\ufeff/, ''));
    yield* reading.take();
  }
  reading.close();
  yield* reading.take();
}

class ActivityReading {
  readonly #parser = new SaxesParser();
  #open: XmlElement[] = [];
  #ready: XmlElement[] = [];
  #depth = 0;
  #characters = 0;

  constructor() {
    this.#parser.on('error', (error) => {
      throw new Error(`the IATI file is not well-formed: ${error.message}`);
    });
    this.#parser.on('doctype', () => {
      throw new Error('the IATI file declares a document type, which is not taken.');
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes as Record<string, string>));
    this.#parser.on('closetag', () => this.#end());
    const heard = (text: string): void => this.#hear(text);
    this.#parser.on('text', heard);
    this.#parser.on('cdata', heard);
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  close(): void {
    this.#parser.close();
  }

  take(): XmlElement[] {
    return this.#ready.splice(0);
  }

  #begin(name: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth === 1 && name !== 'iati-activities')
      throw new Error('no IATI activity file: iati-activities is missing.');
    if (this.#depth > DEEPEST) throw new Error('the IATI file is nested too deeply.');
    if (this.#depth === 1) return;
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: '' };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  #end(): void {
    this.#depth -= 1;
    const element = this.#open.pop();
    if (this.#depth !== 1 || element === undefined) return;
    if (element.name === 'iati-activity') this.#ready.push(element);
    this.#open = [];
    this.#characters = 0;
  }

  #hear(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    this.#characters += text.length;
    if (this.#characters > LONGEST) throw new Error('an activity of the IATI file is too large.');
    element.text += text;
  }
}
