/**
 * The 17 Sustainable Development Goals: [goal, short names in ar, zh, en, fr, ru, es].
 * Source: open-sdg/sdg-translations @ 0cda585 (2025-08-19, MIT); kashida removed from the Arabic.
 * Made by scripts/importCodelists.mjs; not edited by hand.
 */
export const sdgGoalRows: readonly [string, string[]][] = [
  ['1', ['لا فقر', '无贫穷', 'No poverty', 'Pas de pauvreté', 'Ликвидация нищеты', 'Fin de la Pobreza']],
  ['2', ['القضاء على الجوع', '零饥饿', 'Zero hunger', 'Faim "zéro"', 'Ликвидация голода', 'Hambre Cero']],
  [
    '3',
    [
      'صحة جيدة ورفاه',
      '良好健康与福祉',
      'Good health and well-being',
      'Bonne santé et bien-être',
      'Хорошее здоровье и благополучие',
      'Salud y Bienestar',
    ],
  ],
  [
    '4',
    [
      'تعليم ذو جودة',
      '优质教育',
      'Quality education',
      'Éducation de qualité',
      'Качественное образование',
      'Educación de Calidad',
    ],
  ],
  [
    '5',
    [
      'المساواة بين الجنسين',
      '性别平等',
      'Gender equality',
      'Égalité entre les sexes',
      'Гендерное равенство',
      'Igualdad de Género',
    ],
  ],
  [
    '6',
    [
      'المياه النظيفة والصرف الصحي',
      '清洁饮水和卫生设施',
      'Clean water and sanitation',
      'Eau propre et assainissement',
      'Чистая вода и санитария',
      'Agua Limpia y Saneamiento',
    ],
  ],
  [
    '7',
    [
      'الطاقة النظيفة والمتوفرة بأسعار معقولة',
      '经济适用的清洁能源',
      'Affordable and clean energy',
      "Energies propres et d'un coût abordable",
      'Недорогостоящая и чистая энергия',
      'Energía Asequible y No Contaminante',
    ],
  ],
  [
    '8',
    [
      'وظائف لائقة والنمو الاقتصادي',
      '体面的工作和经济增长',
      'Decent work and economic growth',
      'Travaux décent et croissance économique',
      'Достойна работа и экономический рост',
      'Trabajo decente y crecimiento económico',
    ],
  ],
  [
    '9',
    [
      'الصناعة والابتكار والهياكل الأساسية',
      '创业、创新和基础设施',
      'Industry, innovation and infrastructure',
      'Industrie, innovation et infrastructure',
      'Индустриализация, инновации и инфраструктура',
      'Industria, Innovación e Infraestructura',
    ],
  ],
  [
    '10',
    [
      'انخفاض عدم المساواة',
      '减少不平等',
      'Reduced inequalities',
      'Inégalités réduites',
      'Уменьшение неравенства',
      'Reducción de las Desigualdades',
    ],
  ],
  [
    '11',
    [
      'المدن والمجتمعات المستدامة',
      '可持续的城市和社区',
      'Sustainable cities and communities',
      'Villes et communautés durables',
      'Устойчивые города и населенные пункты',
      'Ciudades y comunidades sostenibles',
    ],
  ],
  [
    '12',
    [
      'الاستهلاك والإنتاج المسؤول',
      '负责任消费和生产',
      'Responsible consumption and production',
      'Consommation et production responsables',
      'Ответственное потребление и производство',
      'Producción y Consumo Responsables',
    ],
  ],
  [
    '13',
    [
      'العمل المناخي',
      '气候行动',
      'Climate action',
      'Mesures relatives à la lutte contre les changements climatiques',
      'Борьба с изменением климата',
      'Acción por el Clima',
    ],
  ],
  [
    '14',
    [
      'الحياة تحت الماء',
      '水下生物',
      'Life below water',
      'Vie aquatique',
      'Сохранение морских экосистем',
      'Vida Submarina',
    ],
  ],
  [
    '15',
    [
      'الحياة على الأرض',
      '陆地生物',
      'Life on land',
      'Vie terrestre',
      'Сохранение экосистем суши',
      'Vida de Ecosistemas Terrestres',
    ],
  ],
  [
    '16',
    [
      'السلام والعدالة - مؤسسات قوية',
      '和平、正义且强大的机构',
      'Peace, justice and strong institutions',
      'Paix, justice et institutions efficaces',
      'Мир, правосудие и эффективные институты',
      'Paz, justicia e instituciones fuertes',
    ],
  ],
  [
    '17',
    [
      'الشراكات من أجل الأهداف',
      '促进目标现实的伙伴关系',
      'Partnerships for the goals',
      'Partenariats pour la réalisation des objectifs',
      'Партнерство в интересах устойчивого развития',
      'Alianzas para Lograr los Objetivos',
    ],
  ],
];
