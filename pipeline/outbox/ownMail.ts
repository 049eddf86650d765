/** How the repository's own mails are known again when they come back. */

/** A header of every mail that the repository sends. */
export const OWN_HEADER = 'X-UPR-Cooperation-Repository';

/** @param from the sender's address */
export function messageId(submissionId: string, from: string): string {
  return `<upr-${submissionId}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** The submissions whose replies are named in a text, such as a mail server's report about one. */
export function repliesNamedIn(text: string): string[] {
  return [...new Set([...text.matchAll(/<upr-([0-9a-f]{64})@[^<>\s]+>/g)].map(([, id = '']) => id))];
}
