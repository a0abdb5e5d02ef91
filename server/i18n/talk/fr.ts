import type { TalkMessages } from './en.js';

export const talk: TalkMessages = {
  'event.match.invited.title': 'On vous demande si vous seriez partant : {title}',
  'event.match.invited.body':
    'La partie demandeuse examine votre offre ({other}) et vous prie de dire, en une ligne, pourquoi vous.',
  'event.match.interestExpressed.title': 'Intérêt exprimé : {other} pour {title}',
  'event.match.interestExpressed.body':
    'La partie offrante dit pourquoi elle conviendrait. Lisez-le avec la correspondance, et répondez.',
  'event.match.messageSent.title': 'Nouveau message : {title} – {other}',
  'event.match.messageSent.body': 'L’autre partie vous a écrit. Lisez et répondez sur la page de la correspondance.',
};
