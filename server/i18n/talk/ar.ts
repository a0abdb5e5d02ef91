import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': 'تُسألون هل أنتم مستعدون: {title}',
  'event.match.invited.body': 'ينظر الطرف الطالب في عرضكم ({other}) ويرجو أن تقولوا في سطر واحد لماذا أنتم.',
  'event.match.interestExpressed.title': 'أُبدي اهتمام: {other} من أجل {title}',
  'event.match.interestExpressed.body': 'يقول الطرف العارض لماذا هو مناسب. اقرؤوا ذلك في صفحة المطابقة وأجيبوا.',
  'event.match.messageSent.title': 'رسالة جديدة: {title} – {other}',
  'event.match.messageSent.body': 'كتب إليكم الطرف الآخر. اقرؤوا الرسالة وأجيبوا في صفحة المطابقة.',
};
