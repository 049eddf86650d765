import type { MatchTexts } from '../matchKinds.ts';

export const match: MatchTexts = {
  reasons: {
    recommendation:
      '{state, select, none {The offer names recommendations that the need is about} other {{state} made recommendations that the need is about}}: {refs}.',
    theme: 'Themes in common: {themes}.',
    type: 'The type of cooperation is the one that is wanted: {type}.',
    text: 'The descriptions are alike ({percent} %).',
    south_south: 'South-South cooperation is preferred, and {state} is a State of the South.',
    region: 'The offer is meant for {state} or comes from its region.',
    language: 'A language that is wanted: {languages}.',
    dates: 'The offer stands on the day by which help is needed, {date}.',
    capacity:
      '{count, plural, one {One person can be received a year.} other {{count} people can be received a year.}}',
    fund: '{state} is a least developed country or a small island developing State, for which funding is meant first.',
    experience:
      '{count, plural, one {One published activity of the organization on these themes.} other {{count} published activities of the organization on these themes.}}',
  },
  points: '({points} of {weight})',
};
