import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': 'Le preguntan si estaría dispuesto: {title}',
  'event.match.invited.body':
    'La parte solicitante estudia su oferta ({other}) y le pide que diga, en una línea, por qué ustedes.',
  'event.match.interestExpressed.title': 'Interés expresado: {other} para {title}',
  'event.match.interestExpressed.body':
    'La parte oferente dice por qué sería adecuada. Léalo junto con la coincidencia y responda.',
  'event.match.messageSent.title': 'Mensaje nuevo: {title} – {other}',
  'event.match.messageSent.body': 'La otra parte le ha escrito. Lea y responda en la página de la coincidencia.',
};
