import type { ReasonMessages } from './en.js';

/** How far apart two windows are: in weeks where they are whole. */
const APART =
  '{weeks, plural, =0 {{days, plural, one {# день} few {# дня} many {# дней} other {# дня}}} one {# неделю} few {# недели} many {# недель} other {# недели}}';

export const ru: ReasonMessages = {
  sentences: {
    topic_shared: 'Совпадение по теме: {words}',
    topic_near: 'Близкая тема, хотя общих слов не обнаружено',
    topic_not_shared: 'Общих слов не обнаружено',
    sector_same: 'Совпадение по сектору: {sectors}',
    sector_related: 'Смежные секторы: {needSectors}; {offerSectors}',
    sector_other: 'Разные секторы: {needSectors}; {offerSectors}',
    sector_unknown: 'По крайней мере одна из сторон не указала сектор',
    sdg_shared: 'Совпадение по целям в области устойчивого развития или их задачам: {sdgs}',
    sdg_related: 'Задачи в рамках одной и той же цели: {sdgs}',
    sdg_unknown: 'По крайней мере одна из сторон не указала цели в области устойчивого развития',
    interest_stated: 'Одна из сторон прямо назвала страну другой стороны: {countries}',
    balance_mutual:
      'Сотрудничество двух стран взаимно: {needCountry} оказывала помощь {gave, plural, =0 {пока ни разу} one {# раз} few {# раза} many {# раз} other {# раза}}, {offerCountry} — {got, plural, =0 {пока ни разу} one {# раз} few {# раза} many {# раз} other {# раза}}',
    balance_one_way:
      'До сих пор помощь шла в основном в одну сторону: {offerCountry} — {got, plural, one {# раз} few {# раза} many {# раз} other {# раза}}, {needCountry} — {gave, plural, =0 {пока ни разу} one {# раз} few {# раза} many {# раз} other {# раза}}',
    balance_not_yet: 'Сведений о сотрудничестве между сторонами здесь пока нет; оценку это не снижает',
    meaning_near: 'Близость по смыслу: {percent}, по сравнению текстов в целом',
    meaning_unknown: 'Близость двух текстов по смыслу пока не известна; оценку это не снижает',
    theme_open: 'Фонд открыт для любой тематики',
    cost_within_budget: 'Стоимость ({cost}) не превышает бюджет ({budget})',
    cost_covered_by_windows:
      'Стоимость {cost} превышает бюджет {budget} на {gap}; разницу могли бы покрыть открытые окна финансирования',
    cost_above_budget: 'Стоимость ({cost}) превышает бюджет ({budget})',
    cost_unknown: 'Сопоставить стоимость и бюджет пока невозможно',
    costs_shared: 'Запрашивающая сторона покрывает не все расходы; другие стороны оплачивают следующее: {items}',
    cost_shares_unknown: 'Распределение расходов пока не указано',
    own_contribution: 'Партнеры должны внести из собственных средств не менее {percent} общей суммы',
    grant_covers_budget: 'Грант ({grant}) покрывает бюджет ({budget})',
    grant_part_of_budget: 'Грант ({grant}) покрывает часть бюджета ({budget})',
    priority_country:
      'Потребность заявлена страной, относящейся к категории, которой Организация Объединенных Наций уделяет первоочередное внимание: {groupings}',
    priority_of_fund: 'Фонд отдает приоритет странам этой категории: {groupings}',
    reaches_many_countries:
      '{count, plural, =0 {Может охватить любую страну} one {Может охватить # страну} few {Может охватить # страны} many {Может охватить # стран} other {Может охватить # страны}}',
    partners_needed:
      '{count, plural, one {Заявку должны совместно подать не менее # страны} few {Заявку должны совместно подать не менее # стран} many {Заявку должны совместно подать не менее # стран} other {Заявку должны совместно подать не менее # страны}}',
    partners_not_asked: 'Страна может подать заявку самостоятельно',
    centre_verified: 'Учреждение является центром передового опыта, что подтверждено национальным координатором',
    record_listed:
      '{count, plural, one {Указана # ранее выполненная работа} few {Указаны # ранее выполненные работы} many {Указано # ранее выполненных работ} other {Указано # ранее выполненной работы}}',
    record_not_yet: 'Сведений о ранее выполненных работах пока нет; оценку это не снижает',
    level_meets: 'Предлагаемый уровень ({offerLevel}) не ниже запрашиваемого ({needLevel})',
    level_below: 'Предлагаемый уровень ({offerLevel}) ниже запрашиваемого ({needLevel})',
    level_unknown: 'По крайней мере одна из сторон не указала уровень',
    plan_named: 'Указан национальный план, которому отвечает эта потребность',
    plan_unknown: 'Национальный план не указан',
    confirmed_lately: 'Предложение подтверждено {date}',
    confirmed_long_ago: 'В последний раз предложение было подтверждено {date}',
    eligible_country: 'В числе имеющих право на участие прямо названа страна: {country}',
    eligible_through:
      'Страна ({country}) имеет право на участие в силу принадлежности к следующим категориям или регионам: {areas}',
    eligible_all: 'Предложение открыто для всех стран',
    eligibility_unknown:
      '{note, select, none {Следует уточнить, имеет ли эта страна право на участие} other {Следует уточнить, имеет ли эта страна право на участие; в предложении указано: «{note}»}}',
    language_shared: 'Совпадение по рабочим языкам: {languages}',
    language_interpreter: 'Общего рабочего языка нет ({needLanguages}; {offerLanguages}), но возможен устный перевод',
    language_bridge_unknown:
      'Общего рабочего языка нет ({needLanguages}; {offerLanguages}): потребуется найти устного переводчика',
    language_unknown: 'По крайней мере одна из сторон не указала рабочие языки',
    dates_overlap:
      '{from, select, none {{to, select, none {Сроки согласуются} other {Сроки согласуются до {to} включительно}}} other {{to, select, none {Сроки согласуются начиная с {from}} other {Сроки согласуются с {from} по {to}}}}}',
    dates_unknown: 'По крайней мере одна из сторон не указала сроки',
    modality_fits: 'Форма сотрудничества подходит: {modalities}',
    modality_unknown: 'Форма сотрудничества еще не определена',
    region_same: 'Обе стороны находятся в одном регионе: {region}',
    region_near: 'Обе стороны находятся в одном регионе: {region}',
    region_unknown:
      'Определить, насколько стороны удалены друг от друга, невозможно: одна из них не привязана к какой-либо одной стране',
    seats_not_asked: 'Конкретное число мест не запрашивается',
    seats_enough:
      '{offered, plural, one {Предлагается # место} few {Предлагается # места} many {Предлагается # мест} other {Предлагается # места}}, {asked, plural, one {требуется # место} few {требуется # места} many {требуется # мест} other {требуется # места}}',
    seats_fewer:
      '{offered, plural, one {Предлагается только # место} few {Предлагается только # места} many {Предлагается только # мест} other {Предлагается только # места}}, {asked, plural, one {требуется # место} few {требуется # места} many {требуется # мест} other {требуется # места}}',
    seats_unknown:
      '{asked, plural, one {Требуется # место} few {Требуется # места} many {Требуется # мест} other {Требуется # места}}; число предлагаемых мест не указано',
  },
  changes: {
    country_not_eligible: 'Страна ({country}) должна иметь право на участие; спросите, возможно ли исключение',
    no_shared_language: 'Понадобился бы переводчик ({needLanguages}; {offerLanguages}) и согласие одной из сторон',
    no_shared_modality: 'Другая форма сотрудничества: предлагается {offerModalities}, запрашивается {needModalities}',
    dates_apart: `Сроки должны совпасть: {later, select, need {потребность не менее чем на ${APART} позже или предложение на столько же раньше} other {предложение не менее чем на ${APART} позже или потребность на столько же раньше}}`,
    deadline_passed: 'Приём заявок завершён {date}: узнайте о следующем наборе',
  },
  modalities: {
    expert_mission: 'командирование экспертов',
    remote_advice: 'дистанционное консультирование',
    training: 'обучение',
    study_visit: 'ознакомительная поездка',
    practice_transfer: 'передача опыта',
    equipment_with_expertise: 'оборудование с экспертным сопровождением',
    funding: 'финансирование',
  },
  levels: {
    introductory: 'начальный',
    intermediate: 'средний',
    advanced: 'продвинутый',
    expert: 'экспертный',
  },
  costItems: {
    travel: 'поездки',
    allowance: 'суточные',
    fee_or_salary: 'гонорар или оклад',
    housing: 'проживание',
    local_transport: 'местный транспорт',
    interpreter: 'устный перевод',
    insurance: 'страхование',
    equipment: 'оборудование',
    tuition: 'плата за обучение',
    other: 'прочие расходы',
  },
};
