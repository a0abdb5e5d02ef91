/** What is said of what programs read, and of how well the pages can be read by everyone. */
export const machines = {
  'calendar.title': 'Calendars',
  'calendar.lead': 'Add an address to your calendar program as a subscription; it then keeps itself up to date.',
  'calendar.mine': 'My missions and courses',
  'calendar.courses': 'Training courses open to countries',
  'calendar.secret':
    'The address is a secret: whoever has it reads titles and dates of what you take part in. It shows what you may see in the session in which you make it.',
  'calendar.make': 'Make an address',
  'calendar.end': 'End this address',
  'calendar.mission': 'Mission: {title}',
  'calendar.course': 'Course: {title}',
  'calendar.nominations': 'Last day to nominate: {title}',
  'accessibility.title': 'Accessibility',
  'accessibility.aim':
    'Everyone should be able to use this service. We aim for the Web Content Accessibility Guidelines 2.2, level AA, on every page and in seven languages.',
  'accessibility.how': 'What we do for it',
  'accessibility.howText':
    'Pages are complete without scripts, can be enlarged and used with a keyboard, and say their language and direction. Automatic tools look for mistakes; they find some of them, not all.',
  'accessibility.known': 'What we know is not good enough',
  'accessibility.words':
    'The words of the pages have not been reviewed by native speakers in Arabic, Chinese, French, Portuguese, Russian and Spanish.',
  'accessibility.listings': 'Listings are shown in the language they were written in. We do not translate them.',
  'accessibility.files': 'Files that people add, such as a curriculum vitae, may not be accessible.',
  'accessibility.passkeys': 'Signing in with a passkey needs a script. There are other ways to sign in.',
  'accessibility.untested': 'People who use assistive technology have not tested the pages yet.',
  'accessibility.complain': 'Tell us what does not work',
  'accessibility.complainText':
    'If something keeps you from using this service, write in any of the seven languages what you wanted to do and where it failed. Whoever runs this installation should answer within ten working days and tell you what will be done, or how you get what you need otherwise.',
  'accessibility.noContact':
    'Whoever runs this installation has named no address. Turn to the national focal point of your country.',
  'accessibility.further':
    'If the answer does not help, turn to the body in your country that watches over accessibility or equal treatment.',
};

export type MachineWords = Record<keyof typeof machines, string>;
