import type { SecurityMessages } from './en.js';

export const security = {
  'topic.security': 'أمان حسابكم',
  'event.person.seenOnNewDevice.title': 'استُخدم حسابكم على جهاز جديد',
  'event.person.seenOnNewDevice.body':
    'سجّل أحدهم الدخول بمتصفح لم يُستخدم مع حسابكم من قبل. إن لم تكونوا أنتم، فغيّروا كلمة السر وأنهوا الجلسات الأخرى.',
  'event.person.passwordChanged.title': 'تم تغيير كلمة السر',
  'event.person.passwordChanged.body':
    'أُنهيت جميع جلساتكم الأخرى. إن لم تكونوا أنتم، فعيّنوا كلمة سر جديدة عبر «نسيت كلمة السر» وأبلغوا المسؤول.',
  'event.person.passwordReset.title': 'أُعيد تعيين كلمة السر عبر رابط',
  'event.person.passwordReset.body':
    'أُنهيت جميع جلساتكم. لم يتغير العامل الثاني. إن لم تكونوا أنتم، فقد يكون أحد يقرأ بريدكم: أبلغوا المسؤول.',
  'event.person.secondFactorAdded.title': 'تم إعداد تطبيق للمصادقة',
  'event.person.secondFactorAdded.body':
    'من الآن فصاعدا يُطلب رمز منه عند تسجيل الدخول. إن لم تكونوا أنتم، فغيّروا كلمة السر فورا وأبلغوا المسؤول.',
  'event.person.secondFactorRemoved.title': 'أُزيل تطبيق المصادقة',
  'event.person.secondFactorRemoved.body':
    'لم تعد رموز الاسترداد صالحة وأُنهيت جلساتكم الأخرى. إن لم تكونوا أنتم، فغيّروا كلمة السر فورا وأبلغوا المسؤول.',
  'event.person.recoveryCodesRenewed.title': 'لديكم رموز استرداد جديدة',
  'event.person.recoveryCodesRenewed.body':
    'لم تعد الرموز السابقة صالحة. إن لم تكونوا أنتم، فغيّروا كلمة السر فورا وأبلغوا المسؤول.',
  'event.person.recoveryCodeUsed.title': 'استُخدم رمز استرداد',
  'event.person.recoveryCodeUsed.body':
    'لن يعمل مرة أخرى. عندما يتبقى القليل أنشئوا رموزا جديدة. إن لم تكونوا أنتم، فغيّروا كلمة السر فورا وأنشئوا رموزا جديدة.',
  'mail.whySecurity': 'تتلقون هذه الرسالة لأنها تتعلق بأمان حسابكم. ولا يمكن إيقاف هذه الرسائل.',
  'mail.reset.title': 'تعيين كلمة سر جديدة',
  'mail.reset.text':
    'افتحوا هذا الرابط خلال {count, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}. وهو يعمل مرة واحدة. إن لم تطلبوه فلا تفعلوا شيئا: لم تتغير كلمة السر.',
  'mail.reset.why': 'تتلقون هذه الرسالة لأن أحدهم طلب كلمة سر جديدة لهذا العنوان.',
} satisfies SecurityMessages;
