import type { TableTexts } from '../kinds.ts';

const consentId = {
  label: '同意编号',
  help: '“同意”工作表中涵盖本行的同意编号：每个有关国家一个。只有您本身就是有关国家时才可留空。',
  example: 'C1',
} as const;
const withdrawn = {
  label: '撤回',
  help: '如要撤回以前发送的一行，请填“是”。该行随即从所有公布内容中移除。否则请留空。',
  example: '',
} as const;
const currency = {
  label: '币种',
  help: '金额的币种。凡填写金额，均须填写币种。',
  example: 'CHF',
} as const;
const recommendations = {
  label: '普遍定期审议建议',
  help: '所针对的建议，每行一项：文件编号和段落，如 A/HRC/59/15 140.7，或国家-轮次-段落，如 SVN-4-140.7，或世界人权索引的标识符。',
  example: 'A/HRC/59/15 140.7',
} as const;
const themes = {
  label: '主题',
  help: '从列表中选择一个或多个主题，用分号隔开。列表中没有的主题可以用文字写出。',
  example: '',
} as const;

export const tables: TableTexts = {
  submitter: {
    label: '提交者',
    help: '谁发送此工作簿。请先填写本表：没有本表，任何内容都无法接收。',
    columns: {
      org_name: {
        label: '组织或国家名称',
        help: '正式全称，每年写法相同。',
        example: '卢里坦尼亚司法部',
      },
      submitter_kind: { label: '提交者类别', help: '请从列表中选择。', example: '' },
      state: {
        label: '国家',
        help: '国家请从列表中选择。只在一个国家工作的组织可以写明该国。',
        example: '',
      },
      org_ref: {
        label: '组织标识符',
        help: '贵组织的 IATI 组织标识符或其他公共登记号（如有）。',
        example: 'XM-DAC-41114',
      },
      nhri_accreditation: {
        label: '国家人权机构认证等级',
        help: '仅适用于国家人权机构。',
        example: '',
      },
      contact_name: {
        label: '联系人',
        help: '人权高专办可就此工作簿询问的人员。绝不公布。',
        example: '',
      },
      contact_email: {
        label: '联系电子邮件',
        help: '对此工作簿的答复将发往此处。绝不公布。',
        example: 'focal.point@example.org',
      },
      reporting_year: {
        label: '报告年度',
        help: '本报告所涉年度，四位数字。',
        example: '2026',
      },
      submission_date: {
        label: '提交日期',
        help: '发送工作簿的日期，写成年-月-日。',
        example: '2026-11-02',
      },
      language: { label: '答复语文', help: '您希望以何种语文得到答复。', example: '' },
      replaces_submission: {
        label: '替代的提交',
        help: '如此工作簿更正以前的工作簿：您收到的答复中的提交编号。',
        example: '',
      },
      may_publish: {
        label: '可以公布',
        help: '如人权高专办可在有关国家同意后公布此信息，请填“是”。填“否”则仅供内部使用。',
        example: '',
      },
      voluntary_declaration: {
        label: '自愿提交',
        help: '请以“是”确认信息系自愿提交，且您有权提交。',
        example: '',
      },
    },
  },
  consent: {
    label: '同意',
    help: '每个有关国家的同意，每国一行。报告本国情况的国家无需填写。关于一国的信息只有在人权高专办确认其同意后才予公布。',
    columns: {
      consent_id: {
        label: '同意编号',
        help: '您自己为此项同意所编的简短编号。其他工作表引用此编号。',
        example: 'C1',
      },
      state: { label: '国家', help: '给予同意的国家。请从列表中选择。', example: '' },
      consent_status: { label: '同意的状况', help: '请从列表中选择。', example: '' },
      consent_scope: {
        label: '同意的范围',
        help: '选择可以公布全部、公布除财务数字外的全部，还是不得公布。',
        example: '',
      },
      given_by: {
        label: '给予者',
        help: '给予同意的部委或常驻代表团。',
        example: '外交部',
      },
      given_by_title: {
        label: '职务',
        help: '签署人的职务。请勿写个人姓名。',
        example: '人权司司长',
      },
      consent_date: {
        label: '同意的日期',
        help: '给予同意的日期，写成年-月-日。不得晚于提交日期。',
        example: '2026-06-30',
      },
      valid_until: {
        label: '有效期至',
        help: '如同意有时限，填写最后一日。',
        example: '2028-12-31',
      },
      evidence_type: { label: '证据种类', help: '已给予同意时必填。请从列表中选择。', example: '' },
      evidence_ref: {
        label: '证据编号',
        help: '普通照会或信函的编号，或文件名称。已给予同意时必填。',
        example: 'NV 214/2026',
      },
      evidence_url: { label: '证据链接', help: '公开网址（如有）。', example: '' },
      recorded_by: {
        label: '记录者',
        help: '贵组织中由谁记录此项同意。绝不公布。',
        example: '',
      },
      withdrawn,
    },
  },
  activities: {
    label: '活动',
    help: '帮助各国落实建议的技术合作和能力建设活动，每项活动一行：计划中、进行中或已完成。',
    columns: {
      activity_id: {
        label: '活动编号',
        help: '您自己为活动所编的编号。请每年使用相同编号：编号已知的行即更新该活动。',
        example: 'A-2026-01',
      },
      title: { label: '标题', help: '简短标题，至多 200 个字符。', example: '公正审判标准法官培训' },
      description: {
        label: '说明',
        help: '做什么、为谁做、目的何在，至多 2,000 个字符。请勿写出私人姓名。',
        example: '',
      },
      state_concerned: {
        label: '有关国家',
        help: '活动所在的或活动所针对的一个或多个国家，用分号隔开。须得到每一国的同意。',
        example: '',
      },
      modality: { label: '活动类型', help: '请从列表中选择。', example: '' },
      status: { label: '状态', help: '请从列表中选择。', example: '' },
      start_date: { label: '开始日期', help: '第一日，写成年-月-日。', example: '2026-03-01' },
      end_date: {
        label: '结束日期',
        help: '最后一日，写成年-月-日。活动已结束时必填。',
        example: '2026-09-30',
      },
      date_basis: { label: '日期性质', help: '日期是计划日期还是实际日期。', example: '' },
      recommendation_refs: {
        ...recommendations,
        help: `${recommendations.help}如没有，请在下一栏说明理由。`,
      },
      unlinked_reason: {
        label: '未写明建议的理由',
        help: '仅在未写明任何建议时填写。请从列表中选择。',
        example: '',
      },
      upr_cycle: {
        label: '审议轮次',
        help: '活动所属轮次。自愿许诺须填写；其他情况可由建议得出。',
        example: '',
      },
      upr_session: { label: '审议届会', help: '普遍定期审议工作组届会，1 至 54。', example: '48' },
      themes,
      affected_groups: {
        label: '受影响者',
        help: '活动旨在惠及的人群，用分号隔开。',
        example: '',
      },
      sdg_targets: {
        label: '可持续发展具体目标',
        help: '至多十个可持续发展目标的具体目标，如 16.3，用分号隔开。',
        example: '16.3; 5.2',
      },
      cooperation_form: { label: '合作形式', help: '请从列表中选择。', example: '' },
      provider_orgs: {
        label: '参与组织',
        help: '每行一个组织：名称 | 角色 | 类型。角色：供资、问责、管理、执行；未写角色时视为执行。',
        example: '卢里坦尼亚司法学院 | 执行 | 政府',
      },
      recipient_orgs: {
        label: '接受组织',
        help: '接受援助的机构名称，每行一个。',
        example: '卢里坦尼亚最高法院',
      },
      beneficiary_institution: {
        label: '受益机构',
        help: '受益机构的类别。可写多个，用分号隔开。',
        example: '',
      },
      consent_id: consentId,
      request_id: {
        label: '请求编号',
        help: '如活动是对“需求”工作表中某项请求的回应：其编号。',
        example: 'R-7',
      },
      region: { label: '区域', help: '区域活动所在区域。', example: '' },
      budget_amount: { label: '预算', help: '总额，只写数字。', example: '125000' },
      currency,
      budget_usd: {
        label: '预算（美元）',
        help: '仅在您自己的账目载有此数字时填写。人权高专办不适用任何汇率。',
        example: '',
      },
      funding_source: {
        label: '资金来源',
        help: '请从列表中选择。可写多个，用分号隔开。',
        example: '',
      },
      sector: { label: '发援会部门代码', help: '经合组织发援会的用途代码；人权为 15160。', example: '15160' },
      gender_marker: { label: '性别标码', help: '从 0（无）到 3（主要目标）。', example: '2' },
      hr_marker: { label: '人权标码', help: '从 0（无）到 3（主要目标）。', example: '3' },
      results: {
        label: '成果',
        help: '取得了什么成果，尽量具体。活动处于收尾阶段或已结束时必填。',
        example: '',
      },
      lessons: { label: '经验教训', help: '他人可以从中学到什么。', example: '' },
      good_practice: {
        label: '良好做法',
        help: '如愿将此活动作为良好做法分享，请填“是”。',
        example: '',
      },
      evidence_url: {
        label: '文件链接',
        help: '关于活动详情的公开网址。',
        example: 'https://example.org/report',
      },
      title_language: {
        label: '文字语种',
        help: '标题和说明所用语种（如与模板不同）。',
        example: '',
      },
      iati_id: { label: 'IATI 标识符', help: '如活动已在 IATI 公布。', example: 'XM-DAC-41114-PROJECT-1' },
      nmirf_hub_ref: {
        label: '国家机制知识中心条目',
        help: '在国家执行、报告和后续落实机制虚拟知识中心的链接或编号。',
        example: '',
      },
      nrtd_ref: {
        label: '国家建议数据库编号',
        help: '在国家建议跟踪数据库或本国跟踪系统中的编号。',
        example: '',
      },
      external_ids: { label: '其他标识符', help: '在其他数据库中的编号，每行一个。', example: '' },
      withdrawn,
    },
  },
  needs: {
    label: '需求',
    help: '各国提出的技术合作请求及对请求的答复，每项请求一行。',
    columns: {
      request_id: {
        label: '请求编号',
        help: '您自己为请求所编的编号。请每年使用相同编号。',
        example: 'R-7',
      },
      title: { label: '标题', help: '简短标题，至多 200 个字符。', example: '' },
      requesting_state: { label: '请求国', help: '请从列表中选择。', example: '' },
      description: {
        label: '所需援助',
        help: '需要什么援助、用于什么，至多 2,000 个字符。',
        example: '',
      },
      modality_wanted: { label: '所需活动类型', help: '请从列表中选择。', example: '' },
      themes,
      recommendation_refs: recommendations,
      addressed_to: {
        label: '请求对象',
        help: '向谁提出请求。可写多个，用分号隔开。',
        example: '',
      },
      addressed_to_name: { label: '请求对象名称', help: '实体、国家或基金的名称。', example: '' },
      request_date: { label: '请求日期', help: '写成年-月-日。', example: '2026-02-15' },
      needed_by: { label: '需要日期', help: '须在何日之前得到援助（如有）。', example: '' },
      status: { label: '状态', help: '请从列表中选择。', example: '' },
      reply_date: {
        label: '答复日期',
        help: '请求已接受、已满足或已谢绝时必填。不得早于请求日期。',
        example: '',
      },
      reply_by: { label: '答复者', help: '由谁答复。', example: '' },
      decline_reason: { label: '谢绝理由', help: '请求被谢绝时必填。', example: '' },
      open_to_matching: {
        label: '可供匹配',
        help: '如可将合适的提议告知该国，并将需求告知提议者，请填“是”。',
        example: '',
      },
      consent_id: consentId,
      beneficiary_institution: {
        label: '受益机构',
        help: '将受益的机构的类别。可写多个，用分号隔开。',
        example: '',
      },
      language_wanted: {
        label: '工作语言',
        help: '可以接受援助的语言，用分号隔开。',
        example: '',
      },
      south_south_preferred: {
        label: '优先南南合作',
        help: '如优先考虑南南合作或三方合作，请填“是”。',
        example: '',
      },
      estimated_cost: { label: '估计费用', help: '只写数字。', example: '40000' },
      currency,
      withdrawn,
    },
  },
  offers: {
    label: '提议',
    help: '您向他人提供的专门知识、培训名额、考察访问、工具、资金和良好做法，每项提议一行。',
    columns: {
      offer_id: {
        label: '提议编号',
        help: '您自己为提议所编的编号。请每年使用相同编号。',
        example: 'O-3',
      },
      title: { label: '标题', help: '简短标题，至多 200 个字符。', example: '' },
      kind: { label: '提议种类', help: '请从列表中选择。', example: '' },
      description: { label: '说明', help: '提供什么，至多 2,000 个字符。', example: '' },
      offering_org: { label: '提议者', help: '提出提议的组织或机构。', example: '' },
      offering_state: {
        label: '提议国',
        help: '如由国家提议：请从列表中选择。',
        example: '',
      },
      themes,
      modality: { label: '活动类型', help: '请从列表中选择。', example: '' },
      languages: {
        label: '语言',
        help: '提议可用的语言，用分号隔开。',
        example: '',
      },
      target_states: {
        label: '面向哪些国家',
        help: '留空表示任何国家。可写多个，用分号隔开。',
        example: '',
      },
      target_regions: {
        label: '面向哪些区域',
        help: '留空表示任何区域。可写多个，用分号隔开。',
        example: '',
      },
      capacity_per_year: { label: '每年容量', help: '每年人数。', example: '20' },
      valid_from: { label: '有效期自', help: '提议的第一日，写成年-月-日。', example: '2026-01-01' },
      valid_to: { label: '有效期至', help: '提议的最后一日，写成年-月-日。', example: '2027-12-31' },
      conditions: { label: '条件', help: '费用分担、语言水平等。', example: '' },
      own_recommendation_refs: {
        label: '自己提出的建议',
        help: '提议国适用：本国提出的、该提议有助于落实的建议，每行一项。',
        example: '',
      },
      practice_state: {
        label: '做法所涉国家',
        help: '良好做法适用：所介绍经验的一个或多个国家。凡不是提交者的国家，均须得到其同意。',
        example: '',
      },
      practice_context: {
        label: '做法的背景',
        help: '良好做法适用：针对的是什么情况。良好做法必填。',
        example: '',
      },
      what_worked: {
        label: '有效之处',
        help: '良好做法适用：什么起了作用。良好做法必填。',
        example: '',
      },
      evidence_url: {
        label: '文件链接',
        help: '公开网址。良好做法必填。',
        example: 'https://example.org/practice',
      },
      mechanism: {
        label: '人权机制',
        help: '参与或被引用的特别程序或其他机制（如有）。',
        example: '',
      },
      contact: {
        label: '联系人',
        help: '人权高专办可就提议询问的人员。绝不公布。',
        example: '',
      },
      consent_id: consentId,
      withdrawn,
    },
  },
  contributions: {
    label: '捐款',
    help: '向联合国各基金的自愿捐款，每笔捐款一行。',
    columns: {
      contribution_id: { label: '捐款编号', help: '您自己为捐款所编的编号。', example: 'F-1' },
      fund: { label: '基金', help: '请从列表中选择。', example: '' },
      contributor: { label: '捐款者', help: '捐款者名称。', example: '' },
      contributing_state: {
        label: '捐款国',
        help: '如由国家捐款：请从列表中选择。',
        example: '',
      },
      amount: { label: '金额', help: '只写数字，以捐款币种计。', example: '50000' },
      currency,
      year: { label: '年份', help: '捐款年份，四位数字。', example: '2026' },
      pledge_or_paid: { label: '认捐或已缴', help: '请从列表中选择。', example: '' },
      consent_id: consentId,
      withdrawn,
    },
  },
  recommendation_links: {
    label: '建议链接',
    help: '适用于涉及多项建议的记录：每个记录和每项建议一行。补充其他工作表中的相应栏目。',
    columns: {
      record_id: {
        label: '记录编号',
        help: '活动、请求或提议在其工作表中的编号。',
        example: 'A-2026-01',
      },
      document_symbol: {
        label: '文件编号',
        help: '工作组报告的文件编号。与段落一起填写，或填写世界人权索引标识符。',
        example: 'A/HRC/59/15',
      },
      paragraph: { label: '段落', help: '该报告中的段落编号。', example: '140.7' },
      uhri_annotation_id: {
        label: '世界人权索引标识符',
        help: '该建议在世界人权索引中的标识符（如有）。',
        example: '',
      },
      contribution_text: {
        label: '如何促进',
        help: '该记录如何促进落实此项建议。',
        example: '',
      },
      withdrawn,
    },
  },
};
