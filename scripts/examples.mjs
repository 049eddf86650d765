/** The contents of the example workbooks. Values that are no code or date stand in the cell as they are: these are the mistakes. */

const submitter = (org_name, submitter_kind, language, more = {}) => ({
  org_name,
  submitter_kind,
  contact_name: 'Focal point',
  contact_email: 'focal.point@example.org',
  reporting_year: 2026,
  submission_date: '2026-10-15',
  language,
  may_publish: true,
  voluntary_declaration: true,
  ...more,
});

const consent = (consent_id, state, more = {}) => ({
  consent_id,
  state,
  consent_status: 'given',
  consent_scope: 'publish_all',
  given_by: 'Ministry of Foreign Affairs',
  consent_date: '2026-06-30',
  evidence_type: 'note_verbale',
  evidence_ref: `NV ${consent_id}/2026`,
  recorded_by: 'Focal point',
  ...more,
});

const activity = (activity_id, title, description, state_concerned, more = {}) => ({
  activity_id,
  title,
  description,
  state_concerned: [state_concerned].flat(),
  modality: 'training',
  status: '2',
  start_date: '2026-02-01',
  date_basis: 'actual_start_planned_end',
  end_date: '2027-01-31',
  unlinked_reason: 'cross_cutting',
  themes: ['human_rights_education'],
  sdg_targets: ['16.3'],
  cooperation_form: 'bilateral',
  provider_orgs: [{ name: 'Centre for Human Rights Training', role: '4', type: '80' }],
  beneficiary_institution: ['government'],
  funding_source: ['own_resources'],
  ...more,
});

const need = (request_id, requesting_state, description, more = {}) => ({
  request_id,
  requesting_state,
  description,
  modality_wanted: 'advisory_services',
  themes: ['nmirf'],
  recommendation_refs: [`${requesting_state}-4-120.1`],
  addressed_to: ['ohchr'],
  request_date: '2026-01-20',
  status: 'under_review',
  open_to_matching: true,
  ...more,
});

const offer = (offer_id, kind, offering_org, more = {}) => ({
  offer_id,
  kind,
  offering_org,
  themes: ['nmirf'],
  modality: 'peer_exchange',
  languages: ['en', 'fr'],
  valid_from: '2026-01-01',
  valid_to: '2027-12-31',
  contact: 'Focal point',
  ...more,
});

export const examples = [
  {
    file: 'fiji-ministry-2026.xlsx',
    language: 'en',
    kind: 'state',
    state: 'FJI',
    entries: {
      submitter: submitter('Ministry of Justice of Fiji', 'state', 'en', { state: 'FJI' }),
      records: {
        activities: [
          activity(
            'FJ-1',
            'Training of magistrates on fair trial standards',
            'Four courses for sixty magistrates in two divisions.',
            'FJI',
            {
              beneficiary_institution: ['judiciary'],
              themes: ['administration_of_justice'],
              funding_source: ['upr_implementation_fund'],
              budget_amount: 85000,
              currency: 'USD',
            },
          ),
          activity(
            'FJ-2',
            'Tracking database for recommendations',
            'A national database to follow up on recommendations of all mechanisms.',
            'FJI',
            {
              modality: 'data_tool',
              themes: ['nmirf', 'statistics_indicators'],
              status: '4',
              date_basis: 'actual',
              start_date: '2025-03-01',
              end_date: '2026-06-30',
              results: 'The database is in use in nine ministries.',
              sdg_targets: ['16.6', '17.18'],
              cooperation_form: 'south_south',
            },
          ),
        ],
        needs: [
          need('FJ-R1', 'FJI', 'Advice on a law on the protection of personal data.', {
            modality_wanted: 'legislative_advice',
            themes: ['privacy'],
          }),
          need('FJ-R2', 'FJI', 'A study visit on national human rights action plans.', {
            modality_wanted: 'peer_exchange',
            themes: ['action_plans'],
            status: 'met',
            reply_date: '2026-03-10',
            reply_by: 'OHCHR',
          }),
        ],
      },
    },
  },
  {
    file: 'senegal-direction-2026.xlsx',
    language: 'fr',
    kind: 'state',
    state: 'SEN',
    entries: {
      submitter: submitter('Direction des droits humains du Sénégal', 'state', 'fr', { state: 'SEN' }),
      records: {
        activities: [
          activity(
            'SN-01',
            'Formation des points focaux',
            'Deux ateliers pour les points focaux des ministères sur le suivi des recommandations.',
            'SEN',
            {
              themes: ['nmirf'],
              modality: 'nmirf_support',
            },
          ),
        ],
        needs: [
          need('SN-B1', 'SEN', 'Appui à la préparation du rapport à mi-parcours.', {
            modality_wanted: 'national_report_support',
            themes: ['upr_follow_up'],
            south_south_preferred: true,
            language_wanted: ['fr'],
          }),
        ],
      },
    },
  },
  {
    file: 'peru-ministerio-2026.xlsx',
    language: 'es',
    kind: 'state',
    state: 'PER',
    entries: {
      submitter: submitter('Ministerio de Justicia y Derechos Humanos del Perú', 'state', 'es', { state: 'PER' }),
      records: {
        activities: [
          activity(
            'PE-7',
            'Intercambio sobre planes de acción',
            'Intercambio de experiencias sobre planes nacionales de acción en materia de derechos humanos.',
            'PER',
            {
              modality: 'peer_exchange',
              themes: ['action_plans'],
              cooperation_form: 'south_south',
            },
          ),
        ],
        offers: [
          offer('PE-O1', 'good_practice', 'Ministerio de Justicia y Derechos Humanos del Perú', {
            offering_state: 'PER',
            practice_state: ['PER'],
            title: 'Seguimiento interinstitucional de recomendaciones',
            languages: ['es'],
            practice_context: 'Las recomendaciones estaban repartidas entre muchas entidades.',
            what_worked: 'Un registro único y reuniones trimestrales.',
            evidence_url: 'https://example.org/practica',
          }),
        ],
        contributions: [
          {
            contribution_id: 'PE-C1',
            fund: 'upr_implementation_fund',
            contributor: 'Perú',
            contributing_state: 'PER',
            amount: 25000,
            currency: 'USD',
            year: 2026,
            pledge_or_paid: 'paid',
          },
        ],
      },
    },
  },
  {
    file: 'kazakhstan-ministry-2026.xlsx',
    language: 'ru',
    kind: 'state',
    state: 'KAZ',
    entries: {
      submitter: submitter('Министерство юстиции Казахстана', 'state', 'ru', { state: 'KAZ' }),
      records: {
        activities: [
          activity(
            'KZ-1',
            'Обучение сотрудников полиции',
            'Курсы по предупреждению пыток для сотрудников полиции.',
            'KAZ',
            {
              themes: ['torture'],
              affected_groups: ['law_enforcement'],
              // A date as it is often typed.
              start_date: '01.02.2026',
            },
          ),
        ],
      },
    },
  },
  {
    file: 'china-ministry-2026.xlsx',
    language: 'zh',
    kind: 'state',
    state: 'CHN',
    entries: {
      submitter: submitter('外交部人权事务司', 'state', 'zh', { state: 'CHN' }),
      records: {
        offers: [
          offer('CN-1', 'training_place', '外交学院', {
            offering_state: 'CHN',
            title: '发展权研修班',
            themes: ['right_to_development'],
            modality: 'training',
            languages: ['zh', 'en'],
            capacity_per_year: 40,
          }),
        ],
      },
    },
  },
  {
    file: 'morocco-delegation-2026.xlsx',
    language: 'ar',
    kind: 'state',
    state: 'MAR',
    entries: {
      submitter: submitter('المندوبية الوزارية المكلفة بحقوق الإنسان', 'state', 'ar', { state: 'MAR' }),
      records: {
        activities: [
          activity('م-1', 'تدريب القضاة على معايير المحاكمة العادلة', 'ثلاث دورات تدريبية لفائدة القضاة.', 'MAR', {
            themes: ['administration_of_justice'],
            beneficiary_institution: ['judiciary'],
          }),
        ],
        needs: [
          need('م-ط1', 'MAR', 'المساعدة في إعداد مؤشرات حقوق الإنسان.', {
            modality_wanted: 'data_tool',
            themes: ['statistics_indicators'],
          }),
        ],
      },
    },
  },
  {
    file: 'un-entity-2026.xlsx',
    language: 'en',
    kind: 'un',
    entries: {
      submitter: submitter('United Nations Development Programme', 'un', 'en', { org_ref: 'XM-DAC-41114' }),
      records: {
        consent: [
          consent('C1', 'FJI'),
          consent('C2', 'SEN'),
          consent('C3', 'LAO', {
            consent_status: 'requested',
            given_by: undefined,
            consent_date: undefined,
            evidence_type: undefined,
            evidence_ref: undefined,
          }),
        ],
        activities: [
          activity(
            'U-1',
            'Regional programme on national mechanisms',
            'Advice and exchange for national mechanisms for implementation, reporting and follow-up.',
            ['FJI', 'SEN', 'LAO'],
            {
              modality: 'nmirf_support',
              themes: ['nmirf'],
              cooperation_form: 'multilateral',
              provider_orgs: [{ name: 'United Nations Development Programme', role: '4', type: '40' }],
              consent_id: ['C1', 'C2', 'C3'],
              budget_amount: 400000,
              currency: 'USD',
            },
          ),
        ],
        contributions: [],
      },
    },
  },
  {
    file: 'international-organization-2026.xlsx',
    language: 'fr',
    kind: 'igo',
    entries: {
      submitter: submitter('Organisation internationale de formation juridique', 'igo', 'fr'),
      records: {
        consent: [consent('C1', 'SEN', { consent_scope: 'publish_without_finance' })],
        activities: [
          activity(
            'OI-1',
            'Formation des magistrats',
            'Sessions de formation sur le droit à un procès équitable.',
            'SEN',
            {
              consent_id: ['C1'],
              themes: ['administration_of_justice'],
              budget_amount: 60000,
              currency: 'EUR',
            },
          ),
        ],
        offers: [
          offer('OI-O1', 'expertise', 'Organisation internationale de formation juridique', {
            themes: ['administration_of_justice'],
            modality: 'legislative_advice',
            languages: ['fr'],
          }),
        ],
      },
    },
  },
  {
    file: 'regional-mechanism-2026.xlsx',
    language: 'es',
    kind: 'regional_mechanism',
    entries: {
      submitter: submitter('Mecanismo regional de derechos humanos', 'regional_mechanism', 'es'),
      records: {
        consent: [consent('C1', 'PER')],
        activities: [
          activity('MR-1', 'Asesoramiento sobre pueblos indígenas', 'Asesoramiento sobre consulta previa.', 'PER', {
            modality: 'advisory_services',
            themes: ['indigenous_peoples'],
            cooperation_form: 'regional',
            consent_id: ['C1'],
          }),
        ],
      },
    },
  },
  {
    file: 'national-institution-2026.xlsx',
    language: 'ru',
    kind: 'nhri',
    entries: {
      submitter: submitter('Уполномоченный по правам человека', 'nhri', 'ru', { nhri_accreditation: 'b' }),
      records: {
        consent: [consent('C1', 'KAZ')],
        activities: [
          activity('УПЧ-1', 'Мониторинг мест лишения свободы', 'Совместные посещения и обучение.', 'KAZ', {
            themes: ['conditions_of_detention'],
            beneficiary_institution: ['nhri'],
            consent_id: ['C1'],
          }),
          // No consent is named: the row is kept, but held.
          activity('УПЧ-2', 'Семинар для журналистов', 'Семинар о свободе выражения мнений.', 'KAZ', {
            themes: ['freedom_expression'],
          }),
        ],
      },
    },
  },
  {
    file: 'ngo-with-mistakes-2026.xlsx',
    language: 'en',
    kind: 'cso',
    entries: {
      submitter: submitter('Rights for All Network', 'cso', 'en'),
      records: {
        consent: [consent('C1', 'FJI'), consent('C2', 'LAO', { evidence_ref: undefined })],
        activities: [
          activity('N-1', 'Legal clinics', 'Free legal advice in rural areas.', 'FJI', {
            modality: 'advisory_services',
            themes: ['access_to_justice'],
            consent_id: ['C1'],
          }),
          activity(
            'N-2',
            'Radio programme',
            'A weekly programme on human rights. Write to producer@example.org.',
            'FJI',
            { consent_id: ['C1'] },
          ),
          activity('N-3', 'Workshop on elections', 'A workshop for young voters.', 'Figi', {
            consent_id: ['C1'],
            themes: ['public_affairs'],
          }),
          activity('N-4', 'Street law', 'Lessons in schools.', 'FJI', {
            consent_id: ['C1'],
            start_date: '2026-05-01',
            end_date: '2026-04-01',
          }),
          activity('N-4', 'Street law, second term', 'Lessons in schools.', 'FJI', { consent_id: ['C1'] }),
          activity('N-5', 'Conference', 'A conference on the right to education.', 'FJI', {
            consent_id: ['C7'],
            start_date: '03/04/2026',
            themes: ['Right to eductaion'],
          }),
          activity('N-6', 'Mentoring', 'Mentoring of paralegals.', 'LAO', {
            consent_id: ['C2'],
            modality: 'Trainning',
          }),
          activity('N-7', undefined, 'Title forgotten.', 'FJI', { consent_id: ['C1'], sdg_targets: ['16'] }),
        ],
      },
    },
  },
  {
    file: 'ngo-undeclared-2026.xlsx',
    language: 'fr',
    kind: 'cso',
    entries: {
      // The declaration is missing: the whole file waits.
      submitter: submitter('Association pour les droits', 'cso', 'fr', { voluntary_declaration: undefined }),
      records: {
        consent: [consent('C1', 'SEN')],
        activities: [activity('AD-1', 'Ateliers', 'Ateliers dans trois régions.', 'SEN', { consent_id: ['C1'] })],
      },
    },
  },
  {
    file: 'ngo-arabic-2026.xlsx',
    language: 'ar',
    kind: 'cso',
    entries: {
      submitter: submitter('شبكة الحقوق', 'cso', 'ar', { may_publish: false }),
      records: {
        consent: [consent('ر-1', 'MAR')],
        activities: [
          activity('ش-1', 'ورشـــات للشباب', 'ورشات حول المشاركة في الحياة العامة.', 'MAR', {
            themes: ['public_affairs'],
            affected_groups: ['youth'],
            consent_id: ['ر-1'],
            start_date: '٢٠٢٦-٠٣-٠١',
          }),
        ],
      },
    },
  },
  {
    file: 'ngo-chinese-2026.xlsx',
    language: 'zh',
    kind: 'cso',
    entries: {
      submitter: submitter('公益法律中心', 'cso', 'zh'),
      records: {
        consent: [
          consent('同1', 'CHN', {
            consent_status: 'requested',
            given_by: undefined,
            consent_date: undefined,
            evidence_type: undefined,
            evidence_ref: undefined,
          }),
        ],
        activities: [
          activity('法-1', '残疾人权利培训', '为基层工作人员举办的培训。', 'CHN', {
            themes: ['disabilities_general'],
            affected_groups: ['persons_disabilities'],
            consent_id: ['同1'],
            start_date: '2026年3月1日',
          }),
        ],
      },
    },
  },
];
