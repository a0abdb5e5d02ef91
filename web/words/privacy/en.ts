/** What the pages say of personal data; the register's own words are in server/i18n. */
export const privacy = {
  'privacy.title': 'Personal data',
  'privacy.lead':
    'Every kind of data about people that this service holds, why, who sees it, how long it is kept and what becomes of it when you ask to be erased. The list is the one the service itself works by.',
  'privacy.why': 'Why we may',
  'privacy.class': 'Class',
  'privacy.sees': 'Who sees it',
  'privacy.nobody': 'Nobody; only the service uses it',
  'privacy.kept': 'How long it is kept',
  'privacy.erasure': 'If you are erased',
  'privacy.backups':
    'Backups are not searched: what was erased disappears from them when they are replaced. Whoever runs this installation says when.',
  'privacy.mine': 'My data',
  'privacy.mineLead': 'Who looked at your data, a copy of it, and erasure.',
  'privacy.accesses': 'Who looked at your data',
  'privacy.accessesText': 'Offices and organisations, not names. Nominations under your e-mail address are included.',
  'privacy.noAccesses': 'Nobody so far.',
  'privacy.more': 'Earlier',
  'privacy.you': 'You yourself',
  'privacy.copy': 'A copy of your data',
  'privacy.copyText':
    'All that is known of you, as a page to read and as a file for other programs. You are told when it is ready and can fetch it for seven days.',
  'privacy.askCopy': 'Make a copy',
  'privacy.making': 'Being made',
  'privacy.readable': 'To read (HTML)',
  'privacy.file': 'For programs (JSON)',
  'privacy.until': 'Until {date}',
  'privacy.erase': 'Erase my data',
  'privacy.eraseText':
    'Your account ends with it. It is done seven days after you ask; until then you can take it back here.',
  'privacy.eraseWhat': 'What there is, and what becomes of it',
  'privacy.records': '{count, plural, one {# entry} other {# entries}}',
  'privacy.askErasure': 'Ask for erasure',
  'privacy.takeBack': 'Keep my account after all',
  'privacy.erasureDue': 'Your data will be erased on {date}.',
  'privacy.lastFocalPoint':
    'You are the last focal point of {country}. First name a successor: otherwise nobody could endorse or nominate for the country.',
  'privacy.lastAdministrator': 'You are the last administrator. First name a successor.',
  'privacy.register': 'What this service knows of people',
};

export type PrivacyWords = Record<keyof typeof privacy, string>;
