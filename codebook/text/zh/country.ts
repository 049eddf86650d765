import type { CountryTexts } from '../countryKinds.ts';

export const country: CountryTexts = {
  title: '{state}：为落实普遍定期审议建议开展的技术合作',
  intro:
    '本表反映各方依照人权理事会第54/28号决议自愿向资料库报告、并经{state}同意发布的资料，截至{today}。本表用于国家一级的信息交流（第11段），不构成评估。',
  by_status: '按状态分列的活动：{list}。',
  by_provider: '按提供组织分列的活动：{list}。',
  in_part: '还涉及其他国家；因其同意未生效，有关部分不予发布。',
  several_reports: '由多个提交方报告；只计一次。',
  captions: {
    activities: { title: '按状态分列的活动', head_note: '各项活动及其提供组织', none: '没有已发布的活动。' },
    overlaps: {
      title: '可相互协调的活动',
      head_note: '不同提交方同时开展的、涉及同一建议或同一类型同一主题的活动',
      none: '未发现此类活动。',
    },
    needs: { title: '请求和答复', head_note: '技术合作请求', none: '没有已发布的请求。' },
    offers: { title: '可能符合请求的支持提议', head_note: '支持提议及主要理由', none: '未找到合适的支持提议。' },
    recommendations: {
      title: '尚无任何活动涉及的已支持建议',
      head_note: '登记册中的建议数量，按周期分列',
      none: '登记册中没有向该国提出的建议。',
    },
  },
  columns: {
    activity: '活动',
    other_activity: '另一项活动',
    status: '状态',
    providers: '提供方',
    dates: '期间',
    shared: '共同之处',
    request: '请求',
    requested_on: '请求日期',
    replied_on: '答复日期',
    offer: '支持提议',
    offered_by: '提议方',
    why: '主要理由',
    cycle: '周期',
    supported: '已支持',
    addressed: '至少有一项活动',
    not_addressed: '没有任何活动',
  },
  refs: '{cycle}，没有任何活动：{list}',
  more: '{count, plural, other {另有{shown}项}}',
};
