import type { PrivacyWords } from './en.js';

export const privacy = {
  'privacy.title': 'البيانات الشخصية',
  'privacy.lead':
    'كل أنواع البيانات عن الأشخاص التي تحتفظ بها هذه الخدمة: لماذا، ومن يراها، وكم تُحفظ، وماذا يحدث لها إذا طلبتم محوها. وهي القائمة نفسها التي تعمل بها الخدمة.',
  'privacy.why': 'المسوّغ',
  'privacy.class': 'الدرجة',
  'privacy.sees': 'من يراها',
  'privacy.nobody': 'لا أحد؛ تستعملها الخدمة وحدها',
  'privacy.kept': 'مدة الحفظ',
  'privacy.erasure': 'عند المحو',
  'privacy.backups':
    'لا تُفتَّش النسخ الاحتياطية: يختفي منها ما مُحي عند استبدالها، ويحدد القائم على هذه المنظومة متى يكون ذلك.',
  'privacy.mine': 'بياناتي',
  'privacy.mineLead': 'من اطّلع على بياناتكم، ونسخة منها، ومحوها.',
  'privacy.accesses': 'من اطّلع على بياناتكم',
  'privacy.accessesText': 'الصفات والجهات لا الأسماء. وتشمل الترشيحات المقدمة بعنوان بريدكم الإلكتروني.',
  'privacy.noAccesses': 'لا أحد حتى الآن.',
  'privacy.more': 'الأقدم',
  'privacy.you': 'أنتم أنفسكم',
  'privacy.copy': 'نسخة من بياناتكم',
  'privacy.copyText':
    'كل ما يُعرف عنكم، صفحةً للقراءة وملفا لبرامج أخرى. ستُبلَّغون عند جاهزيتها ويمكنكم تنزيلها خلال سبعة أيام.',
  'privacy.askCopy': 'إعداد نسخة',
  'privacy.making': 'قيد الإعداد',
  'privacy.readable': 'للقراءة (HTML)',
  'privacy.file': 'للبرامج (JSON)',
  'privacy.until': 'حتى {date}',
  'privacy.erase': 'محو بياناتي',
  'privacy.eraseText': 'ينتهي حسابكم بذلك. ويُنفَّذ بعد سبعة أيام من الطلب، ويمكنكم حتى ذلك الحين سحبه هنا.',
  'privacy.eraseWhat': 'ما هو موجود وما سيؤول إليه',
  'privacy.records':
    '{count, plural, zero {لا سجلات} one {سجل واحد} two {سجلان} few {# سجلات} many {# سجلا} other {# سجل}}',
  'privacy.askErasure': 'طلب المحو',
  'privacy.takeBack': 'الإبقاء على حسابي',
  'privacy.erasureDue': 'ستُمحى بياناتكم في {date}.',
  'privacy.lastFocalPoint':
    'أنتم آخر جهة تنسيق وطنية في {country}. عيّنوا خلفا أولا، وإلا لن يتمكن أحد من الإقرار أو الترشيح باسم الدولة.',
  'privacy.lastAdministrator': 'أنتم آخر مسؤول إداري. عيّنوا خلفا أولا.',
  'privacy.register': 'ما تعرفه هذه الخدمة عن الأشخاص',
} satisfies PrivacyWords;
