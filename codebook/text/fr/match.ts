import type { MatchTexts } from '../matchKinds.ts';

export const match: MatchTexts = {
  reasons: {
    recommendation:
      '{state, select, none {L’offre cite des recommandations sur lesquelles porte le besoin} other {Recommandations sur lesquelles porte le besoin et qui émanent de l’État suivant – {state}}} : {refs}.',
    theme: 'Thèmes communs : {themes}.',
    type: 'Le type de coopération est celui qui est souhaité : {type}.',
    text: 'Les descriptions se ressemblent ({percent} %).',
    south_south: 'La coopération Sud-Sud est préférée et l’État offrant est un État du Sud : {state}.',
    region: 'L’offre s’adresse à l’État demandeur ou vient de sa région : {state}.',
    language: 'Langue souhaitée : {languages}.',
    dates: 'L’offre est encore valable à la date à laquelle l’aide est nécessaire, le {date}.',
    capacity:
      '{count, plural, one {{count} personne peut être accueillie par an.} many {{count} de personnes peuvent être accueillies par an.} other {{count} personnes peuvent être accueillies par an.}}',
    fund: 'Pays moins avancé ou petit État insulaire en développement, auxquels les financements sont destinés en premier lieu : {state}.',
    experience:
      '{count, plural, one {{count} activité publiée de l’organisation sur ces thèmes.} many {{count} d’activités publiées de l’organisation sur ces thèmes.} other {{count} activités publiées de l’organisation sur ces thèmes.}}',
  },
  points: '({points} sur {weight})',
};
