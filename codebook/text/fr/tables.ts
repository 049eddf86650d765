import type { TableTexts } from '../kinds.ts';

const consentId = {
  label: 'Numéros des consentements',
  help: 'Le ou les numéros de la feuille Consentement qui couvrent cette ligne : un par État concerné. À laisser en blanc seulement si vous êtes l’État concerné.',
  example: 'C1',
} as const;
const withdrawn = {
  label: 'Retiré',
  help: 'Écrivez Oui pour retirer une ligne envoyée auparavant. Elle disparaît alors de tout ce qui est publié. Sinon, laissez en blanc.',
  example: '',
} as const;
const currency = {
  label: 'Monnaie',
  help: 'La monnaie du montant. Nécessaire dès qu’un montant est indiqué.',
  example: 'CHF',
} as const;
const recommendations = {
  label: 'Recommandations de l’EPU',
  help: 'Les recommandations visées, une par ligne : cote et paragraphe, par exemple A/HRC/59/15 140.7, ou État-cycle-paragraphe, par exemple SVN-4-140.7, ou identifiant de l’Index.',
  example: 'A/HRC/59/15 140.7',
} as const;
const themes = {
  label: 'Thèmes',
  help: 'Un ou plusieurs thèmes de la liste, séparés par des points-virgules. Un thème qui n’y figure pas peut être écrit en toutes lettres.',
  example: '',
} as const;

export const tables: TableTexts = {
  submitter: {
    label: 'Auteur',
    help: 'Qui envoie ce classeur. Remplissez cette feuille en premier : sans elle, rien ne peut être pris en compte.',
    columns: {
      org_name: {
        label: 'Nom de l’organisation ou de l’État',
        help: 'Le nom officiel complet, écrit de la même manière chaque année.',
        example: 'Ministère de la justice de Ruritanie',
      },
      submitter_kind: { label: 'Catégorie d’auteur', help: 'Choisissez dans la liste.', example: '' },
      state: {
        label: 'État',
        help: 'Pour un État : choisissez-le dans la liste. Une organisation qui travaille dans un seul État peut l’indiquer.',
        example: '',
      },
      org_ref: {
        label: 'Identifiant de l’organisation',
        help: 'Votre identifiant d’organisation IITA ou un autre numéro de registre public, le cas échéant.',
        example: 'XM-DAC-41114',
      },
      nhri_accreditation: {
        label: 'Statut d’accréditation de l’INDH',
        help: 'Uniquement pour les institutions nationales des droits de l’homme.',
        example: '',
      },
      contact_name: {
        label: 'Personne à contacter',
        help: 'À qui le HCDH peut s’adresser au sujet de ce classeur. Jamais publié.',
        example: '',
      },
      contact_email: {
        label: 'Adresse électronique de contact',
        help: 'Où la réponse à ce classeur est envoyée. Jamais publiée.',
        example: 'focal.point@example.org',
      },
      reporting_year: {
        label: 'Année considérée',
        help: 'L’année sur laquelle porte ce rapport, en quatre chiffres.',
        example: '2026',
      },
      submission_date: {
        label: 'Date d’envoi',
        help: 'Le jour où vous envoyez le classeur, sous la forme année-mois-jour.',
        example: '2026-11-02',
      },
      language: {
        label: 'Langue de la réponse',
        help: 'La langue dans laquelle vous souhaitez une réponse.',
        example: '',
      },
      replaces_submission: {
        label: 'Remplace l’envoi',
        help: 'Si ce classeur en corrige un précédent : le numéro d’envoi figurant dans la réponse reçue.',
        example: '',
      },
      may_publish: {
        label: 'Publication autorisée',
        help: 'Oui si le HCDH peut publier ces informations une fois obtenu le consentement des États concernés. Avec Non, elles sont réservées à l’usage interne.',
        example: '',
      },
      voluntary_declaration: {
        label: 'Communiqué à titre volontaire',
        help: 'Veuillez confirmer par Oui que les informations sont communiquées volontairement et que vous êtes habilité à les communiquer.',
        example: '',
      },
    },
  },
  consent: {
    label: 'Consentement',
    help: 'Le consentement de chaque État concerné, une ligne par État. Un État qui rend compte de sa propre situation n’a pas besoin de ligne. Rien n’est publié sur un État avant que le HCDH ait confirmé son consentement.',
    columns: {
      consent_id: {
        label: 'Numéro du consentement',
        help: 'Votre propre numéro court pour ce consentement. Les autres feuilles y renvoient.',
        example: 'C1',
      },
      state: { label: 'État', help: 'L’État qui donne son consentement. Choisissez dans la liste.', example: '' },
      consent_status: { label: 'Statut du consentement', help: 'Choisissez dans la liste.', example: '' },
      consent_scope: {
        label: 'Portée du consentement',
        help: 'Indiquez si tout, tout sauf les données financières, ou rien ne peut être publié.',
        example: '',
      },
      given_by: {
        label: 'Donné par',
        help: 'Le ministère ou la mission permanente qui a donné le consentement.',
        example: 'Ministère des affaires étrangères',
      },
      given_by_title: {
        label: 'Fonction',
        help: 'La fonction de la personne signataire. Sans nom de personne, s’il vous plaît.',
        example: 'Directeur des droits de l’homme',
      },
      consent_date: {
        label: 'Date du consentement',
        help: 'Le jour où le consentement a été donné, sous la forme année-mois-jour. Pas après la date d’envoi.',
        example: '2026-06-30',
      },
      valid_until: {
        label: 'Valable jusqu’au',
        help: 'Dernier jour du consentement, s’il est limité dans le temps.',
        example: '2028-12-31',
      },
      evidence_type: {
        label: 'Nature de la preuve',
        help: 'Nécessaire lorsque le consentement a été donné. Choisissez dans la liste.',
        example: '',
      },
      evidence_ref: {
        label: 'Référence de la preuve',
        help: 'Numéro de la note verbale ou de la lettre, ou nom du fichier. Nécessaire lorsque le consentement a été donné.',
        example: 'NV 214/2026',
      },
      evidence_url: {
        label: 'Lien vers la preuve',
        help: 'Une adresse Web publique, s’il en existe une.',
        example: '',
      },
      recorded_by: {
        label: 'Consigné par',
        help: 'Qui, dans votre organisation, a consigné ce consentement. Jamais publié.',
        example: '',
      },
      withdrawn,
    },
  },
  activities: {
    label: 'Activités',
    help: 'Les activités de coopération technique et de renforcement des capacités qui aident les États à appliquer les recommandations, une ligne par activité : prévue, en cours ou achevée.',
    columns: {
      activity_id: {
        label: 'Numéro de l’activité',
        help: 'Votre propre numéro pour l’activité. Gardez le même chaque année : une ligne dont le numéro est connu met à jour cette activité.',
        example: 'A-2026-01',
      },
      title: {
        label: 'Titre',
        help: 'Un titre court, 200 caractères au plus.',
        example: 'Formation de juges aux normes du procès équitable',
      },
      description: {
        label: 'Description',
        help: 'Ce qui est fait, pour qui et dans quel but, en 2 000 caractères au plus. Veuillez ne nommer aucune personne privée.',
        example: '',
      },
      state_concerned: {
        label: 'États concernés',
        help: 'L’État ou les États où l’activité a lieu ou auxquels elle est destinée, séparés par des points-virgules. Le consentement de chacun est nécessaire.',
        example: '',
      },
      modality: { label: 'Type d’activité', help: 'Choisissez dans la liste.', example: '' },
      status: { label: 'Statut', help: 'Choisissez dans la liste.', example: '' },
      start_date: {
        label: 'Date de début',
        help: 'Premier jour, sous la forme année-mois-jour.',
        example: '2026-03-01',
      },
      end_date: {
        label: 'Date de fin',
        help: 'Dernier jour, sous la forme année-mois-jour. Nécessaire lorsque l’activité est close.',
        example: '2026-09-30',
      },
      date_basis: { label: 'Nature des dates', help: 'Si les dates sont prévues ou effectives.', example: '' },
      recommendation_refs: {
        ...recommendations,
        help: `${recommendations.help} À défaut, motif dans la colonne suivante.`,
      },
      unlinked_reason: {
        label: 'Motif de l’absence de recommandation',
        help: 'Nécessaire seulement si aucune recommandation n’est indiquée. Choisissez dans la liste.',
        example: '',
      },
      upr_cycle: {
        label: 'Cycle de l’EPU',
        help: 'Le cycle dont relève l’activité. Nécessaire pour les promesses volontaires ; sinon, il découle des recommandations.',
        example: '',
      },
      upr_session: {
        label: 'Session de l’EPU',
        help: 'La session du Groupe de travail sur l’Examen périodique universel, de 1 à 54.',
        example: '48',
      },
      themes,
      affected_groups: {
        label: 'Personnes touchées',
        help: 'Les groupes de personnes auxquels l’activité doit profiter, séparés par des points-virgules.',
        example: '',
      },
      sdg_targets: {
        label: 'Cibles des ODD',
        help: 'Jusqu’à dix cibles des objectifs de développement durable, par exemple 16.3, séparées par des points-virgules.',
        example: '16.3; 5.2',
      },
      cooperation_form: { label: 'Forme de coopération', help: 'Choisissez dans la liste.', example: '' },
      provider_orgs: {
        label: 'Organisations participantes',
        help: 'Une organisation par ligne : nom | rôle | type. Rôles : financement, responsabilité, octroi, mise en œuvre ; sans rôle, on comprend mise en œuvre.',
        example: 'Académie judiciaire de Ruritanie | mise en œuvre | Gouvernement',
      },
      recipient_orgs: {
        label: 'Organisations bénéficiaires',
        help: 'Noms des organes qui reçoivent l’assistance, un par ligne.',
        example: 'Cour suprême de Ruritanie',
      },
      beneficiary_institution: {
        label: 'Institutions bénéficiaires',
        help: 'La catégorie d’institution bénéficiaire. Plusieurs possibles, séparées par des points-virgules.',
        example: '',
      },
      consent_id: consentId,
      request_id: {
        label: 'Numéro de la demande',
        help: 'Si l’activité répond à une demande de la feuille Besoins : son numéro.',
        example: 'R-7',
      },
      region: { label: 'Région', help: 'La région, pour les activités régionales.', example: '' },
      budget_amount: { label: 'Budget', help: 'Le montant total, en chiffres seulement.', example: '125000' },
      currency,
      budget_usd: {
        label: 'Budget en dollars des États-Unis',
        help: 'Seulement si vos propres comptes contiennent ce montant. Le HCDH n’applique aucun taux de change.',
        example: '',
      },
      funding_source: {
        label: 'Source de financement',
        help: 'Choisissez dans la liste. Plusieurs possibles, séparées par des points-virgules.',
        example: '',
      },
      sector: {
        label: 'Secteur CAD',
        help: 'Le code-objet du CAD de l’OCDE ; droits de la personne : 15160.',
        example: '15160',
      },
      gender_marker: { label: 'Marqueur de genre', help: 'De 0 (aucun) à 3 (objectif principal).', example: '2' },
      hr_marker: { label: 'Marqueur droits de l’homme', help: 'De 0 (aucun) à 3 (objectif principal).', example: '3' },
      results: {
        label: 'Résultats',
        help: 'Ce qui a été obtenu, aussi concrètement que possible. Nécessaire lorsque l’activité est en voie d’achèvement ou close.',
        example: '',
      },
      lessons: { label: 'Enseignements tirés', help: 'Ce que d’autres pourraient en apprendre.', example: '' },
      good_practice: {
        label: 'Bonne pratique',
        help: 'Oui si vous souhaitez partager cette activité à titre de bonne pratique.',
        example: '',
      },
      evidence_url: {
        label: 'Lien vers les documents',
        help: 'Une adresse Web publique donnant plus d’informations sur l’activité.',
        example: 'https://example.org/report',
      },
      title_language: {
        label: 'Langue du texte',
        help: 'La langue du titre et de la description, si ce n’est pas celle du modèle.',
        example: '',
      },
      iati_id: {
        label: 'Identifiant IITA',
        help: 'Si l’activité est publiée dans l’IITA.',
        example: 'XM-DAC-41114-PROJECT-1',
      },
      nmirf_hub_ref: {
        label: 'Entrée du pôle de connaissances',
        help: 'Lien ou numéro dans le pôle de connaissances virtuel des mécanismes nationaux d’application, d’établissement de rapports et de suivi.',
        example: '',
      },
      nrtd_ref: {
        label: 'Référence dans la base nationale',
        help: 'Numéro dans la base de données nationale de suivi des recommandations ou dans un système national de suivi.',
        example: '',
      },
      external_ids: {
        label: 'Autres identifiants',
        help: 'Numéros dans d’autres bases de données, un par ligne.',
        example: '',
      },
      withdrawn,
    },
  },
  needs: {
    label: 'Besoins',
    help: 'Les demandes de coopération technique des États et les réponses à ces demandes, une ligne par demande.',
    columns: {
      request_id: {
        label: 'Numéro de la demande',
        help: 'Votre propre numéro pour la demande. Gardez le même chaque année.',
        example: 'R-7',
      },
      title: { label: 'Titre', help: 'Un titre court, 200 caractères au plus.', example: '' },
      requesting_state: { label: 'État demandeur', help: 'Choisissez dans la liste.', example: '' },
      description: {
        label: 'Aide nécessaire',
        help: 'L’aide souhaitée et son but, en 2 000 caractères au plus.',
        example: '',
      },
      modality_wanted: { label: 'Type d’activité souhaité', help: 'Choisissez dans la liste.', example: '' },
      themes,
      recommendation_refs: recommendations,
      addressed_to: {
        label: 'Adressée à',
        help: 'À qui la demande a été faite. Plusieurs possibles, séparés par des points-virgules.',
        example: '',
      },
      addressed_to_name: {
        label: 'Nom du destinataire',
        help: 'L’entité, l’État ou le fonds, nommément.',
        example: '',
      },
      request_date: { label: 'Date de la demande', help: 'Sous la forme année-mois-jour.', example: '2026-02-15' },
      needed_by: {
        label: 'Nécessaire avant le',
        help: 'Le jour avant lequel l’aide est nécessaire, le cas échéant.',
        example: '',
      },
      status: { label: 'Statut', help: 'Choisissez dans la liste.', example: '' },
      reply_date: {
        label: 'Date de la réponse',
        help: 'Nécessaire dès que la demande est acceptée, satisfaite ou refusée. Pas avant la date de la demande.',
        example: '',
      },
      reply_by: { label: 'Réponse de', help: 'Qui a répondu.', example: '' },
      decline_reason: { label: 'Motif du refus', help: 'Nécessaire lorsque la demande a été refusée.', example: '' },
      open_to_matching: {
        label: 'Ouvert à la mise en relation',
        help: 'Oui si des offres adaptées peuvent être signalées à l’État, et le besoin communiqué à ceux qui offrent.',
        example: '',
      },
      consent_id: consentId,
      beneficiary_institution: {
        label: 'Institutions bénéficiaires',
        help: 'La catégorie d’institution qui en bénéficierait. Plusieurs possibles, séparées par des points-virgules.',
        example: '',
      },
      language_wanted: {
        label: 'Langues de travail',
        help: 'Langues dans lesquelles l’aide peut être reçue, séparées par des points-virgules.',
        example: '',
      },
      south_south_preferred: {
        label: 'Sud-Sud de préférence',
        help: 'Oui si la coopération Sud-Sud ou triangulaire est préférée.',
        example: '',
      },
      estimated_cost: { label: 'Coût estimatif', help: 'En chiffres seulement.', example: '40000' },
      currency,
      withdrawn,
    },
  },
  offers: {
    label: 'Offres',
    help: 'L’expertise, les places de formation, les visites d’étude, les outils, les financements et les bonnes pratiques que vous offrez à d’autres, une ligne par offre.',
    columns: {
      offer_id: {
        label: 'Numéro de l’offre',
        help: 'Votre propre numéro pour l’offre. Gardez le même chaque année.',
        example: 'O-3',
      },
      title: { label: 'Titre', help: 'Un titre court, 200 caractères au plus.', example: '' },
      kind: { label: 'Catégorie d’offre', help: 'Choisissez dans la liste.', example: '' },
      description: { label: 'Description', help: 'Ce qui est offert, en 2 000 caractères au plus.', example: '' },
      offering_org: { label: 'Offert par', help: 'L’organisation ou l’organe qui fait l’offre.', example: '' },
      offering_state: {
        label: 'État offrant',
        help: 'Si un État fait l’offre : choisissez-le dans la liste.',
        example: '',
      },
      themes,
      modality: { label: 'Type d’activité', help: 'Choisissez dans la liste.', example: '' },
      languages: {
        label: 'Langues',
        help: 'Langues dans lesquelles l’offre est disponible, séparées par des points-virgules.',
        example: '',
      },
      target_states: {
        label: 'Pour quels États',
        help: 'En blanc : tout État. Plusieurs possibles, séparés par des points-virgules.',
        example: '',
      },
      target_regions: {
        label: 'Pour quelles régions',
        help: 'En blanc : toute région. Plusieurs possibles, séparées par des points-virgules.',
        example: '',
      },
      capacity_per_year: { label: 'Capacité annuelle', help: 'Nombre de personnes par an.', example: '20' },
      valid_from: {
        label: 'Valable à partir du',
        help: 'Premier jour de l’offre, sous la forme année-mois-jour.',
        example: '2026-01-01',
      },
      valid_to: {
        label: 'Valable jusqu’au',
        help: 'Dernier jour de l’offre, sous la forme année-mois-jour.',
        example: '2027-12-31',
      },
      conditions: { label: 'Conditions', help: 'Partage des coûts, niveau de langue, etc.', example: '' },
      own_recommendation_refs: {
        label: 'Recommandations propres',
        help: 'Pour un État offrant : les recommandations qu’il a lui-même faites et que l’offre aide à appliquer, une par ligne.',
        example: '',
      },
      practice_state: {
        label: 'États visés par la pratique',
        help: 'Pour une bonne pratique : l’État ou les États dont elle décrit l’expérience. Le consentement de chacun est nécessaire, sauf de l’auteur.',
        example: '',
      },
      practice_context: {
        label: 'Contexte de la pratique',
        help: 'Pour une bonne pratique : la situation à laquelle elle répondait. Nécessaire pour les bonnes pratiques.',
        example: '',
      },
      what_worked: {
        label: 'Ce qui a fonctionné',
        help: 'Pour une bonne pratique : ce qui a fait la différence. Nécessaire pour les bonnes pratiques.',
        example: '',
      },
      evidence_url: {
        label: 'Lien vers les documents',
        help: 'Une adresse Web publique. Nécessaire pour les bonnes pratiques.',
        example: 'https://example.org/practice',
      },
      mechanism: {
        label: 'Mécanisme des droits de l’homme',
        help: 'Une procédure spéciale ou un autre mécanisme qui a participé ou qui est cité, le cas échéant.',
        example: '',
      },
      contact: {
        label: 'Contact',
        help: 'À qui le HCDH peut s’adresser au sujet de l’offre. Jamais publié.',
        example: '',
      },
      consent_id: consentId,
      withdrawn,
    },
  },
  contributions: {
    label: 'Contributions',
    help: 'Les contributions volontaires aux fonds des Nations Unies, une ligne par contribution.',
    columns: {
      contribution_id: {
        label: 'Numéro de la contribution',
        help: 'Votre propre numéro pour la contribution.',
        example: 'F-1',
      },
      fund: { label: 'Fonds', help: 'Choisissez dans la liste.', example: '' },
      contributor: { label: 'Donateur', help: 'Qui a contribué, nommément.', example: '' },
      contributing_state: {
        label: 'État donateur',
        help: 'Si un État a contribué : choisissez-le dans la liste.',
        example: '',
      },
      amount: {
        label: 'Montant',
        help: 'En chiffres seulement, dans la monnaie de la contribution.',
        example: '50000',
      },
      currency,
      year: { label: 'Année', help: 'L’année de la contribution, en quatre chiffres.', example: '2026' },
      pledge_or_paid: { label: 'Annoncée ou versée', help: 'Choisissez dans la liste.', example: '' },
      consent_id: consentId,
      withdrawn,
    },
  },
  recommendation_links: {
    label: 'Liens aux recommandations',
    help: 'Pour les lignes qui visent de nombreuses recommandations : une ligne par activité, demande ou offre et par recommandation. Complète la colonne des autres feuilles.',
    columns: {
      record_id: {
        label: 'Numéro visé',
        help: 'Le numéro de l’activité, de la demande ou de l’offre dans sa propre feuille.',
        example: 'A-2026-01',
      },
      document_symbol: {
        label: 'Cote du document',
        help: 'Cote du rapport du Groupe de travail. Avec le paragraphe, ou à défaut l’identifiant de l’Index.',
        example: 'A/HRC/59/15',
      },
      paragraph: { label: 'Paragraphe', help: 'Numéro du paragraphe dans ce rapport.', example: '140.7' },
      uhri_annotation_id: {
        label: 'Identifiant de l’Index',
        help: 'Identifiant de la recommandation dans l’Index universel des droits de l’homme, si vous l’avez.',
        example: '',
      },
      contribution_text: {
        label: 'Contribution apportée',
        help: 'En quoi l’activité, la demande ou l’offre contribue à l’application de cette recommandation.',
        example: '',
      },
      withdrawn,
    },
  },
};
