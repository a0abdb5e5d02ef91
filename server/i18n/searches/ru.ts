import type { SearchMessages } from './en.js';

export const searches: SearchMessages = {
  'topic.searches': 'Сохраненные поиски',
  'event.savedSearch.found.title':
    '{title}: {count, plural, one {# новое объявление} few {# новых объявления} many {# новых объявлений} other {# нового объявления}}',
  'event.savedSearch.found.body':
    'Появилось с момента последнего уведомления и соответствует вашему сохраненному поиску.',
  'event.savedSearch.quiet.title':
    'Ничего нового ({count, plural, one {# день} few {# дня} many {# дней} other {# дня}}): {title}',
  'event.savedSearch.quiet.body':
    'Ничего подходящего к вашему сохраненному поиску не появилось. Мы продолжаем искать; ниже показано, как его расширить.',
  'search.why': 'Почему: {other}',
  'search.why.words': 'Слова: {other}',
  'search.why.all': 'Вы запросили все, что появляется',
  'search.is': '{name}: {other}',
  'search.widen': 'Как найти больше',
  'search.widen.filter':
    'Без «{name}: {other}»: {count, plural, one {# объявление} few {# объявления} many {# объявлений} other {# объявления}}',
  'search.widen.filters':
    'Без фильтров: {count, plural, one {# объявление} few {# объявления} many {# объявлений} other {# объявления}}',
  'search.widen.word':
    'Без слова «{other}»: {count, plural, one {# объявление} few {# объявления} many {# объявлений} other {# объявления}}',
  'search.widen.dates':
    'Без дат: {count, plural, one {# объявление} few {# объявления} many {# объявлений} other {# объявления}}',
  'search.widen.none': 'Даже при меньших требованиях пока ничего нет. Могут помочь другие слова.',
  'mail.whySearches': 'Вы получили это письмо, потому что сохранили поиск и попросили сообщать о новом.',
  'facet.kind': 'Раздел',
  'facet.country': 'Страна',
  'facet.region': 'Регион',
  'facet.grouping': 'Группа стран',
  'facet.sector': 'Сектор',
  'facet.sdg': 'Цель в области устойчивого развития',
  'facet.language': 'Рабочий язык',
  'facet.modality': 'Форма сотрудничества',
  'modality.expert_mission': 'Командирование экспертов',
  'modality.remote_advice': 'Дистанционное консультирование',
  'modality.training': 'Обучение',
  'modality.study_visit': 'Ознакомительная поездка',
  'modality.practice_transfer': 'Передача опыта',
  'modality.equipment_with_expertise': 'Оборудование с экспертным сопровождением',
  'modality.funding': 'Финансирование',
};
