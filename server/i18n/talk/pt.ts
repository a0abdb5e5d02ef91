import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': 'Perguntam-lhe se estaria disposto: {title}',
  'event.match.invited.body':
    'A parte solicitante analisa a sua oferta ({other}) e pede-lhe que diga, numa linha, porquê vós.',
  'event.match.interestExpressed.title': 'Interesse manifestado: {other} para {title}',
  'event.match.interestExpressed.body':
    'A parte ofertante diz por que seria adequada. Leia-o com a correspondência e responda.',
  'event.match.messageSent.title': 'Nova mensagem: {title} – {other}',
  'event.match.messageSent.body': 'A outra parte escreveu-lhe. Leia e responda na página da correspondência.',
};
