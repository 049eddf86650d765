import type { DeskTexts } from '../deskKinds.ts';

export const desk: DeskTexts = {
  title: 'Bureau des consentements',
  subtitle: 'Résolution 54/28 du Conseil des droits de l’homme, paragraphe 14 – situation au {date}',
  start: {
    tab: 'Début',
    steps: [
      '1. Inscrivez votre nom ci-dessous. Il est conservé dans la piste d’audit avec chacune de vos décisions.',
      '2. Dans chaque feuille, choisissez une décision dans la colonne en couleur. Ajoutez une note : pourquoi, ou quel justificatif vous avez vu.',
      '3. Enregistrez et fermez le classeur. Le traitement de la nuit suivante enregistre les décisions, les applique partout et établit un nouveau classeur.',
      'Il n’est pas nécessaire de tout remplir : ce qui reste vide est demandé de nouveau. Une saisie qui n’a pas pu être enregistrée figure dans le nouveau classeur, avec la raison en regard.',
    ],
    officer: 'Votre nom',
    officer_help: 'Vaut pour toutes les lignes où aucun autre nom n’est inscrit.',
    sheets: 'Feuille',
    rows: 'Lignes',
    last: 'Suite donnée au classeur précédent',
    taken:
      '{count, plural, one {# décision a été enregistrée.} many {# de décisions ont été enregistrées.} other {# décisions ont été enregistrées.}}',
    nothing_taken: 'Aucune décision n’a été enregistrée depuis le classeur précédent.',
    unreadable:
      'Le fichier {file} n’a pas pu être lu. Il a été conservé sous ce nom ; veuillez en reporter les décisions à la main.',
  },
  sheets: {
    consent: {
      tab: 'Consentement',
      help: 'Une ligne par État et par portée, ou par enregistrement, en attente. Ne confirmez que ce que le justificatif établit. « Redemander » maintient la ligne ici et ne publie rien.',
    },
    lapsing: {
      tab: 'Bientôt caducs',
      help: 'Consentements en vigueur qui prennent fin dans les 60 jours. Ils deviennent caducs d’eux-mêmes ; demandez leur renouvellement à temps.',
    },
    in_force: {
      tab: 'En vigueur',
      help: 'Consentements confirmés. Choisissez « Retirer » lorsque l’État retire son consentement : le traitement de la nuit suivante retire les informations de tout ce qui est publié.',
    },
    doubles: {
      tab: 'Doubles signalements',
      help: 'Paires d’enregistrements de contributeurs différents qui correspondent probablement à une seule activité. « Même activité » relie les deux ; rien n’est supprimé.',
    },
    waiting: {
      tab: 'Lignes en attente',
      help: 'Lignes en attente à cause d’une erreur. Le contributeur en a été informé. N’admettez une ligne que pour une bonne raison : elle est enregistrée telle quelle.',
    },
    names: {
      tab: 'Noms',
      help: 'Thèmes et organisations qui ne figurent dans aucune liste. « Utiliser » fait valoir le nom proposé, ou celui que vous inscrivez à côté, dans toutes les publications ; ce que le contributeur a écrit est conservé.',
    },
  },
  more: '{count, plural, one {# autre ligne n’est pas affichée.} many {# d’autres lignes ne sont pas affichées.} other {# autres lignes ne sont pas affichées.}}',
  empty: 'Rien n’est en attente ici.',
  columns: {
    state: 'État',
    consent: 'Contributeur et numéro',
    covers: 'Ce qu’il couvre',
    declared: 'Ce qui est déclaré',
    evidence: 'Justificatif',
    days_waiting: 'Jours d’attente',
    days_left: 'Jours restants',
    remark: 'Observation',
    decision: 'Décision',
    note: 'Note : pourquoi',
    decided_by: 'Décidé par, si ce n’est vous',
    told: 'Non enregistré, car',
    score: 'Probabilité',
    reasons: 'Raisons',
    first: 'Premier enregistrement',
    second: 'Second enregistrement',
    contributor: 'Contributeur',
    file: 'Fichier, feuille, ligne',
    record: 'Enregistrement',
    why: 'Raison de l’attente',
    list: 'Liste',
    name: 'Tel qu’écrit',
    times: 'Enregistrements',
    suggestion: 'Proposition',
    meaning: 'Utiliser plutôt',
  },
  decisions: {
    confirm: 'Confirmer',
    refuse: 'Refuser',
    ask_again: 'Redemander',
    withdraw: 'Retirer',
    same: 'Même activité',
    different: 'Activités différentes',
    release: 'Admettre',
    keep_waiting: 'Laisser en attente',
    use: 'Utiliser',
    keep_name: 'Garder tel quel',
  },
  outcomes: {
    taken: 'Enregistrée.',
    decision_missing: 'Aucune décision n’a été choisie.',
    decision_unknown: '« {value} » n’est pas une décision. Veuillez choisir dans la liste.',
    decision_impossible: '« {value} » ne peut pas être décidé ici.',
    officer_missing: 'Personne n’est nommé. Veuillez inscrire votre nom sur la première feuille, ou dans cette ligne.',
    note_missing: 'Cette décision doit être motivée dans une note.',
    decided_since:
      '{by} a décidé « {decision} » le {date}, après l’établissement de ce classeur. Veuillez réexaminer la ligne.',
    changed_since:
      'Le contributeur a modifié la ligne depuis l’établissement de ce classeur. Veuillez l’examiner dans son état actuel.',
    gone: 'La ligne n’est plus en attente.',
    not_given:
      'Le contributeur n’a pas déclaré que ce consentement avait été donné ; il n’y a rien à confirmer. Veuillez d’abord le faire déclarer.',
    meaning_missing: 'Veuillez inscrire le nom à utiliser.',
    meaning_unknown: '« {value} » ne figure pas dans la liste des thèmes.',
    row_unreadable: 'Le fichier d’origine ne peut plus être lu.',
  },
  remarks: {
    changed: 'Modifié depuis la décision « {decision} » prise par {by} le {date}. Veuillez décider de nouveau.',
    asked: 'Redemandé le {date} par {by} : {reason}',
    nothing_declared: 'Aucun consentement de cet État n’est consigné pour cet enregistrement.',
    not_given: 'Non déclaré comme donné.',
    until: 'jusqu’au {date}',
    given_by: 'par {by}, le {date}',
    covers:
      '{count, plural, =0 {Aucun enregistrement ne le cite} one {# enregistrement} many {# d’enregistrements} other {# enregistrements}}{titles}',
    no_evidence: 'Aucun justificatif indiqué',
    place: '{sheet}, ligne {row}',
  },
  reasons: {
    title: 'titres semblables à {percent} %',
    dates: '{count, plural, one {# jour en commun} many {# de jours en commun} other {# jours en commun}}',
    organisations:
      '{count, plural, one {# organisation en commun} many {# d’organisations en commun} other {# organisations en commun}}',
    recommendations:
      '{count, plural, one {# recommandation en commun} many {# de recommandations en commun} other {# recommandations en commun}}',
    modality: 'même type d’activité',
  },
  lists: { themes: 'Thèmes', organisations: 'Organisations' },
};
