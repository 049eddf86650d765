import type { MatchTexts } from '../matchKinds.ts';

export const match: MatchTexts = {
  reasons: {
    recommendation:
      '{state, select, none {该援助意向提到了此项需求所涉及的建议} other {{state}提出了此项需求所涉及的建议}}：{refs}。',
    theme: '共同主题：{themes}。',
    type: '合作类型与所需类型一致：{type}。',
    text: '说明文字相近（{percent}%）。',
    south_south: '优先考虑南南合作，而{state}属于南方国家。',
    region: '该援助意向面向{state}或来自其所在区域。',
    language: '所需语文：{languages}。',
    dates: '在需要援助的日期（{date}），该援助意向仍然有效。',
    capacity: '{count, plural, other {每年可接待 {count} 人。}}',
    fund: '{state}是最不发达国家或小岛屿发展中国家，资金优先用于这些国家。',
    experience: '{count, plural, other {该组织已公布 {count} 项与这些主题有关的活动。}}',
  },
  points: '（{weight} 分中得 {points} 分）',
};
