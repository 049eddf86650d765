/**
 * The repository's own short code lists. Labels in six languages stand in text/<language>/codes.ts; aliases are other
 * spellings seen in the field. A code, once published, keeps its meaning; see CONTRIBUTING for adding one.
 */

interface Vocabulary {
  /** Who keeps the list, and as of when. */
  readonly source: string;
  /** An open list takes values it does not know, with a warning. */
  readonly open?: true;
  readonly codes: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

const OWN = 'This codebook, from resolution 54/28';

export const vocabularies = {
  /** Who may submit: the six kinds of op. 14, the UN entities named apart from other international organisations. */
  contributor_kinds: {
    source: `${OWN}, op. 14; version 1.0`,
    codes: ['state', 'un', 'igo', 'regional_organisation', 'regional_mechanism', 'nhri', 'cso'],
    aliases: {
      un: ['UN entity', 'United Nations entity', 'UN agency', 'UNCT'],
      igo: ['international organization', 'intergovernmental organisation'],
      regional_mechanism: ['regional human rights mechanism', 'regional-mechanism'],
      regional_organisation: ['regional organization', 'regional-organisation'],
      nhri: ['national human rights institution', 'ombudsman'],
      cso: ['NGO', 'civil society', 'civil society organization', 'non-governmental organization'],
    },
  },
  activity_types: {
    source: `${OWN}, op. 6–14 and preamble; version 1.0`,
    codes: [
      'advisory_services',
      'training',
      'legislative_advice',
      'institution_building',
      'peer_exchange',
      'grant',
      'data_tool',
      'national_report_support',
      'nmirf_support',
      'good_practice_exchange',
      'other',
    ],
    aliases: {
      training: ['workshop', 'capacity building', 'capacity-building'],
      peer_exchange: ['study visit', 'peer support', 'exchange visit'],
      grant: ['co-funding', 'grants', 'funding'],
      legislative_advice: ['expert advice', 'legal advice'],
      data_tool: ['IT tool', 'database', 'data tool'],
      national_report_support: ['mid-term report', 'national report'],
      nmirf_support: ['NMIRF'],
    },
  },
  cooperation_forms: {
    source: `${OWN}, preamble; version 1.0`,
    codes: ['bilateral', 'regional', 'multilateral', 'south_south', 'triangular', 'public_private'],
    aliases: {
      south_south: ['South-South', 'south south cooperation', 'SSC'],
      public_private: ['PPP', 'public private partnership'],
    },
  },
  organisation_roles: {
    source: 'IATI OrganisationRole @ 75e827b (2024-03-11, CC BY 4.0)',
    codes: ['1', '2', '3', '4'],
  },
  organisation_types: {
    source: 'IATI OrganisationType @ 75e827b (2024-03-11, CC BY 4.0)',
    codes: ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'],
  },
  activity_status: {
    source: 'IATI ActivityStatus @ 75e827b (2024-03-11, CC BY 4.0)',
    codes: ['1', '2', '3', '4', '5', '6'],
    aliases: {
      '1': ['planned', 'pipeline'],
      '2': ['ongoing', 'in progress', 'active'],
      '3': ['finalization'],
      '4': ['completed', 'closed', 'finished'],
      '5': ['canceled'],
    },
  },
  date_basis: { source: `${OWN}; version 1.0`, codes: ['planned', 'actual', 'actual_start_planned_end'] },
  beneficiary_institutions: {
    source: `${OWN}, op. 1 and 9; version 1.0`,
    codes: [
      'government',
      'parliament',
      'judiciary',
      'nmirf',
      'nhri',
      'cso',
      'rights_holders',
      'unct',
      'private_sector',
      'other',
    ],
    aliases: { cso: ['NGO', 'civil society'], unct: ['UN country team'] },
  },
  unlinked_reasons: {
    source: `${OWN}, op. 5, 8 and 9; version 1.0`,
    codes: ['voluntary_pledge', 'report_preparation', 'review_participation', 'cross_cutting', 'not_known_yet'],
  },
  funding_sources: {
    source: `${OWN}, op. 4; version 1.0`,
    codes: [
      'vftc',
      'upr_participation_fund',
      'upr_implementation_fund',
      'ldc_sids_fund',
      'ohchr_programme',
      'own_resources',
      'other',
    ],
    aliases: { vftc: ['VFTC', 'OHCHR VFTC'], ldc_sids_fund: ['LDC/SIDS Trust Fund'] },
  },
  /** The four funds that op. 4 names. */
  funds: {
    source: `${OWN}, op. 4; version 1.0`,
    codes: ['vftc', 'upr_participation_fund', 'upr_implementation_fund', 'ldc_sids_fund'],
    aliases: { vftc: ['VFTC'], ldc_sids_fund: ['LDC/SIDS Trust Fund'] },
  },
  pledge_or_paid: {
    source: `${OWN}, op. 4; version 1.0`,
    codes: ['pledged', 'paid'],
    aliases: { pledged: ['pledge'] },
  },
  consent_status: {
    source: `${OWN}, op. 14; version 1.0`,
    codes: ['not_asked', 'requested', 'given', 'given_in_part', 'refused', 'withdrawn', 'not_needed'],
    aliases: { requested: ['pending', 'asked'], given: ['granted', 'consent given'] },
  },
  consent_scopes: {
    source: `${OWN}, op. 14; version 1.0`,
    codes: ['publish_all', 'publish_without_finance', 'internal_only'],
  },
  evidence_types: {
    source: `${OWN}, op. 14; version 1.0`,
    codes: ['note_verbale', 'letter', 'mission_email', 'signed_form', 'public_document', 'verbal_recorded'],
  },
  needs_status: {
    source: `${OWN}, op. 10; version 1.0`,
    codes: ['received', 'under_review', 'accepted', 'partly_met', 'met', 'declined', 'withdrawn'],
  },
  addressees: { source: `${OWN}, op. 10; version 1.0`, codes: ['ohchr', 'un_entity', 'state', 'fund', 'other'] },
  offer_kinds: {
    source: `${OWN}, op. 6, 7, 14 and 16; version 1.0`,
    codes: ['expertise', 'training_place', 'study_visit', 'tool', 'document', 'funding', 'good_practice'],
    aliases: { good_practice: ['good practices'], expertise: ['expert'] },
  },
  nhri_accreditation: {
    source: 'Accreditation classes of the Global Alliance of National Human Rights Institutions (Paris Principles)',
    codes: ['a', 'b', 'none'],
  },
  markers: {
    source: 'UN INFO gender and human rights markers: 0 none, 1 limited, 2 significant, 3 principal',
    codes: ['0', '1', '2', '3'],
  },
  sectors: {
    source:
      'OECD DAC purpose codes by way of IATI Sector @ 75e827b (2024-03-11): the codes that human rights work uses',
    codes: ['15110', '15113', '15130', '15150', '15152', '15153', '15160', '15170', '15180', '15190', '16010', '11130'],
  },
  cycles: { source: 'OHCHR: UPR cycles 2008–2011, 2012–2016, 2017–2022, 2022–2027', codes: ['1', '2', '3', '4'] },
  un_languages: { source: 'Official languages of the United Nations', codes: ['ar', 'zh', 'en', 'fr', 'ru', 'es'] },
  yes_no: {
    source: `${OWN}; version 1.0`,
    codes: ['yes', 'no'],
    aliases: { yes: ['y', 'true', '1'], no: ['n', 'false', '0'] },
  },
  regional_groups: {
    source: 'Regional groups of Member States, General Assembly',
    codes: ['AfG', 'APG', 'EEG', 'GRULAC', 'WEOG'],
  },
} as const satisfies Record<string, Vocabulary>;
