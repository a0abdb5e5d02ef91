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
};

export type MachineWords = Record<keyof typeof machines, string>;
