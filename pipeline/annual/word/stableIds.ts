/** Names that docx draws by lot or counts over the life of the program, made the same on every run: the same annex gives the same bytes. */
import { type Change, rewritten } from '../../../workbook/write/rezip.ts';

/** Relationships of charts: 21 random characters. */
const BY_LOT = /rId[\w-]{21}(?=")/g;
const PICTURE = /<wp:docPr id="\d+"/g;
const MARKUP = /\.(xml|rels)$/;

/** For one document: its parts are handed in one after the other, in an order that is always the same. */
export function stableIds(): Change {
  const names = new Map<string, string>();
  let pictures = 0;
  const nameOf = (lot: string): string => {
    const known = names.get(lot) ?? `rIdChart${names.size + 1}`;
    names.set(lot, known);
    return known;
  };
  return (name, part) => {
    if (!MARKUP.test(name)) return part;
    return rewritten(part, (text) =>
      text.replace(BY_LOT, nameOf).replace(PICTURE, () => {
        pictures += 1;
        return `<wp:docPr id="${pictures}"`;
      }),
    );
  };
}
