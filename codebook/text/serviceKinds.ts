/** What each language has to say on the service's status page: text/<language>/service.ts. */
export interface ServiceTexts {
  readonly title: string;
  readonly states: Readonly<Record<'idle' | 'working' | 'failing' | 'stopping', string>>;
  /** {date} */
  readonly nextNight: string;
  readonly lastNights: string;
  readonly noNights: string;
  readonly columns: Readonly<
    Record<'started' | 'ended' | 'taken' | 'refused' | 'repeated' | 'left' | 'newRecords' | 'changedRecords', string>
  >;
  /** Of a night that has no end. */
  readonly notEnded: string;
  readonly waiting: string;
  readonly waits: Readonly<Record<'refused' | 'rows' | 'replies', string>>;
  readonly mails: Readonly<Record<'waiting' | 'sending' | 'sent' | 'held' | 'given_up' | 'bounced', string>>;
  readonly readOnly: string;
}
