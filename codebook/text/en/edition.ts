import type { EditionTexts } from '../editionKinds.ts';

export const edition: EditionTexts = {
  table: 'Table {number}',
  figure: 'Figure {number}',
  note: 'Note:',
  source: 'Source:',
  head_notes: {
    submissions: 'Number of submissions and of released records',
    activities: 'Number of activities',
    recommendations: 'Number of recommendations',
    requests: 'Number of requests; median in days',
    offers: 'Number of offers',
    matches: 'Number of requests, offers and pairs; median in days',
    contributions: 'Number of contributions; amounts in the currency reported',
    records_states: 'Number of records by State concerned',
    records: 'Number of records',
    findings: 'Number of findings and of submissions in which they occur',
  },
  contents: 'Contents',
  notes_title: 'Notes',
  document_title:
    'Technical cooperation and capacity-building for the implementation of recommendations of the universal periodic review: information received in {year}',
  draft: 'Draft for editing by the Office of the United Nations High Commissioner for Human Rights',
  narrative_title: 'Summary of the information received',
  annex_title: 'Annex: tables',
  chart: 'Bar chart. {figures}.',
  chart_figure: '{name}: {value}',
  narrative: {
    mandate:
      'This update is submitted pursuant to paragraph 14 of Human Rights Council resolution 54/28. It covers the reporting year {year} and shows the position as at {today}.',
    submissions:
      '{count, plural, =0 {No submission was taken into the repository.} one {{shown} submission was taken into the repository.} other {{shown} submissions were taken into the repository.}}',
    activities:
      '{count, plural, =0 {No activity has been released with the consent of the States concerned.} one {{shown} activity has been released with the consent of the States concerned.} other {{shown} activities have been released with the consent of the States concerned.}}',
    states: '{count, plural, one {{shown} State is concerned.} other {{shown} States are concerned.}}',
    more: 'In {previous}, there were {before}; the number rose by {difference}.',
    fewer: 'In {previous}, there were {before}; the number fell by {difference}.',
    same: 'In {previous}, the number was the same.',
    no_previous: 'There are no figures for {previous} with which to compare.',
    groups: 'By regional group of the States concerned, the activities were distributed as follows: {list}.',
    group: '{name}, {value}',
    recommendations:
      '{count, plural, =0 {No recommendation was addressed by an activity.} one {{shown} recommendation was addressed by at least one activity; of these, {supported_shown} had been supported by the State under review.} other {{shown} recommendations were addressed by at least one activity; of these, {supported_shown} had been supported by the State under review.}}',
    needs:
      '{count, plural, =0 {No request for technical cooperation was received.} one {{shown} request for technical cooperation was received; {answered_shown} had been answered.} other {{shown} requests for technical cooperation were received; {answered_shown} had been answered.}}',
    median: 'The median time to reply was {days} {count, plural, one {day} other {days}}.',
    offers:
      '{count, plural, =0 {No offer of support was received.} one {{shown} offer of support was received.} other {{shown} offers of support were received.}}',
    good_practices:
      '{count, plural, =0 {No good practice was among them.} one {Of these, {shown} was a good practice.} other {Of these, {shown} were good practices.}}',
    matches:
      '{count, plural, =0 {No request and offer were proposed to each other.} one {{shown} pair of a request and an offer was proposed to both sides; {agreed_shown} had been agreed.} other {{shown} pairs of a request and an offer were proposed to both sides; {agreed_shown} had been agreed.}}',
    contributions:
      '{count, plural, =0 {No contribution to the funds was reported.} one {{shown} contribution to the funds was reported.} other {{shown} contributions to the funds were reported.}}',
    consents:
      '{count, plural, =0 {The consent of a State concerned was in force for none of {all_shown} records by State.} one {The consent of the State concerned was in force for {shown} of {all_shown} records by State; only released records are counted in the tables by name.} other {The consent of the States concerned was in force for {shown} of {all_shown} records by State; only released records are counted in the tables by name.}}',
    closing:
      'All information was submitted voluntarily. The figures show what was reported and released; they are not a measure of the cooperation of any State.',
  },
};
