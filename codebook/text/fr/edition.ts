import type { EditionTexts } from '../editionKinds.ts';

export const edition: EditionTexts = {
  table: 'Tableau {number}',
  figure: 'Figure {number}',
  note: 'Note :',
  source: 'Source :',
  head_notes: {
    submissions: 'Nombre de communications et d’enregistrements publiés',
    activities: 'Nombre d’activités',
    recommendations: 'Nombre de recommandations',
    requests: 'Nombre de demandes ; médiane en jours',
    offers: 'Nombre d’offres',
    matches: 'Nombre de demandes, d’offres et de paires ; médiane en jours',
    contributions: 'Nombre de contributions ; montants dans la monnaie déclarée',
    records_states: 'Nombre d’enregistrements par État concerné',
    records: 'Nombre d’enregistrements',
    findings: 'Nombre de constats et de communications dans lesquelles ils apparaissent',
  },
  contents: 'Table des matières',
  notes_title: 'Notes',
  document_title:
    'Coopération technique et renforcement des capacités aux fins de l’application des recommandations issues de l’Examen périodique universel : informations reçues en {year}',
  draft: 'Projet à éditer par le Haut-Commissariat des Nations Unies aux droits de l’homme',
  narrative_title: 'Résumé des informations reçues',
  annex_title: 'Annexe : tableaux',
  chart: 'Diagramme à barres. {figures}.',
  chart_figure: '{name} : {value}',
  narrative: {
    mandate:
      'Le présent point est soumis en application du paragraphe 14 de la résolution 54/28 du Conseil des droits de l’homme. Il porte sur l’année de référence {year} et présente la situation au {today}.',
    submissions:
      '{count, plural, =0 {Aucune communication n’a été versée au répertoire.} one {{shown} communication a été versée au répertoire.} many {{shown} de communications ont été versées au répertoire.} other {{shown} communications ont été versées au répertoire.}}',
    activities:
      '{count, plural, =0 {Aucune activité n’a été publiée avec le consentement des États concernés.} one {{shown} activité a été publiée avec le consentement des États concernés.} many {{shown} d’activités ont été publiées avec le consentement des États concernés.} other {{shown} activités ont été publiées avec le consentement des États concernés.}}',
    states:
      '{count, plural, one {{shown} État est concerné.} many {{shown} d’États sont concernés.} other {{shown} États sont concernés.}}',
    more: 'En {previous}, ce nombre était de {before} ; il a augmenté de {difference}.',
    fewer: 'En {previous}, ce nombre était de {before} ; il a diminué de {difference}.',
    same: 'En {previous}, ce nombre était le même.',
    no_previous: 'Il n’existe pas de chiffres pour {previous} permettant une comparaison.',
    groups: 'Par groupe régional des États concernés, les activités se répartissent comme suit : {list}.',
    group: '{name}, {value}',
    recommendations:
      '{count, plural, =0 {Aucune recommandation n’a fait l’objet d’une activité.} one {{shown} recommandation a fait l’objet d’au moins une activité ; {supported_shown} avait été acceptée par l’État examiné.} many {{shown} de recommandations ont fait l’objet d’au moins une activité ; {supported_shown} d’entre elles avaient été acceptées par l’État examiné.} other {{shown} recommandations ont fait l’objet d’au moins une activité ; {supported_shown} d’entre elles avaient été acceptées par l’État examiné.}}',
    needs:
      '{count, plural, =0 {Aucune demande de coopération technique n’a été reçue.} one {{shown} demande de coopération technique a été reçue ; {answered_shown} avait obtenu une réponse.} many {{shown} de demandes de coopération technique ont été reçues ; {answered_shown} avaient obtenu une réponse.} other {{shown} demandes de coopération technique ont été reçues ; {answered_shown} avaient obtenu une réponse.}}',
    median: 'Le délai médian de réponse était de {days} {count, plural, one {jour} many {jours} other {jours}}.',
    offers:
      '{count, plural, =0 {Aucune offre d’appui n’a été reçue.} one {{shown} offre d’appui a été reçue.} many {{shown} d’offres d’appui ont été reçues.} other {{shown} offres d’appui ont été reçues.}}',
    good_practices:
      '{count, plural, =0 {Aucune bonne pratique n’y figurait.} one {Parmi elles figurait {shown} bonne pratique.} many {Parmi elles figuraient {shown} de bonnes pratiques.} other {Parmi elles figuraient {shown} bonnes pratiques.}}',
    matches:
      '{count, plural, =0 {Aucune demande ni aucune offre n’ont été mises en relation.} one {{shown} paire composée d’une demande et d’une offre a été proposée aux deux parties ; {agreed_shown} avait été convenue.} many {{shown} de paires composées d’une demande et d’une offre ont été proposées aux deux parties ; {agreed_shown} avaient été convenues.} other {{shown} paires composées d’une demande et d’une offre ont été proposées aux deux parties ; {agreed_shown} avaient été convenues.}}',
    contributions:
      '{count, plural, =0 {Aucune contribution aux fonds n’a été signalée.} one {{shown} contribution aux fonds a été signalée.} many {{shown} de contributions aux fonds ont été signalées.} other {{shown} contributions aux fonds ont été signalées.}}',
    consents:
      '{count, plural, =0 {Le consentement d’un État concerné n’était en vigueur pour aucun des {all_shown} enregistrements par État.} one {Le consentement de l’État concerné était en vigueur pour {shown} enregistrement par État sur {all_shown} ; seuls les enregistrements publiés sont comptés nommément dans les tableaux.} many {Le consentement des États concernés était en vigueur pour {shown} d’enregistrements par État sur {all_shown} ; seuls les enregistrements publiés sont comptés nommément dans les tableaux.} other {Le consentement des États concernés était en vigueur pour {shown} enregistrements par État sur {all_shown} ; seuls les enregistrements publiés sont comptés nommément dans les tableaux.}}',
    closing:
      'Toutes les informations ont été communiquées à titre volontaire. Les chiffres rendent compte de ce qui a été signalé et publié ; ils ne mesurent la coopération d’aucun État.',
  },
};
