import type { ReasonMessages } from './en.js';

/** How far apart two windows are: in weeks where they are whole. */
const APART =
  '{weeks, plural, =0 {{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}} zero {# أسبوع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعا} other {# أسبوع}}';

export const ar: ReasonMessages = {
  sentences: {
    topic_shared: 'توافق في الموضوع: {words}',
    topic_near: 'موضوع قريب، وإن لم توجد كلمات مشتركة',
    topic_not_shared: 'لم يُعثر على كلمات مشتركة',
    sector_same: 'توافق في القطاع: {sectors}',
    sector_related: 'قطاعات متقاربة: {needSectors}؛ {offerSectors}',
    sector_other: 'قطاعات مختلفة: {needSectors}؛ {offerSectors}',
    sector_unknown: 'القطاع غير محدد لدى أحد الطرفين أو كليهما',
    sdg_shared: 'توافق في أهداف التنمية المستدامة أو غاياتها: {sdgs}',
    sdg_related: 'غايات تندرج تحت الهدف نفسه: {sdgs}',
    sdg_unknown: 'أهداف التنمية المستدامة غير محددة لدى أحد الطرفين أو كليهما',
    interest_stated: 'ذكر أحد الطرفين بلد الطرف الآخر بالاسم: {countries}',
    balance_mutual:
      'التعاون بين البلدين متبادل: قدّم {needCountry} {gave, plural, zero {لا شيء بعد} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}، وقدّم {offerCountry} {got, plural, zero {لا شيء بعد} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}',
    balance_one_way:
      'كانت المساعدة حتى الآن في اتجاه واحد غالبًا: قدّم {offerCountry} {got, plural, zero {لا شيء بعد} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}، وقدّم {needCountry} {gave, plural, zero {لا شيء بعد} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}',
    balance_not_yet: 'لم يُسجَّل هنا تعاون بين الطرفين بعد؛ ولا ينتقص ذلك من التقييم',
    meaning_near: 'تقارب في المعنى: {percent}، بمقارنة النصين كاملين',
    meaning_unknown: 'لم يُعرف بعد مدى تقارب النصين في المعنى؛ ولا ينتقص ذلك من التقييم',
    theme_open: 'الصندوق مفتوح لجميع المواضيع',
    cost_within_budget: 'التكلفة ({cost}) في حدود الميزانية ({budget})',
    cost_covered_by_windows:
      'تتجاوز التكلفة {cost} الميزانية {budget} بمقدار {gap}، ويمكن لنوافذ التمويل المفتوحة أن تغطي الفرق',
    cost_above_budget: 'التكلفة ({cost}) تتجاوز الميزانية ({budget})',
    cost_unknown: 'لا تمكن المقارنة بعد بين التكلفة والميزانية',
    costs_shared: 'لا يتحمل الطرف الطالب جميع التكاليف، إذ تتحمل جهات أخرى ما يلي: {items}',
    cost_shares_unknown: 'لم يُحدد بعد توزيع التكاليف',
    own_contribution: 'يجب ألا تقل مساهمة الشركاء من مواردهم الخاصة عن {percent} من المجموع',
    grant_covers_budget: 'تغطي منحة قدرها {grant} الميزانية البالغة {budget}',
    grant_part_of_budget: 'تغطي منحة قدرها {grant} جزءا من الميزانية البالغة {budget}',
    priority_country: 'الاحتياج مقدم من بلد ينتمي إلى فئة توليها الأمم المتحدة الأولوية: {groupings}',
    priority_of_fund: 'يعطي الصندوق الأولوية للبلدان المنتمية إلى هذه الفئة: {groupings}',
    reaches_many_countries:
      '{count, plural, zero {يمكن أن يستفيد منه أي بلد} one {يمكن أن يستفيد منه بلد واحد} two {يمكن أن يستفيد منه بلدان} few {يمكن أن يستفيد منه # بلدان} many {يمكن أن يستفيد منه # بلدا} other {يمكن أن يستفيد منه # بلد}}',
    partners_needed:
      '{count, plural, zero {لا يُشترط حد أدنى لعدد البلدان المشتركة في تقديم الطلب} one {يجب أن يشترك في تقديم الطلب بلد واحد على الأقل} two {يجب أن يشترك في تقديم الطلب بلدان على الأقل} few {يجب أن يشترك في تقديم الطلب # بلدان على الأقل} many {يجب أن يشترك في تقديم الطلب # بلدا على الأقل} other {يجب أن يشترك في تقديم الطلب # بلد على الأقل}}',
    partners_not_asked: 'يجوز لبلد واحد أن يقدم الطلب بمفرده',
    centre_verified: 'المؤسسة مركز امتياز، وقد تحققت من ذلك جهة التنسيق الوطنية في بلدها',
    record_listed:
      '{count, plural, zero {لم يُذكر أي عمل سابق} one {ذُكر عمل سابق واحد} two {ذُكر عملان سابقان} few {ذُكرت # أعمال سابقة} many {ذُكر # عملا سابقا} other {ذُكر # عمل سابق}}',
    record_not_yet: 'لم تُذكر أعمال سابقة بعد؛ ولا ينتقص ذلك من التقييم',
    level_meets: 'المستوى المعروض ({offerLevel}) يفي بالمستوى المطلوب ({needLevel})',
    level_below: 'المستوى المعروض ({offerLevel}) دون المستوى المطلوب ({needLevel})',
    level_unknown: 'المستوى غير محدد لدى أحد الطرفين أو كليهما',
    plan_named: 'يذكر الاحتياج الخطة الوطنية التي يندرج في إطارها',
    plan_unknown: 'لم تُذكر أي خطة وطنية',
    confirmed_lately: 'تم تأكيد العرض في {date}',
    confirmed_long_ago: 'كان آخر تأكيد للعرض في {date}',
    eligible_country: 'ورد اسم البلد التالي صراحة ضمن البلدان المؤهلة: {country}',
    eligible_through: 'البلد ({country}) مؤهل بحكم انتمائه إلى الفئات أو المناطق التالية: {areas}',
    eligible_all: 'العرض مفتوح لجميع البلدان',
    eligibility_unknown:
      '{note, select, none {يجب الاستفسار عما إذا كان هذا البلد مؤهلا} other {يجب الاستفسار عما إذا كان هذا البلد مؤهلا؛ وقد جاء في العرض ما يلي: «{note}»}}',
    language_shared: 'توافق في لغات العمل: {languages}',
    language_interpreter: 'لا توجد لغة عمل مشتركة ({needLanguages}؛ {offerLanguages})، لكن تمكن الاستعانة بمترجم شفوي',
    language_bridge_unknown: 'لا توجد لغة عمل مشتركة ({needLanguages}؛ {offerLanguages})، ويلزم إيجاد مترجم شفوي',
    language_unknown: 'لغات العمل غير محددة لدى أحد الطرفين أو كليهما',
    dates_overlap:
      '{from, select, none {{to, select, none {المواعيد متوافقة} other {المواعيد متوافقة حتى {to}}}} other {{to, select, none {المواعيد متوافقة ابتداء من {from}} other {المواعيد متوافقة من {from} إلى {to}}}}}',
    dates_unknown: 'المواعيد غير محددة لدى أحد الطرفين أو كليهما',
    modality_fits: 'شكل التعاون مناسب: {modalities}',
    modality_unknown: 'لم يتحدد بعد شكل التعاون',
    region_same: 'يقع الطرفان في المنطقة نفسها: {region}',
    region_near: 'يقع الطرفان في المنطقة نفسها: {region}',
    region_unknown: 'لا يمكن تحديد مدى بُعد الطرفين أحدهما عن الآخر: فأحدهما لا يرتبط ببلد واحد بعينه',
    seats_not_asked: 'لم يُطلب عدد معين من المقاعد',
    seats_enough:
      '{offered, plural, zero {لا مقاعد معروضة} one {المعروض مقعد واحد} two {المعروض مقعدان} few {المعروض # مقاعد} many {المعروض # مقعدا} other {المعروض # مقعد}}، {asked, plural, zero {ولا مقاعد مطلوبة} one {والمطلوب مقعد واحد} two {والمطلوب مقعدان} few {والمطلوب # مقاعد} many {والمطلوب # مقعدا} other {والمطلوب # مقعد}}',
    seats_fewer:
      '{offered, plural, zero {لا مقاعد معروضة} one {لا يُعرض سوى مقعد واحد} two {لا يُعرض سوى مقعدين} few {لا يُعرض سوى # مقاعد} many {لا يُعرض سوى # مقعدا} other {لا يُعرض سوى # مقعد}}، {asked, plural, zero {ولا مقاعد مطلوبة} one {والمطلوب مقعد واحد} two {والمطلوب مقعدان} few {والمطلوب # مقاعد} many {والمطلوب # مقعدا} other {والمطلوب # مقعد}}',
    seats_unknown:
      '{asked, plural, zero {لا مقاعد مطلوبة} one {المطلوب مقعد واحد} two {المطلوب مقعدان} few {المطلوب # مقاعد} many {المطلوب # مقعدا} other {المطلوب # مقعد}}؛ ولم يُذكر عدد المقاعد المعروضة',
  },
  changes: {
    country_not_eligible: 'ينبغي أن يكون {country} مؤهلًا؛ اسأل إن كان الاستثناء ممكنًا',
    no_shared_language: 'يلزم مترجم شفوي ({needLanguages}؛ {offerLanguages}) وموافقة أحد الطرفين',
    no_shared_modality: 'شكل آخر من التعاون: المعروض {offerModalities}، والمطلوب {needModalities}',
    dates_apart: `ينبغي أن تلتقي التواريخ: {later, select, need {بتأخير موعد الاحتياج بما لا يقل عن: ${APART}، أو بتقديم موعد العرض بالقدر نفسه} other {بتأخير موعد العرض بما لا يقل عن: ${APART}، أو بتقديم موعد الاحتياج بالقدر نفسه}}`,
    deadline_passed: 'أُغلق باب التقديم في {date}: اسأل عن الدورة المقبلة',
  },
  modalities: {
    expert_mission: 'بعثة خبراء',
    remote_advice: 'المشورة عن بعد',
    training: 'التدريب',
    study_visit: 'زيارة دراسية',
    practice_transfer: 'نقل ممارسة',
    equipment_with_expertise: 'معدات مصحوبة بالخبرة الفنية',
    funding: 'التمويل',
  },
  levels: {
    introductory: 'تمهيدي',
    intermediate: 'متوسط',
    advanced: 'متقدم',
    expert: 'خبير',
  },
  costItems: {
    travel: 'السفر',
    allowance: 'بدل الإقامة اليومي',
    fee_or_salary: 'الأتعاب أو المرتب',
    housing: 'السكن',
    local_transport: 'النقل المحلي',
    interpreter: 'الترجمة الشفوية',
    insurance: 'التأمين',
    equipment: 'المعدات',
    tuition: 'رسوم الدراسة',
    other: 'تكاليف أخرى',
  },
};
