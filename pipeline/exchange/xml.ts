/** Elements of XML as text. Whatever is handed in is escaped; characters that XML cannot hold are left out. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Control characters, half characters and code points that are no characters (XML 1.0, section 2.2). */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** An element with text or with elements inside; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
  const start = [name, ...given.map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(' ');
  const inside = typeof content === 'string' ? xmlText(content) : content.join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}
