/** Elements of XML as text, escaped; what is empty is written short, and attributes without a value are left out. */
import { escaped } from '../../codebook/text/escaped.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with text or with elements inside. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
  const start = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');
  const inside = typeof content === 'string' ? escaped(content) : content.join('');
  return inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}
