import type { ServiceTexts } from '../serviceKinds.ts';

export const service: ServiceTexts = {
  title: 'UPR cooperation repository: status',
  states: {
    idle: 'The service is waiting for the next night.',
    working: 'A night is being run.',
    failing: 'The last night could not run. The log says why; it will be tried again.',
    stopping: 'The service is stopping.',
  },
  nextNight: 'Next night: {date}',
  lastNights: 'Last nights',
  noNights: 'No night has been run yet.',
  columns: {
    started: 'Begun',
    ended: 'Ended',
    taken: 'Submissions taken in',
    refused: 'Submissions waiting for correction',
    repeated: 'The same as before',
    left: 'Left for the next night',
    newRecords: 'New records',
    changedRecords: 'Changed records',
  },
  notEnded: 'not ended',
  waiting: 'What is waiting',
  waits: {
    refused: 'Submissions for correction by their contributors',
    rows: 'Rows for correction by their contributors',
    replies: 'Replies to be made',
  },
  mails: {
    waiting: 'Replies to be sent',
    sending: 'Replies being sent',
    sent: 'Replies sent',
    held: 'Replies held for the desk',
    given_up: 'Replies that could not be sent',
    bounced: 'Replies that could not be delivered',
  },
  readOnly: 'Nothing can be changed here.',
};
