import type { PasskeyMessages } from './en.js';

export const passkeys = {
  'event.person.passkeyAdded.title': 'أُضيف مفتاح مرور إلى حسابك',
  'event.person.passkeyAdded.body':
    'من يملكه يستطيع تسجيل الدخول باسمك. انتهت جلساتك الأخرى. إن لم تكن أنت من فعل ذلك فأزله وغيّر كلمة السر وأبلغ المسؤول عن حسابك.',
  'event.person.passkeyRemoved.title': 'أُزيل مفتاح مرور من حسابك',
  'event.person.passkeyRemoved.body':
    'لم يعد صالحا لتسجيل الدخول، وانتهت جلساتك الأخرى. إن لم تكن أنت من فعل ذلك فغيّر كلمة السر فورا وأبلغ المسؤول عن حسابك.',
  'event.person.passkeyDoubted.title': 'قد يكون أحد مفاتيح مرورك نُسخ',
  'event.person.passkeyDoubted.body':
    'استُخدم بعدّاد قديم كأنه على جهازين. لم يدخل أحد. أزله من حسابك وأنشئ مفتاحا جديدا وأبلغ المسؤول عن حسابك.',
  'event.person.identityLinked.title': 'رُبط حسابك بالدخول الموحّد',
  'event.person.identityLinked.body':
    'يمكنك من الآن تسجيل الدخول أيضا عبر مزوّد هويتك. إن لم تكن أنت من فعل ذلك ففك الربط وأبلغ المسؤول عن حسابك.',
  'event.person.identityUnlinked.title': 'لم يعد حسابك مرتبطا بالدخول الموحّد',
  'event.person.identityUnlinked.body':
    'لم يعد بإمكانك تسجيل الدخول عبر مزوّد هويتك، وانتهت جلساتك الأخرى. إن لم تكن أنت من فعل ذلك فغيّر كلمة السر فورا وأبلغ المسؤول عن حسابك.',
} satisfies PasskeyMessages;
