import type { MachineWords } from './en.js';

export const machines: MachineWords = {
  'calendar.title': 'Календари',
  'calendar.lead': 'Добавьте адрес в программу календаря как подписку; дальше она обновляется сама.',
  'calendar.mine': 'Мои миссии и курсы',
  'calendar.courses': 'Курсы, открытые для стран',
  'calendar.secret':
    'Адрес секретный: владеющий им читает названия и даты того, в чем вы участвуете. Он показывает то, что вам доступно в сеансе, в котором вы его создаете.',
  'calendar.make': 'Создать адрес',
  'calendar.end': 'Отменить этот адрес',
  'calendar.mission': 'Миссия: {title}',
  'calendar.course': 'Курс: {title}',
  'calendar.nominations': 'Последний день для выдвижения кандидатов: {title}',
};
