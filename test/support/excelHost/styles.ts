/** The cell formats of a workbook: looked up by their number, and added to when a cell gets another fill or number format. */
import { builtInFormats } from './builtInFormats.ts';
import { argbOf, colourOf, type Theme } from './colours.ts';
import { childOf, childrenOf, type Element, element } from './xml.ts';

/** What Office.js shows of a fill: `#FFFFFF` and pattern `None` where there is none (our reading of Excel's answers). */
export interface Fill {
  color: string;
  pattern: string;
}

export const NO_FILL: Fill = { color: '#FFFFFF', pattern: 'None' };

/** First number that a workbook's own number formats may have. */
const OWN_FORMATS = 164;

export class Styles {
  readonly #root: Element;
  readonly #theme: Theme;
  readonly #formats: Element[];
  readonly #fills: Element[];
  readonly #fonts: Element[];
  readonly #codes = new Map<number, string>();
  readonly #made = new Map<string, number>();

  constructor(root: Element, theme: Theme) {
    this.#root = root;
    this.#theme = theme;
    this.#formats = this.#list('cellXfs', 'xf');
    this.#fills = this.#list('fills', 'fill');
    this.#fonts = this.#list('fonts', 'font');
    for (const { attributes } of this.#list('numFmts', 'numFmt'))
      this.#codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
  }

  get root(): Element {
    return this.#root;
  }

  numberFormat(style: number): string {
    const id = Number(this.#formats[style]?.attributes.numFmtId ?? 0);
    return this.#codes.get(id) ?? builtInFormats.get(id) ?? 'General';
  }

  fill(style: number): Fill {
    const fill = this.#fills[Number(this.#formats[style]?.attributes.fillId ?? 0)];
    const pattern = fill && childOf(fill, 'patternFill');
    if (pattern === undefined || (pattern.attributes.patternType ?? 'none') === 'none') return NO_FILL;
    const kind = pattern.attributes.patternType ?? '';
    return {
      color: colourOf(childOf(pattern, 'fgColor'), this.#theme) ?? '#000000',
      pattern: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
    };
  }

  fontColour(style: number): string {
    const font = this.#fonts[Number(this.#formats[style]?.attributes.fontId ?? 0)];
    return colourOf(font && childOf(font, 'color'), this.#theme) ?? '#000000';
  }

  /** Cells are locked unless their format says otherwise (ECMA-376 part 1, 18.8.33). */
  locked(style: number): boolean {
    const format = this.#formats[style];
    const locked = format && childOf(format, 'protection')?.attributes.locked;
    return locked !== '0' && locked !== 'false';
  }

  /** @param color #RRGGBB; undefined for no fill */
  withFill(style: number, color: string | undefined): number {
    return this.#variant(style, `fill ${color}`, () => {
      if (color === undefined) return { fillId: '0', applyFill: '1' };
      const fill = element('fill', {}, [
        element('patternFill', { patternType: 'solid' }, [
          element('fgColor', { rgb: argbOf(color) }),
          element('bgColor', { indexed: '64' }),
        ]),
      ]);
      return { fillId: String(this.#add('fills', this.#fills, fill)), applyFill: '1' };
    });
  }

  withFontColour(style: number, color: string): number {
    return this.#variant(style, `font ${color}`, () => {
      const old = this.#fonts[Number(this.#formats[style]?.attributes.fontId ?? 0)] ?? element('font');
      const children = old.children.map((child) =>
        typeof child !== 'string' && child.name === 'color' ? element('color', { rgb: argbOf(color) }) : child,
      );
      if (childOf(old, 'color') === undefined) children.unshift(element('color', { rgb: argbOf(color) }));
      return {
        fontId: String(this.#add('fonts', this.#fonts, element('font', {}, children))),
        applyFont: '1',
      };
    });
  }

  withNumberFormat(style: number, code: string): number {
    return this.#variant(style, `format ${code}`, () => ({
      numFmtId: String(this.#formatId(code)),
      applyNumberFormat: '1',
    }));
  }

  #formatId(code: string): number {
    for (const [id, known] of [...builtInFormats, ...this.#codes]) if (known === code) return id;
    const id = Math.max(OWN_FORMATS - 1, ...this.#codes.keys()) + 1;
    this.#codes.set(id, code);
    const one = element('numFmt', { numFmtId: String(id), formatCode: code });
    this.#add('numFmts', this.#list('numFmts', 'numFmt'), one);
    return id;
  }

  /** The same format but for some attributes; made once. */
  #variant(style: number, change: string, attributes: () => Record<string, string>): number {
    const key = `${style} ${change}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const old =
      this.#formats[style] ?? element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' });
    const one = element('xf', { ...old.attributes, ...attributes() }, old.children);
    const made = this.#add('cellXfs', this.#formats, one);
    this.#made.set(key, made);
    return made;
  }

  #add(section: string, list: Element[], one: Element): number {
    const parent = this.#section(section);
    parent.children.push(one);
    if (!list.includes(one)) list.push(one);
    parent.attributes.count = String(list.length);
    return list.length - 1;
  }

  #list(section: string, name: string): Element[] {
    const parent = childOf(this.#root, section);
    return parent === undefined ? [] : childrenOf(parent, name);
  }

  #section(name: string): Element {
    const found = childOf(this.#root, name);
    if (found !== undefined) return found;
    const made = element(name, { count: '0' });
    // The first child of styleSheet by the schema is numFmts; the other sections are in every file.
    this.#root.children.unshift(made);
    return made;
  }
}
