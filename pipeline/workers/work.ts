/** Kinds of work that any machine can do for a night: what is asked as JSON, and an answer that depends on nothing else. */

/** Something to be done, and what it is called among its kind. */
export interface Work<Asked, Answer> {
  kind: string;
  /** Present when it occupies the program that does it, so that beginning it early gains nothing. */
  atOnce?: true;
  /** A natural name, such as the path of a file. */
  subjectOf(asked: Asked): string;
  /**
   * Does it; again and elsewhere, the answer is the same.
   * @returns undefined when it cannot be done here
   * @throws for troubles of this machine
   */
  perform(asked: Asked): Promise<Answer | undefined>;
}
