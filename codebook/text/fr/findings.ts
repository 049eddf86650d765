import type { FindingTexts } from '../kinds.ts';

export const findings: FindingTexts = {
  FILE_EMPTY: 'Le fichier est vide. Veuillez joindre de nouveau le classeur.',
  FILE_TOO_LARGE:
    'Le fichier dépasse {limit, number} Mo. Veuillez supprimer les images et les feuilles inutilisées, puis le renvoyer.',
  FILE_ENCRYPTED:
    'Le classeur est protégé par un mot de passe et ne peut donc pas être ouvert. Veuillez supprimer le mot de passe (Fichier, Informations, Protéger le classeur), puis le renvoyer.',
  FILE_WRONG_FORMAT:
    'Ce fichier est du type « {value} » et n’est pas un classeur Excel (.xlsx). Veuillez l’ouvrir dans votre tableur, l’enregistrer au format « Classeur Excel (.xlsx) », puis le renvoyer.',
  FILE_NOT_WORKBOOK:
    'Ce fichier n’est pas un classeur Excel. Veuillez envoyer le modèle rempli sous forme de fichier .xlsx.',
  FILE_TRUNCATED: 'La fin du fichier manque ; il a probablement été tronqué pendant l’envoi. Veuillez le renvoyer.',
  FILE_DAMAGED:
    'Le classeur est endommagé et ne peut pas être lu de manière fiable. Veuillez l’ouvrir dans votre tableur, l’enregistrer sous un nouveau nom, puis le renvoyer. Note technique : {value}',
  FILE_HAS_MACROS:
    'Le classeur contient des macros, qui ne sont pas acceptées. Veuillez l’enregistrer au format « Classeur Excel (.xlsx) », sans macros, puis le renvoyer.',
  FILE_UNSAFE:
    'Par mesure de sécurité, le classeur n’a pas été ouvert, car il contient un élément qui ne figure jamais dans un modèle. Veuillez copier vos données dans un modèle vierge et envoyer celui-ci. Note technique : {value}',
  FILE_TOO_MUCH_INSIDE:
    'Le classeur contient plus d’éléments qu’il n’est possible d’en lire en toute sécurité ({value} : limite {limit, number}). Veuillez copier vos données dans un modèle vierge et envoyer celui-ci.',
  FILE_TOO_SLOW:
    'La lecture du classeur a duré plus de {limit, plural, one {# seconde} many {# de secondes} other {# secondes}} et a été interrompue. Veuillez copier vos données dans un modèle vierge et envoyer celui-ci.',
  EXTERNAL_LINK_IGNORED:
    'Le classeur contient {count, plural, one {# lien vers un autre classeur, qui n’a pas été suivi} many {# de liens vers d’autres classeurs, qui n’ont pas été suivis} other {# liens vers d’autres classeurs, qui n’ont pas été suivis}}. Il n’y a rien à faire si toutes les valeurs figurent dans le présent classeur.',

  TEMPLATE_FOREIGN:
    'Ce classeur n’a pas été établi à partir du modèle de communication et ne peut donc pas être lu. Veuillez télécharger le modèle et y copier vos données.',
  TEMPLATE_MARK_MISSING:
    'La marque cachée indiquant la version du modèle est absente. Les feuilles ont été reconnues à leurs intitulés ; veuillez utiliser un modèle vierge la prochaine fois.',
  TEMPLATE_VERSION_OLD:
    'Ce modèle est ancien (version {first} ; version actuelle : {second}). Il a été lu ; veuillez utiliser le modèle actuel la prochaine fois.',
  TEMPLATE_VERSION_NEWER:
    'Ce modèle (version {first}) est plus récent que le présent programme (version {second}) et ne peut pas encore être lu. Veuillez utiliser le modèle que le HCDH propose actuellement, ou en informer le HCDH.',
  SHEET_MISSING: 'La feuille « {table} » est absente. Veuillez la reprendre d’un modèle vierge et la remplir.',
  SHEET_DUPLICATE:
    'Deux feuilles semblent correspondre à « {table} » : celle-ci et « {first} ». Veuillez réunir toutes les lignes dans une seule feuille et supprimer l’autre.',
  SHEET_UNKNOWN:
    'Cette feuille ne fait pas partie du modèle et n’a pas été lue. Il n’y a rien à faire si elle ne contient que des notes.',
  SHEET_HIDDEN:
    'La feuille « {table} » est masquée, mais contient des données. Celles-ci ont été lues ; veuillez afficher la feuille et les vérifier.',
  HEADER_MISSING:
    'La ligne d’intitulés de la feuille « {table} » est introuvable ; les données de la feuille ne peuvent donc pas être lues. Veuillez les copier dans un modèle vierge.',
  COLUMN_MISSING:
    'La colonne « {column} » est absente de cette feuille. Veuillez la rétablir, avec le même intitulé que dans le modèle.',
  COLUMN_UNKNOWN:
    '« {value} » n’est pas une colonne du modèle ; son contenu n’a donc pas été lu.{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ? Veuillez corriger l’intitulé.} other { Veuillez le déplacer dans une colonne du modèle s’il est nécessaire.}}',
  COLUMN_DUPLICATE:
    'La colonne « {column} » figure deux fois dans cette feuille (également en {first}). Veuillez n’en conserver qu’une.',
  COLUMN_UNDERSTOOD:
    'L’intitulé « {value} » a été interprété comme « {column} ». Il n’y a rien à faire si cela est exact.',
  SUBMISSION_EMPTY:
    'Ce classeur ne contient aucune activité, demande, offre ou contribution. Veuillez remplir au moins une ligne, ou informer le HCDH que vous n’avez rien à communiquer.',

  VALUE_MISSING: 'Le champ « {column} » est vide. Veuillez le remplir.',
  VALUE_MISSING_HERE:
    'Le champ « {column} » est vide, mais il est nécessaire compte tenu du contenu du champ « {other} ». Veuillez le remplir.',
  VALUE_NOT_CARRIED_OVER:
    '« {value} » a été saisi dans un modèle plus ancien (version {first}) et peut avoir plusieurs sens dans le modèle actuel (version {second}). Veuillez remplir de nouveau « {column} ».',
  VALUE_UNREADABLE: 'Le contenu du champ « {column} » est illisible ({value}). Veuillez le saisir de nouveau.',
  TEXT_TOO_LONG:
    'Le champ « {column} » contient {count, plural, one {# caractère} many {# de caractères} other {# caractères}} ; {limit, plural, one {# caractère est possible} many {# de caractères sont possibles} other {# caractères sont possibles}} au maximum. Veuillez raccourcir le texte.',
  TEXT_TIDIED:
    'Des espaces superflues ou des caractères spéciaux ont été supprimés : « {understood} ». Il n’y a rien à faire si cela est exact.',
  CODE_UNKNOWN:
    '« {value} » ne figure pas dans la liste « {list} ».{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez choisir dans la liste déroulante.}}',
  CODE_NOT_LISTED:
    '« {value} » ne figure pas dans la liste « {list} ». La valeur a été conservée telle que vous l’avez écrite.{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez choisir dans la liste si l’une de ses entrées convient.}}',
  CODE_UNDERSTOOD:
    '« {value} » a été interprété comme « {understood} ». Veuillez corriger si ce n’est pas ce que vous vouliez dire.',
  CODE_REPEATED:
    '« {value} » figure plusieurs fois dans cette cellule et a été compté une seule fois. Il n’y a rien à faire.',
  VALUES_TOO_MANY:
    'Le champ « {column} » contient {count, plural, one {# valeur} many {# de valeurs} other {# valeurs}} ; {limit, plural, one {# valeur est possible} many {# de valeurs sont possibles} other {# valeurs sont possibles}} au maximum. Veuillez conserver les plus importantes.',
  SDG_TARGET_INCOMPLETE:
    '« {value} » est un objectif et non une cible.{hasSuggestion, select, yes { Veuillez indiquer une cible, par exemple {suggestion}.} other { Veuillez indiquer une cible, par exemple 16.3.}}',
  DATE_UNREADABLE:
    '« {value} » n’est pas une date lisible. Veuillez l’écrire sous la forme année-mois-jour, par exemple 2026-03-31.',
  DATE_AMBIGUOUS:
    '« {value} » peut signifier {first} ou {second}. Veuillez écrire la date sous la forme année-mois-jour, par exemple 2026-03-31.',
  DATE_UNDERSTOOD:
    '« {value} » a été interprété comme la date suivante : {understood}. Veuillez corriger si ce n’est pas ce que vous vouliez dire.',
  DATE_OUT_OF_RANGE:
    'La date indiquée ({value}) n’est pas comprise dans la période allant de {first} à {second}. Veuillez vérifier l’année.',
  NUMBER_UNREADABLE:
    '« {value} » n’est pas un nombre. Veuillez écrire uniquement des chiffres, par exemple 125000 ou 1250.50.',
  NUMBER_AMBIGUOUS:
    '« {value} » peut signifier {first} ou {second}. Veuillez écrire le nombre sans séparateur de milliers.',
  NUMBER_UNDERSTOOD:
    '« {value} » a été interprété comme le nombre {understood}. Veuillez corriger si ce n’est pas ce que vous vouliez dire.',
  NUMBER_OUT_OF_RANGE:
    'Le nombre {value} n’est pas compris dans l’intervalle allant de {first} à {second}. Veuillez le vérifier.',
  NUMBER_NOT_WHOLE: '{value} n’est pas un nombre entier. Veuillez l’écrire sans décimales.',
  YES_NO_UNREADABLE: '« {value} » n’est ni Oui ni Non. Veuillez choisir l’un des deux.',
  EMAIL_UNREADABLE: '« {value} » n’est pas une adresse électronique. Veuillez l’écrire sous la forme nom@example.org.',
  LINK_UNREADABLE: '« {value} » n’est pas une adresse Web. Veuillez l’écrire en entier, en commençant par https://',
  RECOMMENDATION_UNREADABLE:
    '« {value} » ne peut pas être lu comme une recommandation. Veuillez indiquer la cote du document et le paragraphe, par exemple A/HRC/59/15 140.7, à raison d’une recommandation par ligne.',
  ORGANISATION_UNREADABLE:
    '« {value} » ne peut pas être lu comme une organisation. Veuillez écrire nom | rôle | type, à raison d’une organisation par ligne ; le rôle et le type peuvent être omis.',
  FORMULA_RESULT_TAKEN:
    'Cette cellule contient une formule. Son dernier résultat enregistré, « {value} », a été retenu ; veuillez remplacer la formule par la valeur voulue s’il n’est pas exact.',
  FORMULA_STALE:
    'Cette cellule contient une formule dans un classeur qui n’est pas recalculé automatiquement ; son résultat, « {value} », n’est donc peut-être plus à jour. Veuillez remplacer la formule par sa valeur.',
  FORMULA_NOT_CALCULATED:
    'Cette cellule contient une formule sans résultat. Veuillez saisir la valeur à la place, ou ouvrir le classeur dans un tableur et l’enregistrer.',
  CELL_HAS_ERROR: 'Cette cellule affiche l’erreur {value}. Veuillez saisir la valeur exacte.',
  CELLS_MERGED:
    'Des cellules sont fusionnées ici ({value}) ; les lignes visées ne sont donc pas claires. Veuillez annuler la fusion et remplir chaque ligne.',

  DECLARATION_NOT_GIVEN:
    'La déclaration attestant que les informations sont communiquées à titre volontaire n’a pas été faite. Veuillez choisir Oui, ou ne pas envoyer le classeur.',
  SUBMISSION_DATE_IN_FUTURE: 'La date de communication ({value}) se situe dans l’avenir. Veuillez la corriger.',
  REPORTING_YEAR_IN_FUTURE: 'L’année de référence {value} n’a pas encore commencé. Veuillez la corriger.',
  PUBLISHING_NOT_ALLOWED:
    'Vous avez indiqué que ces informations ne peuvent pas être publiées. Elles sont réservées à l’usage interne ; choisissez Oui si elles peuvent être publiées avec le consentement des États concernés.',

  CONSENT_UNKNOWN:
    'La feuille « Consentement » ne contient pas de consentement numéro « {value} ».{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez y ajouter le consentement, ou corriger le numéro.}}',
  CONSENT_STATE_MISMATCH:
    'Le consentement « {value} » est celui de l’État suivant : {state}. Celui-ci ne figure pas parmi les États concernés de cette ligne. Veuillez corriger l’État ou le numéro de consentement.',
  CONSENT_NOT_RECORDED:
    'Aucun consentement n’est enregistré pour cette ligne (État concerné : {state}). La ligne est conservée, mais n’est ni publiée ni comptée tant que le consentement n’a pas été inscrit dans la feuille « Consentement » et confirmé par le HCDH.',
  CONSENT_NOT_IN_FORCE:
    'Pour cette ligne, l’état du consentement est « {value} » (État concerné : {state}). La ligne est conservée, mais n’est ni publiée ni comptée tant que l’État n’a pas donné son consentement.',
  CONSENT_NEEDED:
    'La mention « Non requis » n’est possible que si l’auteur de la communication est lui-même l’État concerné, lequel est ici : {state}. Veuillez inscrire le consentement de cet État.',
  CONSENT_EVIDENCE_MISSING:
    'Le champ « {column} » est vide. Lorsque le consentement a été donné, veuillez en indiquer le justificatif, par exemple le numéro de la note verbale.',
  CONSENT_DATE_AFTER_SUBMISSION:
    'La date du consentement ({first}) est postérieure à la date de communication ({second}). Veuillez corriger l’une des deux dates.',
  CONSENT_EXPIRED:
    'Ce consentement a pris fin à la date suivante : {value}. Les informations qu’il couvre ne sont plus publiées ; veuillez demander à l’État de le renouveler.',
  END_BEFORE_START:
    'La date de fin ({second}) est antérieure à la date de début ({first}). Veuillez corriger l’une des deux dates.',
  ACTUAL_DATE_IN_FUTURE:
    'La date indiquée ({value}) est donnée comme effective, mais se situe dans l’avenir. Veuillez la corriger, ou indiquer que les dates sont prévues.',
  STATUS_NEEDS_END_DATE:
    'Une activité close doit comporter une date de fin. Veuillez l’ajouter, ou corriger le stade d’exécution.',
  STATUS_HAS_ACTUAL_START:
    'Une activité encore en cours de définition ne peut pas avoir commencé à la date indiquée ({value}). Veuillez indiquer que les dates sont prévues, ou corriger le stade d’exécution.',
  AMOUNT_WITHOUT_CURRENCY:
    'La monnaie du montant n’est pas indiquée. Veuillez en choisir une dans le champ « {column} ».',
  CURRENCY_WITHOUT_AMOUNT:
    'Une monnaie est indiquée, mais le champ « {column} » ne contient aucun montant. Veuillez ajouter le montant, ou effacer la monnaie.',
  SESSION_CYCLE_MISMATCH:
    'La session {first} ne relève pas du cycle {second}. Les sessions 1 à 12 relèvent du cycle 1, les sessions 13 à 26 du cycle 2, les sessions 27 à 40 du cycle 3 et les sessions 41 à 54 du cycle 4. Veuillez corriger la session ou le cycle.',
  REGISTER_NOT_LOADED:
    '{count, plural, one {# référence à une recommandation n’a pas été comparée} many {# de références à des recommandations n’ont pas été comparées} other {# références à des recommandations n’ont pas été comparées}} au registre des recommandations, celui-ci n’étant pas disponible. Il n’y a rien à faire.',
  RECOMMENDATION_MISSING:
    'Aucune recommandation n’est mentionnée. Veuillez en mentionner au moins une, ou choisir un motif dans le champ « Motif de l’absence de recommandation ».',
  RECOMMENDATION_UNKNOWN:
    'La recommandation « {value} » ne figure pas dans le registre.{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez vérifier la cote du document et le paragraphe.}}',
  RECOMMENDATION_STATE_MISMATCH:
    'La recommandation « {value} » a été adressée à l’État suivant : {state}. Celui-ci ne figure pas parmi les États concernés de cette ligne. Veuillez corriger la référence ou l’État.',
  RECOMMENDATION_NOTED:
    'L’État examiné a pris note de la recommandation « {value} », mais ne l’a pas acceptée. La ligne est enregistrée, mais n’est pas comptée parmi les recommandations acceptées. Veuillez vérifier le paragraphe.',
  RECOMMENDATION_POSITION_PENDING:
    'La position de l’État sur la recommandation « {value} » n’est pas encore connue. La ligne est enregistrée ; il n’y a rien à faire.',
  ID_DUPLICATE:
    'Le numéro « {value} » est utilisé deux fois dans cette feuille (également à la ligne {first}). Veuillez attribuer à chaque ligne un numéro qui lui est propre.',
  REQUEST_UNKNOWN:
    'La feuille « Besoins » ne contient pas de demande « {value} ».{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez vérifier le numéro, ou y ajouter la demande.}}',
  LINKED_RECORD_UNKNOWN:
    'Ce classeur ne contient aucune activité, demande ou offre portant le numéro « {value} ».{hasSuggestion, select, yes { Vouliez-vous dire « {suggestion} » ?} other { Veuillez vérifier le numéro.}}',
  REPLY_BEFORE_REQUEST:
    'La date de la réponse ({second}) est antérieure à celle de la demande ({first}). Veuillez corriger l’une des deux dates.',
  REPLY_MISSING:
    'L’état « {value} » suppose une réponse. Veuillez ajouter la date de la réponse et le nom de son auteur.',
  PROVIDER_IS_RECIPIENT:
    '« {value} » est mentionné à la fois comme prestataire et comme bénéficiaire. Veuillez corriger l’une de ces mentions, ou choisir Sud-Sud comme forme de coopération si un État rend compte de son propre programme.',
  DOUBLE_REPORT_PROBABLE:
    '« {value} » ressemble à une activité communiquée par un autre contributeur : même État, dates qui se chevauchent, titre semblable. Le HCDH examinera les deux ; si vous savez qui doit la communiquer, veuillez le lui indiquer. La ligne est enregistrée.',
  REQUEST_UNANSWERED:
    'Cette demande, datée du {value}, est sans réponse depuis {count, plural, one {# mois} many {# de mois} other {# mois}}. Veuillez ajouter la réponse s’il y en a eu une.',
  FUND_NOT_NAMED:
    'L’État concerné ({state}) fait partie des pays les moins avancés ou des petits États insulaires en développement, pour lesquels des fonds existent. Veuillez indiquer le fonds si l’un d’eux a financé l’activité.',
  PERSONAL_DATA_IN_TEXT:
    'Ce texte sera public, mais semble contenir une adresse électronique ou un numéro de téléphone (« {value} »). Veuillez supprimer cette information afin de protéger la personne.',
  OWN_RECOMMENDATION_AVAILABLE:
    'La recommandation « {value} » a été faite par l’État lui-même ({state}). Veuillez la mentionner dans le champ « Recommandations propres », afin que l’offre puisse être trouvée par ce moyen.',
};
