import type { EditionTexts } from '../editionKinds.ts';

export const edition: EditionTexts = {
  table: '表{number}',
  figure: '图{number}',
  note: '注：',
  source: '资料来源：',
  head_notes: {
    submissions: '提交材料和已发布记录的数量',
    activities: '活动数量',
    recommendations: '建议数量',
    requests: '请求数量；中位数以天计',
    offers: '支持提议数量',
    matches: '请求、援助提议和配对数量；中位数以天计',
    contributions: '捐款笔数；金额以报告所用货币计',
    records_states: '按所涉国家分列的记录数量',
    records: '记录数量',
    findings: '检查发现的数量及其所涉提交材料的数量',
  },
  contents: '目录',
  notes_title: '说明',
  document_title: '为落实普遍定期审议建议开展的技术合作和能力建设：{year}年收到的资料',
  draft: '草稿，供联合国人权事务高级专员办事处编辑',
  narrative_title: '所收资料概述',
  annex_title: '附件：表格',
  chart: '条形图。{figures}。',
  chart_figure: '{name}：{value}',
  narrative: {
    mandate: '本最新资料根据人权理事会第54/28号决议第14段提交，涵盖{year}报告年度，反映截至{today}的情况。',
    submissions: '{count, plural, =0 {资料库未收录任何提交材料。} other {资料库共收录{shown}份提交材料。}}',
    activities: '{count, plural, =0 {没有任何活动经所涉国家同意发布。} other {经所涉国家同意发布的活动共{shown}项。}}',
    states: '{count, plural, other {共涉及{shown}个国家。}}',
    more: '{previous}年为{before}，增加了{difference}。',
    fewer: '{previous}年为{before}，减少了{difference}。',
    same: '{previous}年的数量相同。',
    no_previous: '没有{previous}年的数据可供比较。',
    groups: '按所涉国家的区域组分列，活动分布情况如下：{list}。',
    group: '{name}{value}项',
    recommendations:
      '{count, plural, =0 {没有任何建议得到活动的处理。} other {至少有一项活动所涉及的建议共{shown}项，其中{supported_shown}项得到受审议国的支持。}}',
    needs:
      '{count, plural, =0 {未收到技术合作请求。} other {共收到{shown}项技术合作请求，其中{answered_shown}项已得到答复。}}',
    median: '答复时间的中位数为{days}{count, plural, other {天}}。',
    offers: '{count, plural, =0 {未收到支持提议。} other {共收到{shown}项支持提议。}}',
    good_practices: '{count, plural, =0 {其中没有良好做法。} other {其中{shown}项为良好做法。}}',
    matches:
      '{count, plural, =0 {没有向双方提出任何请求与援助提议的配对。} other {共向双方提出{shown}个由一项请求和一项援助提议组成的配对，其中{agreed_shown}个已商定。}}',
    contributions: '{count, plural, =0 {没有关于向基金捐款的报告。} other {共报告向各基金捐款{shown}笔。}}',
    consents:
      '{count, plural, =0 {在按国家计的{all_shown}条记录中，没有一条获得所涉国家的有效同意。} other {在按国家计的{all_shown}条记录中，有{shown}条获得所涉国家的有效同意；各表仅对已发布的记录按名称计数。}}',
    closing: '所有资料均为自愿提交。数字反映所报告和发布的情况，并不衡量任何国家的合作程度。',
  },
};
