import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': '日历',
  'calendar.lead': '将地址作为订阅添加到您的日历程序，之后会自动更新。',
  'calendar.mine': '我的专家任务和课程',
  'calendar.courses': '向各国开放的培训课程',
  'calendar.secret': '此地址须保密：持有者可以看到您所参与事项的标题和日期。它显示您在创建时的会话中有权查看的内容。',
  'calendar.make': '创建地址',
  'calendar.end': '停用此地址',
  'calendar.mission': '专家任务：{title}',
  'calendar.course': '课程：{title}',
  'calendar.nominations': '提名截止日：{title}',
};
