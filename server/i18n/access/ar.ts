import type { AccessMessages } from './en.js';

export const access: AccessMessages = {
  'topic.access': 'الحقوق والدخول',

  'act.membership.grant': 'منح دور',
  'act.membership.end': 'إنهاء دور',
  'act.membership.change': 'تغيير دور',
  'act.organisation.verify': 'التحقق من مركز امتياز',
  'act.listing.takeDown': 'سحب إعلان',
  'act.glass.break': 'اطلاع استثنائي',
  'act.person.endSessions': 'إنهاء جلسات شخص',
  'act.person.resetSecondFactor': 'إعادة ضبط العامل الثاني لشخص',

  'glass.kind.mission': 'البعثة والعقد',
  'glass.kind.nomination': 'الترشيح',
  'glass.kind.match': 'المطابقة',

  'event.person.joined.title': 'لديك دور جديد: {state}',
  'event.person.joined.body': 'المنظمة: {title}.',
  'event.person.left.title': 'انتهى أحد أدوارك: {state}',
  'event.person.left.body': 'المنظمة: {title}. لم يعد بإمكانك القيام بما كان يتيحه.',
  'event.person.signed_out.title': 'سُجِّل خروجك من كل مكان',
  'event.person.signed_out.body': 'قام بذلك مسؤول في منظمتك أو الأمانة. إذا كنت لا تعرف السبب فاسألهم.',
  'event.person.reset.title': 'أُعيد ضبط العامل الثاني الخاص بك',
  'event.person.reset.body':
    'سُجِّل خروجك من كل مكان. أعدّ عاملاً ثانياً جديداً عند الدخول. إذا لم تطلب ذلك فأخبر الأمانة فوراً.',

  'event.invitation.accepted.title': 'قُبلت الدعوة: {title}',
  'event.invitation.accepted.body': 'الدور: {state}.',
  'event.invitation.expired.title': 'انتهت صلاحية الدعوة: {title}',
  'event.invitation.expired.body': 'لم يقبل أحد الدور ({state}) في الوقت المحدد. يمكنك الدعوة من جديد.',
  'event.invitation.due.title': 'لم تُقبل الدعوة بعد: {title}',
  'event.invitation.due.body': 'تنتهي قريباً صلاحية رابط الدور ({state}).',

  'event.approval.proposed.title': 'يلزم شخص ثانٍ: {other}',
  'event.approval.proposed.body': 'بشأن: {title}. يرجى التأكيد أو الرفض خلال سبعة أيام.',
  'event.approval.confirmed.title': 'أُكِّد ونُفِّذ: {other}',
  'event.approval.confirmed.body': 'بشأن: {title}.',
  'event.approval.refused.title': 'رُفض: {other}',
  'event.approval.refused.body': 'بشأن: {title}. لم يوافق الشخص الثاني.',
  'event.approval.expired.title': 'سقط: {other}',
  'event.approval.expired.body': 'بشأن: {title}. لم يؤكده أحد خلال سبعة أيام.',
  'event.approval.due.title': 'ما زال ينتظر شخصاً ثانياً: {other}',
  'event.approval.due.body': 'بشأن: {title}. يسقط بعد سبعة أيام.',

  'event.delegation.made.title': 'عُيّن نائب: {state}',
  'event.delegation.made.body': 'المنظمة: {title}. التواريخ في صفحة «الأشخاص والدخول».',
  'event.delegation.ended.title': 'انتهت النيابة: {state}',
  'event.delegation.ended.body': 'المنظمة: {title}.',

  'event.glass.broken.title': 'يجوز للأمانة الاطلاع لمدة ساعة: {title}',
  'event.glass.broken.body': 'قرر ذلك مسؤولان اثنان. السبب المذكور: {other}',

  'event.listing.taken_down.title': 'سحبته الأمانة: {title}',
  'event.listing.taken_down.body': 'السبب مبيّن مع الإعلان. يمكنك الاعتراض لدى الأمانة.',

  'invitation.mail.subject': 'دعوة: {title}',
  'invitation.mail.greeting': 'مرحباً،',
  'invitation.mail.text': 'أنت مدعو إلى هذا الدور: {state}. افتح الرابط واقبل الدعوة. يعمل مرة واحدة حتى {other}.',
  'invitation.mail.why': 'أُدخل عنوانك في دعوة. إذا كنت لا تتوقعها فلا تفعل شيئاً: لم يُنشأ أي حساب.',
  'participant.mail.subject': 'اطّلعت الأمانة على ترشيحك',
  'participant.mail.greeting': 'مرحباً {name}،',
  'participant.mail.text': 'قرر مسؤولان اثنان أنه يجوز لأحدهما الاطلاع على ترشيحك لمدة ساعة. السبب المذكور: {reason}',
  'participant.mail.why': 'تتلقى هذه الرسالة لأنك مرشح لهذه الدورة.',
};
