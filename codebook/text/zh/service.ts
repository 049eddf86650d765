import type { ServiceTexts } from '../serviceKinds.ts';

export const service: ServiceTexts = {
  title: '普遍定期审议合作信息库：服务状态',
  states: {
    idle: '服务正在等待下一次夜间处理。',
    working: '夜间处理正在进行。',
    failing: '上一次夜间处理未能运行。原因见日志；系统将再次尝试。',
    stopping: '服务正在停止。',
  },
  nextNight: '下一次夜间处理：{date}',
  lastNights: '最近的夜间处理',
  noNights: '尚未进行过夜间处理。',
  columns: {
    started: '开始',
    ended: '结束',
    taken: '已收录的提交材料',
    refused: '待更正的提交材料',
    repeated: '与以前相同',
    left: '留待下一夜',
    newRecords: '新记录',
    changedRecords: '已更改的记录',
  },
  notEnded: '未结束',
  waiting: '待办事项',
  waits: {
    refused: '待提交方更正的提交材料',
    rows: '待提交方更正的行',
    replies: '待编写的回复',
  },
  mails: {
    waiting: '待发送的回复',
    sending: '正在发送的回复',
    sent: '已发送的回复',
    held: '留待工作人员处理的回复',
    given_up: '未能发送的回复',
    bounced: '未能送达的回复',
  },
  readOnly: '此处不能作任何更改。',
};
