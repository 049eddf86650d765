/** The plain shape of the table of shared strings: `<si><t>a text without runs</t></si>`. */
import { hasPlainEntities, type ParserPlace, type PlainShape } from './shortcut.ts';

/**
 * One text without markup. Left to the parser: what is no character of XML, what only some versions of XML allow, carriage returns,
 * which the parser turns into line feeds, and `>`, which may end a section that is none.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left to the parser
const PLAIN_STRING = /<si><t( xml:space="preserve")?>([^<>\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\ufffe\uffff]*)<\/t><\/si>/y;

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What the parser must have read last to stand between two texts, and where it then stands. */
const STRING_END = '</si>';
const TABLE_DEPTH = 1;

/** @param hear takes one text, and whether its white space counts */
export function plainStrings(place: ParserPlace, hear: (text: string, preserved: boolean) => void): PlainShape {
  const strings = new RegExp(PLAIN_STRING);
  return {
    begin: '<si>',
    mayFollow: (before) => place.isDirectlyIn(TABLE_DEPTH) && before.trimEnd().endsWith(STRING_END),
    take(text, from) {
      let at = from;
      strings.lastIndex = at;
      for (let string = strings.exec(text); string !== null; string = strings.exec(text)) {
        const written = string[2] ?? '';
        if (!hasPlainEntities(written)) break;
        hear(written.includes('&') ? unescaped(written) : written, string[1] !== undefined);
        place.took(1);
        at = strings.lastIndex;
      }
      return at;
    },
  };
}

function unescaped(text: string): string {
  return text.replace(/&([a-z]+);/g, (_, name: string) => CHARACTERS[name] ?? '');
}
