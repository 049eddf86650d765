import type { CountryTexts } from '../countryKinds.ts';

export const country: CountryTexts = {
  title:
    '{state} : coopération technique aux fins de l’application des recommandations issues de l’Examen périodique universel',
  intro:
    'La présente fiche rend compte de ce qui a été communiqué à titre volontaire au répertoire créé en application de la résolution 54/28 du Conseil des droits de l’homme et publié avec le consentement de l’État concerné ({state}), au {today}. Elle est destinée à l’échange d’informations au niveau national (paragraphe 11) et ne constitue pas une évaluation.',
  by_status: 'Activités par état d’avancement : {list}.',
  by_provider: 'Activités par organisation : {list}.',
  in_part: 'Concerne aussi des États pour lesquels rien n’est publié, leur consentement n’étant pas en vigueur.',
  several_reports: 'Communiquée par plusieurs contributeurs ; comptée une seule fois.',
  captions: {
    activities: {
      title: 'Activités, par état d’avancement',
      head_note: 'Activités et organisations qui les mènent',
      none: 'Aucune activité n’a été publiée.',
    },
    overlaps: {
      title: 'Activités pouvant être coordonnées',
      head_note:
        'Activités de contributeurs différents menées en même temps, sur la même recommandation ou du même type sur le même thème',
      none: 'Aucune activité de ce genre n’a été trouvée.',
    },
    needs: {
      title: 'Demandes et réponses',
      head_note: 'Demandes de coopération technique',
      none: 'Aucune demande n’a été publiée.',
    },
    offers: {
      title: 'Offres pouvant répondre aux demandes',
      head_note: 'Offres d’appui et principal motif',
      none: 'Aucune offre correspondante n’a été trouvée.',
    },
    recommendations: {
      title: 'Recommandations acceptées n’ayant fait l’objet d’aucune activité',
      head_note: 'Nombre de recommandations figurant au registre, par cycle',
      none: 'Le registre ne contient aucune recommandation adressée à cet État.',
    },
  },
  columns: {
    activity: 'Activité',
    other_activity: 'Autre activité',
    status: 'État d’avancement',
    providers: 'Menée par',
    dates: 'Période',
    shared: 'En commun',
    request: 'Demande',
    requested_on: 'Date de la demande',
    replied_on: 'Date de la réponse',
    offer: 'Offre',
    offered_by: 'Proposée par',
    why: 'Principal motif',
    cycle: 'Cycle',
    supported: 'Acceptées',
    addressed: 'Avec au moins une activité',
    not_addressed: 'Sans aucune activité',
  },
  refs: '{cycle}, sans aucune activité : {list}',
  more: '{count, plural, one {et {shown} autre} many {et {shown} autres} other {et {shown} autres}}',
};
