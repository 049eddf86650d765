import type { TableTexts } from '../kinds.ts';

const consentId = {
  label: 'Números de consentimiento',
  help: 'El número o los números de consentimiento de la hoja Consentimiento que abarcan esta fila: uno por cada Estado interesado. Déjelo en blanco solo si el Estado interesado es usted.',
  example: 'C1',
} as const;
const withdrawn = {
  label: 'Retirado',
  help: 'Escriba Sí para retirar una fila que envió anteriormente. Desaparecerá entonces de todo lo publicado. En los demás casos, déjelo en blanco.',
  example: '',
} as const;
const currency = {
  label: 'Moneda',
  help: 'La moneda del importe. Necesaria siempre que se indique un importe.',
  example: 'CHF',
} as const;
const recommendations = {
  label: 'Recomendaciones del EPU',
  help: 'Las recomendaciones abordadas, una por línea: signatura y párrafo del documento, como A/HRC/59/15 140.7, o Estado-ciclo-párrafo, como SVN-4-140.7, o el identificador del UHRI.',
  example: 'A/HRC/59/15 140.7',
} as const;
const themes = {
  label: 'Temas',
  help: 'Uno o varios temas de la lista, separados por punto y coma. Un tema que no figure en la lista puede escribirse con palabras.',
  example: '',
} as const;

export const tables: TableTexts = {
  submitter: {
    label: 'Informante',
    help: 'Quién envía este libro. Rellene primero esta hoja: sin ella no puede incorporarse nada.',
    columns: {
      org_name: {
        label: 'Nombre de la organización o Estado',
        help: 'El nombre oficial completo, escrito del mismo modo todos los años.',
        example: 'Ministerio de Justicia de Ruritania',
      },
      submitter_kind: { label: 'Tipo de informante', help: 'Elija de la lista.', example: '' },
      state: {
        label: 'Estado',
        help: 'Si es un Estado: elíjalo de la lista. Si es una organización que trabaja en un solo Estado, puede indicar ese Estado.',
        example: '',
      },
      org_ref: {
        label: 'Identificador de la organización',
        help: 'Su identificador de organización de la IATI u otro número de registro público, si lo tiene.',
        example: 'XM-DAC-41114',
      },
      nhri_accreditation: {
        label: 'Categoría de acreditación de la INDH',
        help: 'Solo para las instituciones nacionales de derechos humanos.',
        example: '',
      },
      contact_name: {
        label: 'Persona de contacto',
        help: 'A quién puede consultar el ACNUDH sobre este libro. No se publica nunca.',
        example: '',
      },
      contact_email: {
        label: 'Correo electrónico de contacto',
        help: 'Dirección a la que se envía la respuesta a este libro. No se publica nunca.',
        example: 'focal.point@example.org',
      },
      reporting_year: {
        label: 'Año de referencia',
        help: 'El año al que se refiere este informe, con cuatro cifras.',
        example: '2026',
      },
      submission_date: {
        label: 'Fecha de envío',
        help: 'El día en que envía el libro, en la forma año-mes-día.',
        example: '2026-11-02',
      },
      language: { label: 'Idioma de la respuesta', help: 'El idioma en que desea que se le responda.', example: '' },
      replaces_submission: {
        label: 'Sustituye a la comunicación',
        help: 'Si este libro corrige uno anterior: el número de comunicación que figura en la respuesta que recibió.',
        example: '',
      },
      may_publish: {
        label: 'Puede publicarse',
        help: 'Sí, si el ACNUDH puede publicar esta información una vez que los Estados interesados hayan dado su consentimiento. Con No, se conserva para uso interno.',
        example: '',
      },
      voluntary_declaration: {
        label: 'Presentado voluntariamente',
        help: 'Confirme con Sí que la información se presenta voluntariamente y que usted está facultado para presentarla.',
        example: '',
      },
    },
  },
  consent: {
    label: 'Consentimiento',
    help: 'El consentimiento de cada Estado interesado, una fila por Estado. El Estado que informa sobre sí mismo no necesita fila. La información sobre un Estado solo se publica después de que el ACNUDH haya confirmado su consentimiento.',
    columns: {
      consent_id: {
        label: 'Número de consentimiento',
        help: 'Un número breve propio para este consentimiento. Las demás hojas remiten a él.',
        example: 'C1',
      },
      state: { label: 'Estado', help: 'El Estado que da el consentimiento. Elija de la lista.', example: '' },
      consent_status: { label: 'Situación del consentimiento', help: 'Elija de la lista.', example: '' },
      consent_scope: {
        label: 'Alcance del consentimiento',
        help: 'Elija si puede publicarse todo, todo salvo los datos financieros, o nada.',
        example: '',
      },
      given_by: {
        label: 'Dado por',
        help: 'El ministerio o la misión permanente que dio el consentimiento.',
        example: 'Ministerio de Relaciones Exteriores',
      },
      given_by_title: {
        label: 'Cargo',
        help: 'El cargo de la persona que firmó. Le rogamos que no indique nombres de personas.',
        example: 'Dirección de Derechos Humanos',
      },
      consent_date: {
        label: 'Fecha del consentimiento',
        help: 'El día en que se dio el consentimiento, en la forma año-mes-día. No posterior a la fecha de envío.',
        example: '2026-06-30',
      },
      valid_until: {
        label: 'Válido hasta',
        help: 'Último día del consentimiento, si se limitó en el tiempo.',
        example: '2028-12-31',
      },
      evidence_type: {
        label: 'Tipo de justificante',
        help: 'Necesario si se dio el consentimiento. Elija de la lista.',
        example: '',
      },
      evidence_ref: {
        label: 'Referencia del justificante',
        help: 'Número de la nota verbal o carta, o nombre del archivo. Necesaria si se dio el consentimiento.',
        example: 'NV 214/2026',
      },
      evidence_url: {
        label: 'Enlace al justificante',
        help: 'Una dirección web pública, si existe.',
        example: '',
      },
      recorded_by: {
        label: 'Consignado por',
        help: 'Quién consignó este consentimiento en su organización. No se publica nunca.',
        example: '',
      },
      withdrawn,
    },
  },
  activities: {
    label: 'Actividades',
    help: 'Cooperación técnica y fomento de la capacidad que ayudan a los Estados a aplicar las recomendaciones, una fila por actividad: prevista, en curso o terminada.',
    columns: {
      activity_id: {
        label: 'Número de la actividad',
        help: 'Un número propio para la actividad. Conserve el mismo número todos los años: una fila con un número conocido actualiza esa actividad.',
        example: 'A-2026-01',
      },
      title: {
        label: 'Título',
        help: 'Un título breve, de 200 caracteres como máximo.',
        example: 'Capacitación de jueces sobre las normas relativas a un juicio imparcial',
      },
      description: {
        label: 'Descripción',
        help: 'Qué se hace, para quién y con qué fin, en 2.000 caracteres como máximo. Le rogamos que no nombre a particulares.',
        example: '',
      },
      state_concerned: {
        label: 'Estados interesados',
        help: 'El Estado o los Estados en que se realiza la actividad o a los que se destina, separados por punto y coma. Se necesita el consentimiento de cada uno de ellos.',
        example: '',
      },
      modality: { label: 'Tipo de actividad', help: 'Elija de la lista.', example: '' },
      status: { label: 'Situación', help: 'Elija de la lista.', example: '' },
      start_date: {
        label: 'Fecha de inicio',
        help: 'Primer día, en la forma año-mes-día.',
        example: '2026-03-01',
      },
      end_date: {
        label: 'Fecha de finalización',
        help: 'Último día, en la forma año-mes-día. Necesaria si la actividad está cerrada.',
        example: '2026-09-30',
      },
      date_basis: {
        label: 'Carácter de las fechas',
        help: 'Si las fechas son previstas o efectivas.',
        example: '',
      },
      recommendation_refs: {
        ...recommendations,
        help: `${recommendations.help} Si no hay ninguna, indique el motivo en la columna siguiente.`,
      },
      unlinked_reason: {
        label: 'Motivo para no indicar ninguna recomendación',
        help: 'Necesario solo si no se menciona ninguna recomendación. Elija de la lista.',
        example: '',
      },
      upr_cycle: {
        label: 'Ciclo del EPU',
        help: 'El ciclo al que corresponde la actividad. Necesario para las promesas voluntarias; en los demás casos se deduce de las recomendaciones.',
        example: '',
      },
      upr_session: {
        label: 'Período de sesiones del EPU',
        help: 'El período de sesiones del Grupo de Trabajo sobre el EPU, de 1 a 54.',
        example: '48',
      },
      themes,
      affected_groups: {
        label: 'Personas afectadas',
        help: 'Los grupos de personas a los que la actividad debe beneficiar, separados por punto y coma.',
        example: '',
      },
      sdg_targets: {
        label: 'Metas de los ODS',
        help: 'Un máximo de diez metas de los Objetivos de Desarrollo Sostenible, como 16.3, separadas por punto y coma.',
        example: '16.3; 5.2',
      },
      cooperation_form: { label: 'Forma de cooperación', help: 'Elija de la lista.', example: '' },
      provider_orgs: {
        label: 'Organizaciones participantes',
        help: 'Una organización por línea: nombre | función | tipo. Funciones: financiadora, responsable, canalizadora, ejecutora; si no se indica la función, se entiende ejecutora.',
        example: 'Academia Judicial de Ruritania | ejecutora | Gobierno',
      },
      recipient_orgs: {
        label: 'Organizaciones receptoras',
        help: 'Nombres de los órganos que reciben la asistencia, uno por línea.',
        example: 'Tribunal Supremo de Ruritania',
      },
      beneficiary_institution: {
        label: 'Instituciones beneficiarias',
        help: 'El tipo de institución que se beneficia. Pueden indicarse varios, separados por punto y coma.',
        example: '',
      },
      consent_id: consentId,
      request_id: {
        label: 'Número de la solicitud',
        help: 'Si la actividad responde a una solicitud de la hoja Necesidades: su número.',
        example: 'R-7',
      },
      region: { label: 'Región', help: 'La región, en el caso de las actividades regionales.', example: '' },
      budget_amount: { label: 'Presupuesto', help: 'El importe total, solo con cifras.', example: '125000' },
      currency,
      budget_usd: {
        label: 'Presupuesto en dólares de los Estados Unidos',
        help: 'Solo si esta cifra figura en su propia contabilidad. El ACNUDH no aplica ningún tipo de cambio.',
        example: '',
      },
      funding_source: {
        label: 'Fuente de financiación',
        help: 'Elija de la lista. Pueden indicarse varias, separadas por punto y coma.',
        example: '',
      },
      sector: {
        label: 'Sector del CAD',
        help: 'El código de finalidad del CAD de la OCDE; el de derechos humanos es 15160.',
        example: '15160',
      },
      gender_marker: {
        label: 'Marcador de género',
        help: 'De 0 (ninguno) a 3 (objetivo principal).',
        example: '2',
      },
      hr_marker: {
        label: 'Marcador de derechos humanos',
        help: 'De 0 (ninguno) a 3 (objetivo principal).',
        example: '3',
      },
      results: {
        label: 'Resultados',
        help: 'Qué se logró, del modo más concreto posible. Necesario si la actividad está en finalización o cerrada.',
        example: '',
      },
      lessons: { label: 'Enseñanzas extraídas', help: 'Qué podrían aprender otros de ella.', example: '' },
      good_practice: {
        label: 'Buena práctica',
        help: 'Sí, si desea dar a conocer esta actividad como buena práctica.',
        example: '',
      },
      evidence_url: {
        label: 'Enlace a documentos',
        help: 'Una dirección web pública con más información sobre la actividad.',
        example: 'https://example.org/report',
      },
      title_language: {
        label: 'Idioma del texto',
        help: 'El idioma en que están escritos el título y la descripción, si no es el de la plantilla.',
        example: '',
      },
      iati_id: {
        label: 'Identificador de la IATI',
        help: 'Si la actividad está publicada en la IATI.',
        example: 'XM-DAC-41114-PROJECT-1',
      },
      nmirf_hub_ref: {
        label: 'Entrada en el centro virtual de conocimientos',
        help: 'Enlace o número en el centro virtual de conocimientos de los mecanismos nacionales de aplicación, presentación de informes y seguimiento.',
        example: '',
      },
      nrtd_ref: {
        label: 'Referencia en la base de datos nacional de recomendaciones',
        help: 'Número en la Base de Datos Nacional para el Seguimiento de las Recomendaciones o en un sistema nacional de seguimiento.',
        example: '',
      },
      external_ids: {
        label: 'Otros identificadores',
        help: 'Números en otras bases de datos, uno por línea.',
        example: '',
      },
      withdrawn,
    },
  },
  needs: {
    label: 'Necesidades',
    help: 'Solicitudes de cooperación técnica de los Estados y respuestas a ellas, una fila por solicitud.',
    columns: {
      request_id: {
        label: 'Número de la solicitud',
        help: 'Un número propio para la solicitud. Conserve el mismo número todos los años.',
        example: 'R-7',
      },
      title: { label: 'Título', help: 'Un título breve, de 200 caracteres como máximo.', example: '' },
      requesting_state: { label: 'Estado solicitante', help: 'Elija de la lista.', example: '' },
      description: {
        label: 'Qué se necesita',
        help: 'La ayuda que se desea y con qué fin, en 2.000 caracteres como máximo.',
        example: '',
      },
      modality_wanted: { label: 'Tipo de actividad deseada', help: 'Elija de la lista.', example: '' },
      themes,
      recommendation_refs: recommendations,
      addressed_to: {
        label: 'Dirigida a',
        help: 'A quién se hizo la solicitud. Pueden indicarse varios, separados por punto y coma.',
        example: '',
      },
      addressed_to_name: {
        label: 'Nombre del destinatario',
        help: 'El nombre de la entidad, el Estado o el fondo.',
        example: '',
      },
      request_date: {
        label: 'Fecha de la solicitud',
        help: 'En la forma año-mes-día.',
        example: '2026-02-15',
      },
      needed_by: {
        label: 'Necesaria a más tardar el',
        help: 'El día en que la ayuda se necesita a más tardar, si lo hay.',
        example: '',
      },
      status: { label: 'Situación', help: 'Elija de la lista.', example: '' },
      reply_date: {
        label: 'Fecha de la respuesta',
        help: 'Necesaria una vez que la solicitud se haya aceptado, atendido o rechazado. No anterior a la fecha de la solicitud.',
        example: '',
      },
      reply_by: { label: 'Respuesta de', help: 'Quién respondió.', example: '' },
      decline_reason: {
        label: 'Motivo del rechazo',
        help: 'Necesario si la solicitud se rechazó.',
        example: '',
      },
      open_to_matching: {
        label: 'Abierta a la búsqueda de ofertas',
        help: 'Sí, si pueden señalarse al Estado las ofertas adecuadas y darse a conocer la necesidad a quienes las hacen.',
        example: '',
      },
      consent_id: consentId,
      beneficiary_institution: {
        label: 'Instituciones beneficiarias',
        help: 'El tipo de institución que se beneficiaría. Pueden indicarse varios, separados por punto y coma.',
        example: '',
      },
      language_wanted: {
        label: 'Idiomas de trabajo',
        help: 'Idiomas en que puede recibirse la ayuda, separados por punto y coma.',
        example: '',
      },
      south_south_preferred: {
        label: 'Preferencia por la cooperación Sur-Sur',
        help: 'Sí, si se prefiere la cooperación Sur-Sur o triangular.',
        example: '',
      },
      estimated_cost: { label: 'Costo estimado', help: 'Solo con cifras.', example: '40000' },
      currency,
      withdrawn,
    },
  },
  offers: {
    label: 'Ofertas',
    help: 'Conocimientos especializados, plazas de capacitación, visitas de estudio, herramientas, financiación y buenas prácticas que usted ofrece a otros, una fila por oferta.',
    columns: {
      offer_id: {
        label: 'Número de la oferta',
        help: 'Un número propio para la oferta. Conserve el mismo número todos los años.',
        example: 'O-3',
      },
      title: { label: 'Título', help: 'Un título breve, de 200 caracteres como máximo.', example: '' },
      kind: { label: 'Tipo de oferta', help: 'Elija de la lista.', example: '' },
      description: {
        label: 'Descripción',
        help: 'Qué se ofrece, en 2.000 caracteres como máximo.',
        example: '',
      },
      offering_org: {
        label: 'Ofrecido por',
        help: 'La organización o el órgano que hace la oferta.',
        example: '',
      },
      offering_state: {
        label: 'Estado oferente',
        help: 'Si la oferta la hace un Estado: elíjalo de la lista.',
        example: '',
      },
      themes,
      modality: { label: 'Tipo de actividad', help: 'Elija de la lista.', example: '' },
      languages: {
        label: 'Idiomas',
        help: 'Idiomas en que está disponible la oferta, separados por punto y coma.',
        example: '',
      },
      target_states: {
        label: 'Para qué Estados',
        help: 'En blanco significa cualquier Estado. Pueden indicarse varios, separados por punto y coma.',
        example: '',
      },
      target_regions: {
        label: 'Para qué regiones',
        help: 'En blanco significa cualquier región. Pueden indicarse varias, separadas por punto y coma.',
        example: '',
      },
      capacity_per_year: { label: 'Capacidad anual', help: 'Número de personas al año.', example: '20' },
      valid_from: {
        label: 'Válida desde',
        help: 'Primer día de la oferta, en la forma año-mes-día.',
        example: '2026-01-01',
      },
      valid_to: {
        label: 'Válida hasta',
        help: 'Último día de la oferta, en la forma año-mes-día.',
        example: '2027-12-31',
      },
      conditions: {
        label: 'Condiciones',
        help: 'Participación en los gastos, nivel de idioma y otras similares.',
        example: '',
      },
      own_recommendation_refs: {
        label: 'Recomendaciones propias',
        help: 'Para el Estado oferente: recomendaciones que él mismo formuló y que la oferta ayuda a aplicar, una por línea.',
        example: '',
      },
      practice_state: {
        label: 'Estados de la práctica',
        help: 'Si es una buena práctica: el Estado o los Estados cuya experiencia describe. Se necesita el consentimiento de cada uno que no sea el informante.',
        example: '',
      },
      practice_context: {
        label: 'Contexto de la práctica',
        help: 'Si es una buena práctica: la situación a la que respondió. Necesario para las buenas prácticas.',
        example: '',
      },
      what_worked: {
        label: 'Qué dio resultado',
        help: 'Si es una buena práctica: qué fue lo decisivo. Necesario para las buenas prácticas.',
        example: '',
      },
      evidence_url: {
        label: 'Enlace a documentos',
        help: 'Una dirección web pública. Necesaria para las buenas prácticas.',
        example: 'https://example.org/practice',
      },
      mechanism: {
        label: 'Mecanismo de derechos humanos',
        help: 'Un procedimiento especial u otro mecanismo que haya participado o al que se haga referencia, si lo hay.',
        example: '',
      },
      contact: {
        label: 'Contacto',
        help: 'A quién puede consultar el ACNUDH sobre la oferta. No se publica nunca.',
        example: '',
      },
      consent_id: consentId,
      withdrawn,
    },
  },
  contributions: {
    label: 'Contribuciones',
    help: 'Contribuciones voluntarias a los fondos de las Naciones Unidas, una fila por contribución.',
    columns: {
      contribution_id: {
        label: 'Número de la contribución',
        help: 'Un número propio para la contribución.',
        example: 'F-1',
      },
      fund: { label: 'Fondo', help: 'Elija de la lista.', example: '' },
      contributor: { label: 'Contribuyente', help: 'El nombre de quien contribuyó.', example: '' },
      contributing_state: {
        label: 'Estado contribuyente',
        help: 'Si contribuyó un Estado: elíjalo de la lista.',
        example: '',
      },
      amount: {
        label: 'Importe',
        help: 'Solo con cifras, en la moneda de la contribución.',
        example: '50000',
      },
      currency,
      year: { label: 'Año', help: 'El año de la contribución, con cuatro cifras.', example: '2026' },
      pledge_or_paid: { label: 'Prometido o pagado', help: 'Elija de la lista.', example: '' },
      consent_id: consentId,
      withdrawn,
    },
  },
  recommendation_links: {
    label: 'Vínculos con recomendaciones',
    help: 'Para los registros con muchas recomendaciones: una fila por registro y recomendación. Se suma a la columna de las demás hojas.',
    columns: {
      record_id: {
        label: 'Número del registro',
        help: 'El número de la actividad, la solicitud o la oferta que figura en su propia hoja.',
        example: 'A-2026-01',
      },
      document_symbol: {
        label: 'Signatura del documento',
        help: 'Signatura del informe del Grupo de Trabajo. Junto con el párrafo, o bien el identificador del UHRI.',
        example: 'A/HRC/59/15',
      },
      paragraph: { label: 'Párrafo', help: 'Número del párrafo en ese informe.', example: '140.7' },
      uhri_annotation_id: {
        label: 'Identificador del UHRI',
        help: 'Identificador de la recomendación en el Índice Universal de los Derechos Humanos (UHRI), si lo tiene.',
        example: '',
      },
      contribution_text: {
        label: 'Cómo contribuye',
        help: 'Cómo contribuye el registro a la aplicación de esta recomendación.',
        example: '',
      },
      withdrawn,
    },
  },
};
