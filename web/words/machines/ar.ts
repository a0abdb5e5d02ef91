import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'التقويمات',
  'calendar.lead': 'أضيفوا عنوانا إلى برنامج التقويم لديكم كاشتراك، فيُحدّث نفسه بعد ذلك.',
  'calendar.mine': 'بعثاتي ودوراتي',
  'calendar.courses': 'دورات تدريبية مفتوحة للبلدان',
  'calendar.secret':
    'هذا العنوان سري: من يملكه يقرأ عناوين ما تشاركون فيه وتواريخه. ويعرض ما يحق لكم رؤيته في الجلسة التي تنشئونه فيها.',
  'calendar.make': 'إنشاء عنوان',
  'calendar.end': 'إلغاء هذا العنوان',
  'calendar.mission': 'بعثة: {title}',
  'calendar.course': 'دورة: {title}',
  'calendar.nominations': 'آخر يوم للترشيح: {title}',
};
