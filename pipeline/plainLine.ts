/**
 * Lines for a terminal, in which contributors' texts and names of files may stand. Control characters could move the cursor, colour
 * the screen or answer for the person who looks at it (ECMA-48 escape sequences), overrides could turn a line around, and a line break
 * could make up a line of its own: they are shown as JSON writes them, so that a line of JSON keeps its meaning.
 */

/** Controls of both ranges, embeddings and overrides of direction, line and paragraph separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2028\u2029]|\p{Cs}/gu;

/** The text on one line, whatever is in it. */
export function plainLine(text: string): string {
  return text.replace(UNSEEN, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Says what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`upr-repo: ${plainLine(line)}\n`);
}
