import type { ReplyTexts } from '../replyKinds.ts';

export const reply: ReplyTexts = {
  tabs: { summary: 'Réponse', findings: 'Constatations' },
  title: 'Réponse à votre communication',
  facts: {
    contributor: 'Contributeur',
    contributor_id: 'Identifiant du contributeur',
    file: 'Fichier',
    received: 'Reçu le',
    submission: 'Identifiant de la communication',
    year: 'Année de référence',
    versions: 'Vérifié avec',
  },
  versions: 'modèle version {first}, règles version {second}',
  outcome: {
    taken:
      'Merci. Votre classeur a été enregistré : {rows, plural, one {# ligne} many {# de lignes} other {# lignes}}. Rien n’est à corriger.',
    in_part:
      'Merci. {rows, plural, =0 {Aucune ligne n’a encore été enregistrée} one {# ligne a été enregistrée} many {# de lignes ont été enregistrées} other {# lignes ont été enregistrées}} ; {waiting, plural, one {# ligne est en attente} many {# de lignes sont en attente} other {# lignes sont en attente}} jusqu’à ce que les cellules marquées en rouge soient corrigées.',
    refused:
      'Merci. Le classeur n’a pas encore pu être enregistré. La feuille « {findings} » indique ce qu’il faut corriger ; rien de ce que vous avez saisi n’est perdu.',
    unreadable:
      'Merci. Le fichier n’a pas pu être lu ; rien n’a donc été enregistré. La feuille « {findings} » indique pourquoi et que faire.',
    repeated:
      'Merci. Il s’agit du même fichier que celui que vous aviez déjà envoyé ; il a été entièrement enregistré le {date}. Rien n’a changé et il n’y a rien à faire.',
  },
  checked_anew: 'Vous aviez déjà envoyé ce fichier le {date}. Il a été vérifié de nouveau.',
  headings: {
    taken: 'Ce qui a été enregistré',
    waiting: 'Lignes en attente et raisons',
    next: 'Suite de la procédure',
    records: 'Vos enregistrements',
    compared: 'Ce qui a changé par rapport aux données détenues',
    findings: 'Ce qui a été constaté dans votre classeur',
  },
  columns: {
    sheet: 'Feuille',
    waiting: 'En attente',
    row: 'Ligne',
    record: 'Votre numéro',
    why: 'Raison de l’attente et marche à suivre',
    identifier: 'Identifiant dans le répertoire',
    done: 'Opération',
    publication: 'Diffusion',
    column: 'Colonne',
    before: 'Avant',
    now: 'Maintenant',
    cell: 'Cellule',
    severity: 'Degré',
    entry: 'Contenu de la cellule',
    what: 'Constatation et marche à suivre',
    code: 'Code',
  },
  severity: { error: 'À corriger', warning: 'À vérifier', info: 'Pour information' },
  changes: { new: 'Ajouté', changed: 'Modifié', unchanged: 'Inchangé', withdrawn: 'Retiré' },
  cleared: '(effacé)',
  publication: {
    published: 'publié avec la prochaine diffusion',
    not_recorded: 'non publié : aucun consentement consigné',
    not_asked: 'non publié : consentement pas encore demandé',
    requested: 'non publié : consentement demandé, sans réponse à ce jour',
    refused: 'non publié : consentement refusé',
    withdrawn: 'non publié : consentement retiré',
    expired: 'non publié : consentement arrivé à expiration',
    not_confirmed: 'pas encore publié : le HCDH confirme le consentement',
    internal_only: 'non publié : consentement limité à l’usage interne',
    publishing_not_allowed: 'non publié, à votre demande',
    record_withdrawn: 'retiré par vous',
  },
  next: {
    correct:
      'Corrigez dans ce classeur les cellules marquées en rouge et renvoyez-le tel quel. Les lignes enregistrées le restent ; les renvoyer ne change rien.',
    fresh:
      'Réparez le fichier comme indiqué, ou copiez vos données dans ce classeur vierge, puis envoyez-le de nouveau.',
    marks:
      'Les cellules en rouge doivent être corrigées, celles en jaune sont à vérifier. Une note en donne la raison. Il n’est pas nécessaire d’enlever les notes et les couleurs.',
    confirm:
      'Le HCDH confirme les consentements que vous avez déclarés. Vous n’avez rien à faire ; les enregistrements seront publiés après confirmation.',
    ask: 'Les enregistrements concernant des États dont le consentement n’est pas consigné sont conservés sans être publiés. Consignez le consentement dans la feuille « {consent} » et inscrivez son numéro dans les lignes.',
    published:
      'Les enregistrements dont les États ont donné leur consentement sont publiés avec la prochaine diffusion.',
    later:
      'Veuillez garder les numéros de vos lignes. Une ligne portant le même numéro met à jour l’enregistrement, un nouveau numéro en ajoute un, « {withdrawn} » = {yes} en retire un, et une ligne absente ne signifie rien.',
  },
  more: '{count, plural, one {et # autre} many {et # d’autres} other {et # autres}}',
  findings_help: 'Cliquez sur une entrée de la colonne « {cell} » pour aller à la cellule.',
  no_findings: 'Rien n’est à corriger ni à vérifier.',
  mail: {
    subject: 'Réponse à votre communication « {file} »',
    greeting: 'Mesdames, Messieurs,',
    attached:
      'Le classeur ci-joint « {file} » montre chaque cellule concernée et contient vos données ; vous pouvez le corriger et le renvoyer tel quel.',
    points: 'Premiers points :',
    closing: 'Nous vous remercions de votre coopération.',
    signature:
      'Répertoire de la coopération technique pour l’Examen périodique universel (résolution 54/28 du Conseil des droits de l’homme), HCDH',
  },
};
