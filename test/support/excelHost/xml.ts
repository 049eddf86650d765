/** XML as a tree that can be changed and written back; all that the host does not know of a file stays as it was. */
import { SaxesParser } from 'saxes';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (Element | string)[] = [],
): Element {
  return { name, attributes, children };
}

export function parseXml(text: string): Element {
  const root = element('');
  const open: Element[] = [root];
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => {
    const one = element(name, attributes as Record<string, string>);
    open.at(-1)?.children.push(one);
    open.push(one);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (piece) => open.at(-1)?.children.push(piece));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string') ?? fail('no element');
}

export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root)}`;
}

function written({ name, attributes, children }: Element): string {
  const head = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)));
  return `<${name}${head.join('')}>${inside.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Elements of a name directly inside; a prefix in the file does not matter. */
export function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && bareName(child) === name);
}

export function childOf(parent: Element, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

export function bareName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Text directly inside. */
export function textOf(parent: Element | undefined): string {
  return parent?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

function fail(why: string): never {
  throw new Error(why);
}
