import type { TemplateTexts } from '../templateKinds.ts';

export const template: TemplateTexts = {
  readme: {
    tab: 'Read me',
    title: 'Technical cooperation for the implementation of UPR recommendations',
    subtitle: 'Submission workbook – Human Rights Council resolution 54/28',
    sections: {
      about: {
        heading: 'What this is',
        text: [
          'With this workbook you report technical cooperation and capacity-building that help States to implement recommendations of the universal periodic review (UPR).',
          'In resolution 54/28, paragraph 14, the Human Rights Council asked for an online repository of such activities, kept by OHCHR, and for an update every year. Submission is voluntary.',
        ],
      },
      who: {
        heading: 'Who may submit',
        text: [
          'States; United Nations agencies, funds and programmes; international and regional organizations; regional human rights mechanisms; national human rights institutions; civil society organizations.',
        ],
      },
      steps: {
        heading: 'How to fill it in',
        text: [
          '1. Fill the sheet “{submitter}” first, then “{consent}”, then the sheets that apply to you. Leave the others blank.',
          '2. Write one record a row, below the headings. Select a cell to see its help; rest the pointer on a heading to see more.',
          '3. Choose from the list where a cell offers one. Write dates as year-month-day, such as 2026-11-02, and amounts as plain numbers.',
          '4. Press Validate if you have the add-in, and correct what it points out. Then send the workbook to OHCHR.',
        ],
      },
      signs: {
        heading: 'What the signs mean',
        text: ['A yellow cell is still missing in a row that you have begun.'],
      },
      sheets: { heading: 'The sheets', text: [] },
      several: {
        heading: 'Several values in one cell',
        text: [
          'Separate them with semicolons. The list helps with the first one; type the others after it.',
          'Recommendations and organizations stand one a line: press Alt+Enter for a new line.',
        ],
      },
      again: {
        heading: 'Sending again',
        text: [
          'Give every row a number of your own and keep it in later years.',
          'A row with a known number updates that record; a row with a new number adds one. A record that is not in the workbook stays as it was.',
          'To withdraw a record, send its row with “{withdrawn}” = {yes}.',
          'A cell left blank clears an earlier entry only if something else in the row has changed.',
        ],
      },
      consent: {
        heading: 'Consent of States',
        text: [
          'Information about a State is published only with the consent of that State, confirmed by OHCHR. Record the consent in the sheet “{consent}” and write its number in the rows that it covers.',
          'A State that reports about itself consents by submitting. Consent can be limited, and can be withdrawn at any time; the information then leaves everything that is published.',
        ],
      },
      privacy: {
        heading: 'Privacy',
        text: [
          'Contact details are never published. Please name no private persons, victims or witnesses in your texts.',
        ],
      },
      next: {
        heading: 'What happens next',
        text: [
          'OHCHR checks the workbook and replies in the language that you chose. Rows without errors are taken in; rows with errors wait until you correct them and send the workbook again.',
        ],
      },
      version: {
        heading: 'Version',
        text: ['Template version {version}. Please keep the headings and the hidden rows as they are.'],
      },
    },
    usual: 'You submit as: {kind}. Sheets that you usually fill: {sheets}.',
  },
  requirement: {
    required: { word: 'Required', meaning: 'please always fill' },
    conditional: { word: 'If applicable', meaning: 'needed in the cases that the help names' },
    optional: { word: 'Optional', meaning: 'fill if you have the information' },
  },
  form: { question: 'Question', entry: 'Your entry', help: 'Help' },
  example: 'Example: {example}',
  fault_title: 'Please check this entry',
  faults: {
    code: 'This entry is not in the list. Please choose from the list.',
    date: 'Please write a date as year-month-day, such as 2026-11-02.',
    whole: 'Please write a whole number between {min} and {max}.',
    number: 'Please write a plain number between {min} and {max}, without the name of the currency.',
    length: 'This text is too long. Please use at most {max} characters.',
  },
  recommendations: {
    tab: 'UPR recommendations',
    help: 'Recommendations that this State received in the universal periodic review, for looking up references. Nothing needs to be written here.',
    columns: {
      ref: 'Reference',
      cycle: 'UPR cycle',
      position: 'Position of the State',
      recommending_states: 'Recommending States',
      text: 'Recommendation',
    },
    positions: { supported: 'Supported', noted: 'Noted', pending: 'Not yet known' },
  },
};
