/** Where workbooks arrive, behind one interface: a folder, a mailbox, a document library. */
import type { ReplyKey } from '../outbox/ownMail.ts';

/** Something that has arrived: a file, or a mail with files in it. */
export interface Arrival {
  /** The same for the same arrival in every night, within its source. */
  id: string;
  /** Who is said to have sent it. Recorded, and never trusted: anybody can write any sender. */
  sender?: string;
  /** ISO date and time. */
  receivedAt: string;
}

/** Why nothing of an arrival was brought in. */
export type Refused =
  /** Nothing in it looks like a workbook. */
  | 'NO_WORKBOOK'
  | 'TOO_LARGE'
  /** Sent by a program that answers mails: taking it would begin a mail loop. */
  | 'AUTOMATIC'
  /** A reply of this repository that came back. */
  | 'OWN_REPLY'
  /** A mail server says that a reply could not be delivered. */
  | 'BOUNCE'
  | 'UNREADABLE';

/** What an arrival holds. */
export interface Delivery {
  files: { name: string; bytes: Uint8Array }[];
  /** Present when `files` is empty. */
  refused?: Refused;
  /** False when an answer would be answered by a program again. */
  mayReply: boolean;
  /** Replies that could not be delivered. */
  bounced?: ReplyKey[];
}

export interface Listing {
  arrivals: Arrival[];
  /** How many more are left for the next night. */
  left: number;
  /** What the source wants to be told in the next night, once all these arrivals are safe. */
  state?: string;
}

export interface Source {
  /** As in the settings; a folder of the inbox. */
  name: string;
  /**
   * What has arrived and was not acknowledged. It may name arrivals of earlier nights again.
   * @param state of the last complete night
   * @throws when the source cannot be reached
   */
  list(state: string | undefined): Promise<Listing>;
  /** @throws when the source cannot be reached; bad contents are refused */
  fetch(arrival: Arrival): Promise<Delivery>;
  /** Tells the source that an arrival is safe; may be told again. */
  acknowledge(arrival: Arrival, taken: boolean): Promise<void>;
  close(): Promise<void>;
}
