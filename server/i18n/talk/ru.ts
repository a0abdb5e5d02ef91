import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': 'Вас спрашивают, готовы ли вы: {title}',
  'event.match.invited.body':
    'Запрашивающая сторона рассматривает ваше предложение ({other}) и просит сказать одной строкой, почему именно вы.',
  'event.match.interestExpressed.title': 'Выражен интерес: {other} для {title}',
  'event.match.interestExpressed.body':
    'Предлагающая сторона объясняет, почему она подходит. Прочтите это на странице совпадения и ответьте.',
  'event.match.messageSent.title': 'Новое сообщение: {title} – {other}',
  'event.match.messageSent.body': 'Вам написала другая сторона. Прочтите и ответьте на странице совпадения.',
};
