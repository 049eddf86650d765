import type { MatchTexts } from '../matchKinds.ts';

export const match: MatchTexts = {
  reasons: {
    recommendation:
      '{state, select, none {La oferta menciona recomendaciones a las que se refiere la necesidad} other {Recomendaciones a las que se refiere la necesidad formuladas por el Estado siguiente ({state})}}: {refs}.',
    theme: 'Temas en común: {themes}.',
    type: 'El tipo de cooperación es el que se desea: {type}.',
    text: 'Las descripciones se parecen ({percent} %).',
    south_south: 'Se prefiere la cooperación Sur-Sur y el Estado que ofrece es un Estado del Sur: {state}.',
    region: 'La oferta está destinada al Estado solicitante o procede de su región: {state}.',
    language: 'Idioma deseado: {languages}.',
    dates: 'La oferta es válida en la fecha en que se necesita la ayuda, {date}.',
    capacity:
      '{count, plural, one {Se puede recibir a {count} persona al año.} many {Se puede recibir a {count} de personas al año.} other {Se puede recibir a {count} personas al año.}}',
    fund: 'País menos adelantado o pequeño Estado insular en desarrollo, a los que se destina en primer lugar la financiación: {state}.',
    experience:
      '{count, plural, one {{count} actividad publicada de la organización sobre estos temas.} many {{count} de actividades publicadas de la organización sobre estos temas.} other {{count} actividades publicadas de la organización sobre estos temas.}}',
  },
  points: '({points} de {weight})',
};
