import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': '对方询问贵方是否愿意：{title}',
  'event.match.invited.body': '需求方正在考虑贵方的提议（{other}），请用一行文字说明为何选择贵方。',
  'event.match.interestExpressed.title': '已表达意向：{other}（针对 {title}）',
  'event.match.interestExpressed.body': '提供方说明了自己为何合适。请在对接页面阅读并答复。',
  'event.match.messageSent.title': '新消息：{title} – {other}',
  'event.match.messageSent.body': '对方给您写了消息。请在对接页面阅读并答复。',
};
