import type { SearchMessages } from './en.js';

export const searches: SearchMessages = {
  'topic.searches': 'عمليات البحث المحفوظة',
  'event.savedSearch.found.title':
    '{title}: {count, plural, zero {لا إعلانات جديدة} one {إعلان جديد واحد} two {إعلانان جديدان} few {# إعلانات جديدة} many {# إعلانا جديدا} other {# إعلان جديد}}',
  'event.savedSearch.found.body': 'ظهر هذا منذ آخر إشعار وصلكم، وهو يطابق بحثكم المحفوظ.',
  'event.savedSearch.quiet.title':
    'لا جديد منذ {count, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}}: {title}',
  'event.savedSearch.quiet.body': 'لم يظهر ما يطابق بحثكم المحفوظ. سنواصل البحث؛ وفيما يلي كيف يمكن توسيعه.',
  'search.why': 'السبب: {other}',
  'search.why.words': 'الكلمات: {other}',
  'search.why.all': 'طلبتم كل ما يظهر',
  'search.is': '{name}: {other}',
  'search.widen': 'كيف تجدون المزيد',
  'search.widen.filter':
    'من دون «{name}: {other}»: {count, plural, zero {لا إعلانات} one {إعلان واحد} two {إعلانان} few {# إعلانات} many {# إعلانا} other {# إعلان}}',
  'search.widen.filters':
    'من دون أي عامل تصفية: {count, plural, zero {لا إعلانات} one {إعلان واحد} two {إعلانان} few {# إعلانات} many {# إعلانا} other {# إعلان}}',
  'search.widen.word':
    'من دون الكلمة «{other}»: {count, plural, zero {لا إعلانات} one {إعلان واحد} two {إعلانان} few {# إعلانات} many {# إعلانا} other {# إعلان}}',
  'search.widen.dates':
    'من دون التواريخ: {count, plural, zero {لا إعلانات} one {إعلان واحد} two {إعلانان} few {# إعلانات} many {# إعلانا} other {# إعلان}}',
  'search.widen.none': 'حتى مع طلب أقل لا يوجد شيء بعد. قد تفيد كلمات أخرى.',
  'mail.whySearches': 'وصلتكم هذه الرسالة لأنكم حفظتم بحثا وطلبتم إشعاركم.',
  'facet.kind': 'الفئة',
  'facet.country': 'البلد',
  'facet.region': 'المنطقة',
  'facet.grouping': 'مجموعة البلدان',
  'facet.sector': 'القطاع',
  'facet.sdg': 'هدف التنمية المستدامة',
  'facet.language': 'لغة العمل',
  'facet.modality': 'شكل التعاون',
  'modality.expert_mission': 'بعثة خبراء',
  'modality.remote_advice': 'المشورة عن بعد',
  'modality.training': 'التدريب',
  'modality.study_visit': 'زيارة دراسية',
  'modality.practice_transfer': 'نقل ممارسة',
  'modality.equipment_with_expertise': 'معدات مصحوبة بالخبرة الفنية',
  'modality.funding': 'التمويل',
};
