import type { SearchWords } from './en.js';

export const searches: SearchWords = {
  'searches.title': 'Сохраненные поиски',
  'searches.lead': 'Мы продолжаем искать за вас и сообщаем о том, что появляется.',
  'searches.none':
    'Вы еще не сохранили ни одного поиска. Сначала выполните поиск, затем выберите «Сохранить этот поиск».',
  'searches.save': 'Сохранить этот поиск',
  'searches.nameNeeded': 'Дайте поиску название не длиннее 100 знаков',
  'searches.cadenceNeeded': 'Выберите, как часто',
  'searches.name': 'Название',
  'searches.cadence': 'Как часто сообщать вам о новых объявлениях?',
  'searches.never': 'Не сообщать',
  'searches.asked': 'Что ищется',
  'searches.everything': 'Все',
  'searches.dates': 'Даты',
  'searches.results': 'Показать все результаты',
  'searches.settings': 'Название и уведомления',
  'searches.alerts': 'Что найдено',
  'searches.noAlerts': 'С момента сохранения ничего не появилось.',
  'searches.gone': 'Найденного тогда больше нет.',
  'searches.remove': 'Удалить этот поиск',
  'searches.feed': 'Лента для программы чтения',
  'searches.feedText':
    'Этот адрес секретный: владеющий им читает этот поиск так же, как вы без второго фактора. Обновите адрес, если он попал в чужие руки.',
  'searches.feedRenew': 'Обновить адрес',
  'searches.most': 'У вас сохранено {count} поисков, это предел. Сначала удалите один.',
  'searches.publicFeed': 'Лента этого поиска (Atom)',
  'sort.label': 'Порядок',
  'sort.relevance': 'Самые подходящие',
  'sort.newest': 'Самые новые',
  'sort.deadline': 'Ближайший срок',
};
