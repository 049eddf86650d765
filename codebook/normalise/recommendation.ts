/** References to UPR recommendations: every form people use, normalised to one text. */
import { plainCharacters } from './text.ts';

const PARAGRAPH_WORD =
  '(?:paragraphs?|paras?\\.?|recommendations?|rec\\.?|párrafos?|párrs?\\.?|пункт[аы]?|пп?\\.|الفقرة|الفقرات|第|段|§|,|:|-)';
const SYMBOL_PARAGRAPH = new RegExp(
  `^(A/HRC/(?:WG\\.6/)?\\d{1,3}(?:/[A-Z]{3})?/\\d{1,3}(?:/Add\\.\\d+)?)\\s*[,;]?\\s*(?:${PARAGRAPH_WORD}\\s*)*(\\d{1,3}(?:\\.\\d{1,3})?)\\s*[.段]?$`,
  'i',
);
const PARAGRAPH_ALONE = new RegExp(`^(?:${PARAGRAPH_WORD}\\s*)*(\\d{1,3}\\.\\d{1,3})$`, 'i');
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** State, cycle and paragraph; `x` and 8 hex digits name a recommendation whose paragraph the register does not know. */
const STATE_CYCLE_PARAGRAPH = /^([A-Z]{3})[- ]([1-4])[- ](\d{1,3}(?:\.\d{1,3})?|x[0-9a-f]{8})$/i;

/**
 * Normalises one reference: "A/HRC/59/15 140.7", a UHRI identifier in lower case, or "SVN-4-140.7".
 * @returns undefined when it is none of these
 */
export function normaliseRecommendation(text: string): string | undefined {
  const plain = plainCharacters(text).replace(/^[-•*]\s*/, '');
  const bySymbol = SYMBOL_PARAGRAPH.exec(plain);
  if (bySymbol !== null) return `${canonicalSymbol(bySymbol[1] ?? '')} ${bySymbol[2]}`;
  if (UUID.test(plain)) return plain.toLowerCase();
  const byState = STATE_CYCLE_PARAGRAPH.exec(plain);
  if (byState !== null) return `${byState[1]?.toUpperCase()}-${byState[2]}-${byState[3]?.toLowerCase()}`;
  return undefined;
}

/** "a/hrc/59/15/add.1" → "A/HRC/59/15/Add.1". */
function canonicalSymbol(symbol: string): string {
  return symbol.toUpperCase().replace('/ADD.', '/Add.');
}

/**
 * Normalises a cell with several references, one a line or separated by semicolons; further paragraphs of the same document
 * may follow after commas ("A/HRC/59/15 140.7, 140.9").
 * @returns the references understood, and the pieces that were not
 */
export function normaliseRecommendations(text: string): { refs: string[]; unreadable: string[] } {
  const refs: string[] = [];
  const unreadable: string[] = [];
  let symbol = '';
  for (const piece of text.split(/[\n;；؛、]|,(?!\s*(?:para|§|p\.))/)) {
    if (piece.trim() === '') continue;
    const ref = normaliseRecommendation(piece) ?? paragraphOf(symbol, piece);
    if (ref === undefined) unreadable.push(piece.trim());
    else refs.push(ref);
    if (ref?.startsWith('A/')) symbol = ref.slice(0, ref.indexOf(' '));
  }
  return { refs, unreadable };
}

function paragraphOf(symbol: string, piece: string): string | undefined {
  const paragraph = PARAGRAPH_ALONE.exec(plainCharacters(piece))?.[1];
  return symbol === '' || paragraph === undefined ? undefined : `${symbol} ${paragraph}`;
}
