import type { TemplateTexts } from '../templateKinds.ts';

export const template: TemplateTexts = {
  readme: {
    tab: 'Lisez-moi',
    title: 'Coopération technique pour l’application des recommandations de l’EPU',
    subtitle: 'Classeur de communication – résolution 54/28 du Conseil des droits de l’homme',
    sections: {
      about: {
        heading: 'De quoi s’agit-il ?',
        text: [
          'Ce classeur vous permet de rendre compte des activités de coopération technique et de renforcement des capacités qui aident les États à appliquer les recommandations issues de l’Examen périodique universel (EPU).',
          'Au paragraphe 14 de sa résolution 54/28, le Conseil des droits de l’homme a demandé qu’un répertoire en ligne de ces activités soit tenu par le HCDH et qu’un point lui soit présenté chaque année. La communication d’informations est volontaire.',
        ],
      },
      who: {
        heading: 'Qui peut contribuer ?',
        text: [
          'Les États ; les organismes, fonds et programmes des Nations Unies ; les organisations internationales et régionales ; les mécanismes régionaux des droits de l’homme ; les institutions nationales des droits de l’homme ; les organisations de la société civile.',
        ],
      },
      steps: {
        heading: 'Comment le remplir',
        text: [
          '1. Remplissez d’abord la feuille « {submitter} », puis « {consent} », puis les feuilles qui vous concernent. Laissez les autres vides.',
          '2. Inscrivez une entrée par ligne, sous les intitulés. Sélectionnez une cellule pour en lire l’aide ; placez le pointeur sur un intitulé pour en savoir plus.',
          '3. Choisissez dans la liste lorsqu’une cellule en propose une. Écrivez les dates sous la forme année-mois-jour, par exemple 2026-11-02, et les montants en chiffres seulement.',
          '4. Si vous disposez du complément, cliquez sur Valider et corrigez ce qui vous est signalé. Envoyez ensuite le classeur au HCDH.',
        ],
      },
      signs: {
        heading: 'Signification des signes',
        text: ['Une cellule jaune reste à remplir dans une ligne déjà commencée.'],
      },
      sheets: { heading: 'Les feuilles', text: [] },
      several: {
        heading: 'Plusieurs valeurs dans une cellule',
        text: [
          'Séparez-les par des points-virgules. La liste vous aide pour la première ; saisissez les autres à la suite.',
          'Les recommandations et les organisations s’écrivent une par ligne : appuyez sur Alt+Entrée pour aller à la ligne.',
        ],
      },
      again: {
        heading: 'Nouvel envoi',
        text: [
          'Attribuez à chaque ligne un numéro qui vous est propre et conservez-le les années suivantes.',
          'Une ligne dont le numéro est connu met à jour l’entrée correspondante ; un nouveau numéro en ajoute une. Une entrée absente du classeur reste inchangée.',
          'Pour retirer une entrée, envoyez sa ligne avec « {withdrawn} » = {yes}.',
          'Une cellule laissée vide n’efface une valeur antérieure que si autre chose a changé dans la ligne.',
        ],
      },
      consent: {
        heading: 'Consentement des États',
        text: [
          'Les informations concernant un État ne sont publiées qu’avec le consentement de cet État, confirmé par le HCDH. Inscrivez ce consentement dans la feuille « {consent} » et indiquez-en le numéro dans les lignes qu’il couvre.',
          'Un État qui rend compte de sa propre situation consent par son envoi. Le consentement peut être limité et peut être retiré à tout moment ; les informations disparaissent alors de tout ce qui est publié.',
        ],
      },
      privacy: {
        heading: 'Protection de la vie privée',
        text: [
          'Les coordonnées ne sont jamais publiées. Veuillez ne nommer dans vos textes ni particuliers, ni victimes, ni témoins.',
        ],
      },
      next: {
        heading: 'Et ensuite ?',
        text: [
          'Le HCDH vérifie le classeur et vous répond dans la langue que vous avez choisie. Les lignes sans erreur sont enregistrées ; les lignes comportant des erreurs restent en attente jusqu’à ce que vous les corrigiez et renvoyiez le classeur.',
        ],
      },
      version: {
        heading: 'Version',
        text: ['Modèle, version {version}. Veuillez ne pas modifier les intitulés ni les lignes masquées.'],
      },
    },
    usual: 'Vous contribuez en tant que : {kind}. Feuilles que vous remplissez habituellement : {sheets}.',
  },
  requirement: {
    required: { word: 'Obligatoire', meaning: 'à remplir dans tous les cas' },
    conditional: { word: 'Le cas échéant', meaning: 'à remplir dans les cas précisés par l’aide' },
    optional: { word: 'Facultatif', meaning: 'à remplir si vous disposez de l’information' },
  },
  form: { question: 'Question', entry: 'Votre réponse', help: 'Aide' },
  example: 'Exemple : {example}',
  fault_title: 'Veuillez vérifier cette saisie',
  faults: {
    code: 'Cette saisie ne figure pas dans la liste. Veuillez choisir dans la liste.',
    date: 'Veuillez écrire la date sous la forme année-mois-jour, par exemple 2026-11-02.',
    whole: 'Veuillez écrire un nombre entier compris entre {min} et {max}.',
    number: 'Veuillez écrire un nombre compris entre {min} et {max}, sans le nom de la monnaie.',
    length: 'Ce texte est trop long. Veuillez ne pas dépasser {max} caractères.',
  },
  recommendations: {
    tab: 'Recommandations de l’EPU',
    help: 'Recommandations que cet État a reçues dans le cadre de l’Examen périodique universel, pour en retrouver les références. Rien n’est à remplir ici.',
    columns: {
      ref: 'Référence',
      cycle: 'Cycle de l’EPU',
      position: 'Position de l’État',
      recommending_states: 'États auteurs de la recommandation',
      text: 'Recommandation',
    },
    positions: { supported: 'Acceptée', noted: 'Notée', pending: 'Pas encore connue' },
  },
};
