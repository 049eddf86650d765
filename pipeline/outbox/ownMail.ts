/** How the repository's own mails are known again when they come back. */

/** A header of every mail that the repository sends. */
export const OWN_HEADER = 'X-UPR-Cooperation-Repository';

/** The key of a reply. */
export interface ReplyKey {
  submission_id: string;
  /** YYYY-MM-DD */
  received_on: string;
}

/** @param from the sender's address */
export function messageId({ submission_id, received_on }: ReplyKey, from: string): string {
  return `<upr-${submission_id}-${received_on}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** The replies named in a text, such as a mail server's report about one. */
export function repliesNamedIn(text: string): ReplyKey[] {
  const found = new Map<string, ReplyKey>();
  for (const [id, submission_id = '', received_on = ''] of text.matchAll(
    /<upr-([0-9a-f]{64})-(\d{4}-\d\d-\d\d)@[^<>\s]+>/g,
  )) {
    found.set(id, { submission_id, received_on });
  }
  return [...found.values()];
}
