import type { PoolWords } from './en.js';

export const pools = {
  'pool.title':
    '{countries, plural, zero {لا يوجد بلد يطلب} one {بلد واحد يطلب} two {بلدان يطلبان} few {# بلدان تطلب} many {# بلدا تطلب} other {# بلد تطلب}} الشيء نفسه',
  'pool.lead':
    'تتناول هذه الاحتياجات الشيء نفسه أيا كانت لغتها، ويمكن تلبيتها معا. لم يتقرر شيء بعد: هذا اقتراح على البلدان المعنية.',
  'pool.over': 'لم يعد مقترحا',
  'pool.over.too_few_countries': 'بقي أقل من بلدين لديهما احتياج مفتوح.',
  'pool.over.no_longer_alike': 'لم تعد هذه الاحتياجات تطلب الشيء نفسه.',
  'pool.over.regrouped': 'تقترح هذه الاحتياجات الآن مع غيرها.',
  'pool.needs': 'من يطلب',
  'pool.likeness': 'التشابه: {share, number, percent}',
  'pool.centre': 'كل ما عداه يشبهه',
  'pool.hidden':
    'غير معروض لأن الآخرين لا يمكنهم قراءته حاليا: {count, plural, zero {لا شيء} one {احتياج واحد} two {احتياجان} few {# احتياجات} many {# احتياجا} other {# احتياج}}.',
  'pool.words': 'الشيء نفسه بكلمات كل بلد',
  'pool.plan': 'الاقتراح',
  'pool.countries': 'البلدان',
  'pool.form': 'الشكل المقترح',
  'pool.form.course': 'دورة واحدة للجميع',
  'pool.form.mission': 'بعثة خبراء واحدة للجميع',
  'pool.form.study_visit': 'زيارة دراسية واحدة للجميع',
  'pool.form.remote': 'مشورة عن بعد للجميع',
  'pool.seats': 'مجموع المشاركين',
  'pool.common': 'اللغات المشتركة بين الجميع',
  'pool.working': 'لغة العمل',
  'pool.saving': 'ما يمكن توفيره',
  'pool.savingIn': 'الميزانيات بعملة {currency}',
  'pool.apart': 'كل بلد على حدة',
  'pool.together': 'معا',
  'pool.saved': 'الوفر',
  'pool.savingWhy':
    'افتراض: تدفع نسبة {share, number, percent} من الميزانية مرة واحدة مهما كان عدد البلدان المشاركة. والوفر هو هذه النسبة من كل الميزانيات ما عدا أكبرها.',
  'pool.savingNone': 'لا يمكن إجراء مقارنة: ذكرت أقل من ميزانيتين بالعملة نفسها.',
  'pool.settle': 'ما يجب الاتفاق عليه أولا',
  'pool.of': 'تطلبه عدة بلدان',
  'pool.ofText':
    'تتناول الاحتياجات المفتوحة {countries, plural, zero {لأي بلد} one {لبلد واحد} two {لبلدين} few {لـ # بلدان} many {لـ # بلدا} other {لـ # بلد}} الشيء نفسه.',
  'pool.see': 'ما تتطلبه وتوفره دورة أو بعثة واحدة للجميع',
  'settle.host': 'المكان، ومن يقود',
  'settle.interpreter': 'الترجمة الشفوية بين {working} و{language}',
  'settle.possible': 'قيل إنها ممكنة',
  'settle.impossible': 'قيل إنها غير ممكنة',
  'settle.notSaid': 'لم يذكر بعد هل هي ممكنة',
  'settle.dates': 'المواعيد التي تناسبها',
  'settle.form': 'شكل التعاون الذي تريده',
  'settle.languages': 'لغات عملها',
  'settle.budget': 'ما يمكنها إنفاقه',
  'similar.title': 'هذا يشبه',
  'similar.text':
    'لدى جهتكم بالفعل {count, plural, zero {ما} one {إعلان واحد} two {إعلانان} few {# إعلانات} many {# إعلانا} other {# إعلان}} بمضمون قريب جدا. هل هذا جديد فعلا؟',
  'similar.words': 'في كليهما:',
} satisfies PoolWords;
