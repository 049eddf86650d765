import type { ReplyTexts } from '../replyKinds.ts';

export const reply: ReplyTexts = {
  tabs: { summary: 'Reply', findings: 'Findings' },
  title: 'Reply to your submission',
  facts: {
    contributor: 'Contributor',
    contributor_id: 'Identifier of the contributor',
    file: 'File',
    received: 'Received on',
    submission: 'Identifier of the submission',
    year: 'Reporting year',
    versions: 'Checked with',
  },
  versions: 'template version {first}, rules version {second}',
  outcome: {
    taken:
      'Thank you. Your workbook was taken in: {rows, plural, one {# row} other {# rows}}. Nothing has to be corrected.',
    in_part:
      'Thank you. {rows, plural, =0 {No row was taken in yet} one {# row was taken in} other {# rows were taken in}}; {waiting, plural, one {# row waits} other {# rows wait}} until what is marked in red has been corrected.',
    refused:
      'Thank you. The workbook could not be taken in yet. The sheet “{findings}” says what has to be corrected; nothing that you wrote is lost.',
    unreadable:
      'Thank you. The file could not be read, so nothing was taken in. The sheet “{findings}” says why, and what to do.',
    repeated:
      'Thank you. This is the same file that you sent before; all of it was taken in on {date}. Nothing has changed, and nothing has to be done.',
  },
  checked_anew: 'You sent this file before, on {date}. It has been checked anew.',
  headings: {
    taken: 'What was taken in',
    waiting: 'Rows that wait, and why',
    next: 'What happens next',
    records: 'Your records',
    compared: 'What changed, compared with what was held',
    findings: 'What was found in your workbook',
  },
  columns: {
    sheet: 'Sheet',
    waiting: 'Waiting',
    row: 'Row',
    record: 'Your number',
    why: 'Why it waits, and what to do',
    identifier: 'Identifier in the repository',
    done: 'What was done',
    publication: 'Publication',
    column: 'Column',
    before: 'Before',
    now: 'Now',
    cell: 'Cell',
    severity: 'Importance',
    entry: 'What stands there',
    what: 'What was found, and what to do',
    code: 'Code',
  },
  severity: { error: 'Please correct', warning: 'Please check', info: 'For information' },
  changes: { new: 'Added', changed: 'Changed', unchanged: 'As before', withdrawn: 'Withdrawn' },
  cleared: '(cleared)',
  publication: {
    published: 'published with the next release',
    not_recorded: 'not published: no consent recorded',
    not_asked: 'not published: consent not yet asked',
    requested: 'not published: consent requested, no answer yet',
    refused: 'not published: consent refused',
    withdrawn: 'not published: consent withdrawn',
    expired: 'not published: consent has ended',
    not_confirmed: 'not yet published: OHCHR is confirming the consent',
    internal_only: 'not published: consent covers internal use only',
    publishing_not_allowed: 'not published, as you asked',
    record_withdrawn: 'withdrawn by you',
  },
  next: {
    correct:
      'Correct the cells that are marked in red in this workbook and send it back as it is. Rows that were taken in stay; sending them along changes nothing.',
    fresh: 'Mend the file as described, or copy your entries into this fresh workbook, and send it again.',
    marks:
      'Cells in red have to be corrected, cells in yellow should be checked. A note on each says why. Notes and colours need not be removed.',
    confirm:
      'OHCHR is confirming consents that you declared. Nothing has to be done; the records are published once they are confirmed.',
    ask: 'Records about States whose consent is not recorded are kept and not published. Record the consent in the sheet “{consent}” and write its number in the rows.',
    published: 'Records whose States have consented are published with the next release.',
    later:
      'Please keep the numbers of your rows. A row with the same number updates the record, a new number adds one, “{withdrawn}” = {yes} withdraws one, and a missing row means nothing.',
  },
  more: '{count, plural, one {and # more} other {and # more}}',
  findings_help: 'Select an entry in the column “{cell}” to go to that cell.',
  no_findings: 'Nothing was found that has to be corrected or checked.',
  mail: {
    subject: 'Reply to your submission “{file}”',
    greeting: 'Dear colleagues,',
    attached:
      'The attached workbook “{file}” shows each cell concerned and holds your entries; it can be corrected and sent back as it is.',
    points: 'The first points:',
    closing: 'Thank you for your cooperation.',
    signature:
      'Repository of technical cooperation for the universal periodic review (Human Rights Council resolution 54/28), OHCHR',
  },
};
