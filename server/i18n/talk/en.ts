/** What is said of messages between the sides of a match, and of interest in it. */
export const talk = {
  'event.match.invited.title': 'You are asked whether you would: {title}',
  'event.match.invited.body':
    'The requesting side considers your offer ({other}) and asks you to say, in one line, why you.',
  'event.match.interestExpressed.title': 'Interest expressed: {other} for {title}',
  'event.match.interestExpressed.body': 'The offering side says why it would suit. Read it with the match, and answer.',
  'event.match.messageSent.title': 'New message: {title} – {other}',
  'event.match.messageSent.body': 'The other side has written to you. Read it and answer on the page of the match.',
};

export type TalkMessages = Record<keyof typeof talk, string>;
