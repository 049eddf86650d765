import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Container, Part } from './container.ts';
import { createXmlDecoder } from './decodeXml.ts';
import { inflatePart } from './inflatePart.ts';
import type { ReadLimits } from './readLimits.ts';
import { damaged, tooMuch, unsafe } from './refusal.ts';
import { type ParserPlace, type PlainShape, withShortcuts } from './shortcut.ts';

/** Attributes by their names as written, prefix included. Made without a prototype. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * What a part's reader wants to hear. Names come without their prefix: producers choose prefixes freely. Depth is 1 for
 * the root element.
 */
export interface XmlVisitor {
  /** @returns false to hear nothing of what is inside this element, nor its end */
  open(name: string, attributes: Attributes, depth: number): boolean;
  close?(name: string, depth: number): void;
  /** Text and CDATA alike; one text may come in several pieces. */
  text?(text: string): void;
  /** Set by readers that take some shapes of text without the parser's events; see shortcut.ts. */
  shortcuts?(place: ParserPlace): readonly PlainShape[];
  /** Called after each piece of the part; a promise holds the next piece back, so that what was heard can be worked off. */
  workOff?(): Promise<void> | undefined;
}

/** What all reading of parts needs. */
export interface Reading {
  container: Container;
  limits: ReadLimits;
  work: Work;
}

/** What parsing has cost so far, in all parts: the same for the same file on every machine, unlike seconds. */
export interface Work {
  parsedBytes: number;
  elements: number;
  plainCells: number;
}

/** Where a part is parsed: the limits, and what other parts have spent of them. */
export type ParsingContext = Pick<Reading, 'limits' | 'work'>;

/**
 * Inflates, decodes and parses one part in pieces, without holding it in memory.
 * @throws Refusal FILE_DAMAGED for anything that is not well-formed, FILE_UNSAFE for a document type declaration,
 * FILE_TOO_MUCH_INSIDE; and whatever the visitor refuses
 */
export async function parseXml(part: Part, visitor: XmlVisitor, { limits, work }: ParsingContext): Promise<void> {
  const decoder = createXmlDecoder(part.name);
  const { parser, place } = createParser(part.name, visitor, { limits, work });
  const write = (text: string): void => {
    work.parsedBytes += text.length;
    parser.write(text);
  };
  const shapes = visitor.shortcuts?.(place);
  const give = shapes === undefined ? write : withShortcuts(write, shapes);
  let seen = work.elements + work.plainCells;
  let stretch = 0;
  await inflatePart(part, (bytes) => {
    give(decoder.decode(bytes));
    // Counting by piece is cheap; counting the attributes of every element would cost a call for each.
    const begun = work.elements + work.plainCells;
    stretch = begun === seen ? stretch + bytes.length : 0;
    seen = begun;
    if (stretch > limits.stretchBytes) tooMuch('stretchBytes', limits);
    if (work.elements > limits.elements) tooMuch('elements', limits);
    if (work.plainCells > limits.plainCells) tooMuch('plainCells', limits);
    if (work.parsedBytes > limits.parsedBytes) tooMuch('parsedBytes', limits);
    return visitor.workOff?.();
  });
  give(decoder.end());
  parser.close();
}

type Parser = SaxesParser<{ xmlns: false; position: false }>;

interface ListeningParser {
  parser: Parser;
  place: ParserPlace;
}

function createParser(name: string, visitor: XmlVisitor, { limits, work }: ParsingContext): ListeningParser {
  const parser: Parser = new SaxesParser({ xmlns: false, position: false });
  const isForeign = foreignness();
  let depth = 0;
  let skippedAt = 0;
  // Beside prefixed elements, plain shapes without a prefix are of another vocabulary.
  let prefixed = false;
  const count = (): void => {
    work.elements += 1;
  };
  parser.on('error', (error) => damaged(`${name}: ${error.message}`));
  parser.on('doctype', () => unsafe(`document type declaration in ${name}`));
  parser.on('comment', count);
  parser.on('processinginstruction', count);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    count();
    depth += 1;
    if (depth === 1) prefixed = tag.name.includes(':');
    if (depth > limits.depth) tooMuch('depth', limits);
    if (skippedAt !== 0) return;
    if (isForeign(tag) || !visitor.open(localName(tag.name), tag.attributes, depth)) skippedAt = depth;
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (skippedAt === 0) visitor.close?.(localName(tag.name), depth);
    else if (skippedAt === depth) skippedAt = 0;
    depth -= 1;
  });
  const heard = (piece: string): void => {
    if (skippedAt === 0) visitor.text?.(piece);
  };
  if (visitor.text !== undefined) {
    parser.on('text', heard);
    parser.on('cdata', heard);
  }
  const place: ParserPlace = {
    isDirectlyIn: (wanted) => depth === wanted && skippedAt === 0 && !prefixed,
    isPassingOver: (wanted) => depth === wanted && skippedAt === wanted,
    took(elements) {
      work.plainCells += elements;
    },
  };
  return { parser, place };
}

/**
 * Tells elements of another vocabulary than the root's, which spreadsheet programs pass over or read differently: they have another
 * prefix, or declare another namespace for names without one. All known producers write a part's own elements with one prefix.
 */
function foreignness(): (tag: SaxesTagPlain) => boolean {
  let root: { prefix: string; namespace: string | undefined } | undefined;
  return ({ name, attributes }) => {
    const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
    if (root === undefined) {
      root = { prefix, namespace: prefix === '' ? attributes.xmlns : undefined };
      return false;
    }
    if (prefix !== root.prefix) return true;
    return root.namespace !== undefined && attributes.xmlns !== undefined && attributes.xmlns !== root.namespace;
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const suffix = `:${name}`;
  const key = Object.keys(attributes).find((each) => each.endsWith(suffix) && !each.startsWith('xmlns:'));
  return key === undefined ? undefined : attributes[key];
}

/** Whether an attribute says yes, in any of the ways XML Schema allows. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
