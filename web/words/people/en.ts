/** One person of an organisation: what passes to whom when a role ends, and help with signing in. */
export const people = {
  'person.stays':
    'Listings, matches and engagements belong to the organisation, not to one person. They stay with it when the role ends.',
  'person.goOn': 'With the same role go on: {names}.',
  'person.nobody': 'Nobody else holds this role here.',
  'person.ends':
    'Deputies named for this role, and invitations from this person that nobody has accepted, end with it.',
  'person.last':
    'This is the last person with this role. Invite a successor first; when they have accepted, this role can end.',
  'person.to': 'New role, in the place of this one',
  'person.change': 'Change the role',
  'person.help': 'When they cannot sign in',
  'person.helpWhy':
    'Only when you are sure that it is they who ask. They are told what was done and how you made sure.',
  'person.proof': 'How did you make sure who asks?',
  'person.proof.in_person': 'We met in person',
  'person.proof.video_call': 'In a video call',
  'person.proof.call_back': 'I called back on a number I knew',
  'person.proof.official_letter': 'By an official letter',
  'person.signOut': 'End all their sessions',
  'person.resetFactor': 'Take away their second factors',
  'verify.title': 'Centre of excellence',
  'verify.why': 'Your confirmation is shown publicly, with the institution’s name.',
  'verify.whyTwo': 'No focal point serves this country: a second administrator must agree.',
  'verify.button': 'Verify as a centre of excellence',
  'verify.propose': 'Propose to verify it',
};

export type PeopleWords = Record<keyof typeof people, string>;
