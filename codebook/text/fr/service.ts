import type { ServiceTexts } from '../serviceKinds.ts';

export const service: ServiceTexts = {
  title: 'Registre de coopération EPU : état du service',
  states: {
    idle: 'Le service attend le prochain traitement de nuit.',
    working: 'Un traitement de nuit est en cours.',
    failing:
      'Le dernier traitement de nuit a échoué. Le journal en donne la raison ; une nouvelle tentative aura lieu.',
    stopping: 'Le service s’arrête.',
  },
  nextNight: 'Prochain traitement de nuit : {date}',
  lastNights: 'Derniers traitements de nuit',
  noNights: 'Aucun traitement de nuit n’a encore eu lieu.',
  columns: {
    started: 'Début',
    ended: 'Fin',
    taken: 'Communications enregistrées',
    refused: 'Communications en attente de correction',
    repeated: 'Identiques à un envoi antérieur',
    left: 'Remises à la nuit suivante',
    newRecords: 'Nouvelles entrées',
    changedRecords: 'Entrées modifiées',
  },
  notEnded: 'non terminé',
  waiting: 'En attente',
  waits: {
    refused: 'Communications à corriger par leurs auteurs',
    rows: 'Lignes à corriger par leurs auteurs',
    replies: 'Réponses à établir',
  },
  mails: {
    waiting: 'Réponses à envoyer',
    sending: 'Réponses en cours d’envoi',
    sent: 'Réponses envoyées',
    held: 'Réponses retenues pour le service compétent',
    given_up: 'Réponses qui n’ont pas pu être envoyées',
    bounced: 'Réponses qui n’ont pas pu être remises',
  },
  readOnly: 'Rien ne peut être modifié ici.',
};
