import type { TableTexts } from '../kinds.ts';

const consentId = {
  label: 'Consent numbers',
  help: 'The consent number(s) from the Consent sheet that cover this row: one for each State concerned. Leave blank only if you are the State concerned.',
  example: 'C1',
} as const;
const withdrawn = {
  label: 'Withdrawn',
  help: 'Write Yes to withdraw a row that you sent earlier. It then leaves everything that is published. Otherwise leave blank.',
  example: '',
} as const;
const currency = {
  label: 'Currency',
  help: 'The currency of the amount. Needed whenever an amount is given.',
  example: 'CHF',
} as const;
const recommendations = {
  label: 'UPR recommendations',
  help: 'The recommendations addressed, one a line: document symbol and paragraph, such as A/HRC/59/15 140.7, or State-cycle-paragraph, such as SVN-4-140.7, or the UHRI identifier.',
  example: 'A/HRC/59/15 140.7',
} as const;
const themes = {
  label: 'Themes',
  help: 'One or more themes from the list, separated by semicolons. A theme that is not in the list may be written in words.',
  example: '',
} as const;

export const tables: TableTexts = {
  submitter: {
    label: 'Submitter',
    help: 'Who sends this workbook. Fill this sheet first: without it nothing can be taken in.',
    columns: {
      org_name: {
        label: 'Name of the organization or State',
        help: 'The full official name, written the same way every year.',
        example: 'Ministry of Justice of Ruritania',
      },
      submitter_kind: { label: 'Kind of contributor', help: 'Choose from the list.', example: '' },
      state: {
        label: 'State',
        help: 'For a State: choose it from the list. For an organization working in one State only, you may name that State.',
        example: '',
      },
      org_ref: {
        label: 'Organization identifier',
        help: 'Your IATI organization identifier or another public register number, if you have one.',
        example: 'XM-DAC-41114',
      },
      nhri_accreditation: {
        label: 'NHRI accreditation status',
        help: 'For national human rights institutions only.',
        example: '',
      },
      contact_name: {
        label: 'Contact person',
        help: 'Whom OHCHR may ask about this workbook. Never published.',
        example: '',
      },
      contact_email: {
        label: 'Contact e-mail address',
        help: 'Where the reply to this workbook goes. Never published.',
        example: 'focal.point@example.org',
      },
      reporting_year: {
        label: 'Reporting year',
        help: 'The year this report is about, in four digits.',
        example: '2026',
      },
      submission_date: {
        label: 'Date of submission',
        help: 'The day you send the workbook, as year-month-day.',
        example: '2026-11-02',
      },
      language: { label: 'Language of the reply', help: 'The language in which you wish to be answered.', example: '' },
      replaces_submission: {
        label: 'Replaces submission',
        help: 'If this workbook corrects an earlier one: the submission number from the reply you received.',
        example: '',
      },
      may_publish: {
        label: 'May be published',
        help: 'Yes if OHCHR may publish this information once the States concerned have consented. With No it is kept for internal use.',
        example: '',
      },
      voluntary_declaration: {
        label: 'Submitted voluntarily',
        help: 'Please confirm with Yes that the information is submitted voluntarily and that you are entitled to submit it.',
        example: '',
      },
    },
  },
  consent: {
    label: 'Consent',
    help: 'The consent of each State concerned, one row per State. A State that reports about itself needs no row. Information about a State is published only after OHCHR has confirmed its consent.',
    columns: {
      consent_id: {
        label: 'Consent number',
        help: 'Your own short number for this consent. The other sheets refer to it.',
        example: 'C1',
      },
      state: { label: 'State', help: 'The State that gives consent. Choose from the list.', example: '' },
      consent_status: { label: 'Status of the consent', help: 'Choose from the list.', example: '' },
      consent_scope: {
        label: 'What the consent covers',
        help: 'Choose whether everything, everything but financial figures, or nothing may be published.',
        example: '',
      },
      given_by: {
        label: 'Given by',
        help: 'The ministry or permanent mission that gave the consent.',
        example: 'Ministry of Foreign Affairs',
      },
      given_by_title: {
        label: 'Function',
        help: 'The function of the person who signed. No personal name, please.',
        example: 'Director for Human Rights',
      },
      consent_date: {
        label: 'Date of the consent',
        help: 'The day the consent was given, as year-month-day. Not later than the date of submission.',
        example: '2026-06-30',
      },
      valid_until: {
        label: 'Valid until',
        help: 'Last day of the consent, if it was limited in time.',
        example: '2028-12-31',
      },
      evidence_type: {
        label: 'Kind of evidence',
        help: 'Needed when consent was given. Choose from the list.',
        example: '',
      },
      evidence_ref: {
        label: 'Reference of the evidence',
        help: 'Number of the note verbale or letter, or name of the file. Needed when consent was given.',
        example: 'NV 214/2026',
      },
      evidence_url: { label: 'Link to the evidence', help: 'A public web address, if there is one.', example: '' },
      recorded_by: {
        label: 'Recorded by',
        help: 'Who in your organization recorded this consent. Never published.',
        example: '',
      },
      withdrawn,
    },
  },
  activities: {
    label: 'Activities',
    help: 'Technical cooperation and capacity-building that help States to implement recommendations, one row per activity: planned, ongoing or completed.',
    columns: {
      activity_id: {
        label: 'Activity number',
        help: 'Your own number for the activity. Keep the same number every year: a row with a known number updates that activity.',
        example: 'A-2026-01',
      },
      title: {
        label: 'Title',
        help: 'A short title, up to 200 characters.',
        example: 'Training of judges on fair trial standards',
      },
      description: {
        label: 'Description',
        help: 'What is done, for whom and to what end, up to 2,000 characters. Please name no private persons.',
        example: '',
      },
      state_concerned: {
        label: 'States concerned',
        help: 'The State or States in which the activity takes place or that it is for, separated by semicolons. Consent is needed from each of them.',
        example: '',
      },
      modality: { label: 'Type of activity', help: 'Choose from the list.', example: '' },
      status: { label: 'Status', help: 'Choose from the list.', example: '' },
      start_date: { label: 'Start date', help: 'First day, as year-month-day.', example: '2026-03-01' },
      end_date: {
        label: 'End date',
        help: 'Last day, as year-month-day. Needed when the activity is closed.',
        example: '2026-09-30',
      },
      date_basis: { label: 'Dates are', help: 'Whether the dates are planned or actual.', example: '' },
      recommendation_refs: {
        ...recommendations,
        help: `${recommendations.help} If there is none, give the reason in the next column.`,
      },
      unlinked_reason: {
        label: 'Reason for naming no recommendation',
        help: 'Needed only when no recommendation is named. Choose from the list.',
        example: '',
      },
      upr_cycle: {
        label: 'UPR cycle',
        help: 'The cycle the activity belongs to. Needed for voluntary pledges; otherwise it follows from the recommendations.',
        example: '',
      },
      upr_session: { label: 'UPR session', help: 'The session of the UPR Working Group, 1 to 54.', example: '48' },
      themes,
      affected_groups: {
        label: 'Affected persons',
        help: 'The groups of persons the activity is to benefit, separated by semicolons.',
        example: '',
      },
      sdg_targets: {
        label: 'SDG targets',
        help: 'Up to ten targets of the Sustainable Development Goals, such as 16.3, separated by semicolons.',
        example: '16.3; 5.2',
      },
      cooperation_form: { label: 'Form of cooperation', help: 'Choose from the list.', example: '' },
      provider_orgs: {
        label: 'Participating organizations',
        help: 'One organization a line: name | role | type. Roles: funding, accountable, extending, implementing; without a role, implementing is understood.',
        example: 'Ruritanian Judicial Academy | implementing | Government',
      },
      recipient_orgs: {
        label: 'Recipient organizations',
        help: 'Names of the bodies that receive the assistance, one a line.',
        example: 'Supreme Court of Ruritania',
      },
      beneficiary_institution: {
        label: 'Beneficiary institutions',
        help: 'The kind of institution that benefits. Several may be separated by semicolons.',
        example: '',
      },
      consent_id: consentId,
      request_id: {
        label: 'Request number',
        help: 'If the activity answers a request in the Needs sheet: its number.',
        example: 'R-7',
      },
      region: { label: 'Region', help: 'The region, for regional activities.', example: '' },
      budget_amount: { label: 'Budget', help: 'The total amount as a plain number.', example: '125000' },
      currency,
      budget_usd: {
        label: 'Budget in United States dollars',
        help: 'Only if your own accounts hold this figure. No exchange rate is applied by OHCHR.',
        example: '',
      },
      funding_source: {
        label: 'Source of funding',
        help: 'Choose from the list. Several may be separated by semicolons.',
        example: '',
      },
      sector: { label: 'DAC sector', help: 'The purpose code of OECD DAC; human rights is 15160.', example: '15160' },
      gender_marker: { label: 'Gender marker', help: 'From 0 (none) to 3 (principal objective).', example: '2' },
      hr_marker: { label: 'Human rights marker', help: 'From 0 (none) to 3 (principal objective).', example: '3' },
      results: {
        label: 'Results',
        help: 'What was achieved, as concretely as possible. Needed when the activity is in finalisation or closed.',
        example: '',
      },
      lessons: { label: 'Lessons learned', help: 'What others could learn from it.', example: '' },
      good_practice: {
        label: 'Good practice',
        help: 'Yes if you would share this activity as a good practice.',
        example: '',
      },
      evidence_url: {
        label: 'Link to documents',
        help: 'A public web address with more about the activity.',
        example: 'https://example.org/report',
      },
      title_language: {
        label: 'Language of the text',
        help: 'The language in which title and description are written, if it is not that of the template.',
        example: '',
      },
      iati_id: {
        label: 'IATI identifier',
        help: 'If the activity is published in IATI.',
        example: 'XM-DAC-41114-PROJECT-1',
      },
      nmirf_hub_ref: {
        label: 'NMIRF hub entry',
        help: 'Link or number in the virtual knowledge hub of national mechanisms for implementation, reporting and follow-up.',
        example: '',
      },
      nrtd_ref: {
        label: 'Reference in the national recommendations database',
        help: 'Number in the National Recommendations Tracking Database or a national tracking system.',
        example: '',
      },
      external_ids: { label: 'Other identifiers', help: 'Numbers in other databases, one a line.', example: '' },
      withdrawn,
    },
  },
  needs: {
    label: 'Needs',
    help: 'Requests for technical cooperation by States, and the replies to them, one row per request.',
    columns: {
      request_id: {
        label: 'Request number',
        help: 'Your own number for the request. Keep the same number every year.',
        example: 'R-7',
      },
      title: { label: 'Title', help: 'A short title, up to 200 characters.', example: '' },
      requesting_state: { label: 'Requesting State', help: 'Choose from the list.', example: '' },
      description: {
        label: 'What is needed',
        help: 'The help that is wanted and for what, up to 2,000 characters.',
        example: '',
      },
      modality_wanted: { label: 'Type of activity wanted', help: 'Choose from the list.', example: '' },
      themes,
      recommendation_refs: recommendations,
      addressed_to: {
        label: 'Addressed to',
        help: 'To whom the request was made. Several may be separated by semicolons.',
        example: '',
      },
      addressed_to_name: { label: 'Name of the addressee', help: 'The entity, State or fund by name.', example: '' },
      request_date: { label: 'Date of the request', help: 'As year-month-day.', example: '2026-02-15' },
      needed_by: { label: 'Needed by', help: 'The day by which help is needed, if there is one.', example: '' },
      status: { label: 'Status', help: 'Choose from the list.', example: '' },
      reply_date: {
        label: 'Date of the reply',
        help: 'Needed once the request was accepted, met or declined. Not before the date of the request.',
        example: '',
      },
      reply_by: { label: 'Reply by', help: 'Who replied.', example: '' },
      decline_reason: { label: 'Reason for declining', help: 'Needed when the request was declined.', example: '' },
      open_to_matching: {
        label: 'Open to matching',
        help: 'Yes if offers that fit may be brought to the attention of the State, and the need shown to those who offer.',
        example: '',
      },
      consent_id: consentId,
      beneficiary_institution: {
        label: 'Beneficiary institutions',
        help: 'The kind of institution that would benefit. Several may be separated by semicolons.',
        example: '',
      },
      language_wanted: {
        label: 'Working languages',
        help: 'Languages in which help can be received, separated by semicolons.',
        example: '',
      },
      south_south_preferred: {
        label: 'South-South preferred',
        help: 'Yes if South-South or triangular cooperation is preferred.',
        example: '',
      },
      estimated_cost: { label: 'Estimated cost', help: 'As a plain number.', example: '40000' },
      currency,
      withdrawn,
    },
  },
  offers: {
    label: 'Offers',
    help: 'Expertise, training places, study visits, tools, funding and good practices that you offer to others, one row per offer.',
    columns: {
      offer_id: {
        label: 'Offer number',
        help: 'Your own number for the offer. Keep the same number every year.',
        example: 'O-3',
      },
      title: { label: 'Title', help: 'A short title, up to 200 characters.', example: '' },
      kind: { label: 'Kind of offer', help: 'Choose from the list.', example: '' },
      description: { label: 'Description', help: 'What is offered, up to 2,000 characters.', example: '' },
      offering_org: { label: 'Offered by', help: 'The organization or body that makes the offer.', example: '' },
      offering_state: {
        label: 'Offering State',
        help: 'If a State makes the offer: choose it from the list.',
        example: '',
      },
      themes,
      modality: { label: 'Type of activity', help: 'Choose from the list.', example: '' },
      languages: {
        label: 'Languages',
        help: 'Languages in which the offer is available, separated by semicolons.',
        example: '',
      },
      target_states: {
        label: 'For which States',
        help: 'Blank means any State. Several may be separated by semicolons.',
        example: '',
      },
      target_regions: {
        label: 'For which regions',
        help: 'Blank means any region. Several may be separated by semicolons.',
        example: '',
      },
      capacity_per_year: { label: 'Capacity a year', help: 'Number of persons a year.', example: '20' },
      valid_from: { label: 'Valid from', help: 'First day of the offer, as year-month-day.', example: '2026-01-01' },
      valid_to: { label: 'Valid to', help: 'Last day of the offer, as year-month-day.', example: '2027-12-31' },
      conditions: { label: 'Conditions', help: 'Cost sharing, language level and the like.', example: '' },
      own_recommendation_refs: {
        label: 'Own recommendations',
        help: 'For a State that offers: recommendations that it made itself and that the offer helps to implement, one a line.',
        example: '',
      },
      practice_state: {
        label: 'States in the practice',
        help: 'For a good practice: the State or States whose experience it describes. Consent is needed from each that is not the submitter.',
        example: '',
      },
      practice_context: {
        label: 'Context of the practice',
        help: 'For a good practice: the situation it answered. Needed for good practices.',
        example: '',
      },
      what_worked: {
        label: 'What worked',
        help: 'For a good practice: what made the difference. Needed for good practices.',
        example: '',
      },
      evidence_url: {
        label: 'Link to documents',
        help: 'A public web address. Needed for good practices.',
        example: 'https://example.org/practice',
      },
      mechanism: {
        label: 'Human rights mechanism',
        help: 'A special procedure or other mechanism that took part or is cited, if any.',
        example: '',
      },
      contact: {
        label: 'Contact',
        help: 'Whom OHCHR may ask about the offer. Never published.',
        example: '',
      },
      consent_id: consentId,
      withdrawn,
    },
  },
  contributions: {
    label: 'Contributions',
    help: 'Voluntary contributions to the United Nations funds, one row per contribution.',
    columns: {
      contribution_id: { label: 'Contribution number', help: 'Your own number for the contribution.', example: 'F-1' },
      fund: { label: 'Fund', help: 'Choose from the list.', example: '' },
      contributor: { label: 'Contributor', help: 'Who contributed, by name.', example: '' },
      contributing_state: {
        label: 'Contributing State',
        help: 'If a State contributed: choose it from the list.',
        example: '',
      },
      amount: { label: 'Amount', help: 'As a plain number, in the currency of the contribution.', example: '50000' },
      currency,
      year: { label: 'Year', help: 'The year of the contribution, in four digits.', example: '2026' },
      pledge_or_paid: { label: 'Pledged or paid', help: 'Choose from the list.', example: '' },
      consent_id: consentId,
      withdrawn,
    },
  },
  recommendation_links: {
    label: 'Recommendation links',
    help: 'For records with many recommendations: one row per record and recommendation. It adds to the column in the other sheets.',
    columns: {
      record_id: {
        label: 'Number of the record',
        help: 'The activity, request or offer number from its own sheet.',
        example: 'A-2026-01',
      },
      document_symbol: {
        label: 'Document symbol',
        help: 'Symbol of the report of the Working Group. With the paragraph, or else the UHRI identifier.',
        example: 'A/HRC/59/15',
      },
      paragraph: { label: 'Paragraph', help: 'Number of the paragraph in that report.', example: '140.7' },
      uhri_annotation_id: {
        label: 'UHRI identifier',
        help: 'Identifier of the recommendation in the Universal Human Rights Index, if you have it.',
        example: '',
      },
      contribution_text: {
        label: 'How it contributes',
        help: 'How the record contributes to implementing this recommendation.',
        example: '',
      },
      withdrawn,
    },
  },
};
