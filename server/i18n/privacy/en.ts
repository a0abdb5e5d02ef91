import type { Ground, ItemName, ReaderKind, Way } from '../../privacy/index.js';

/** What the register of personal data says, on the page, in a copy of one's data and in the documentation. */
export const privacy = {
  'topic.account': 'Your account',
  'event.dataExport.ready.title': 'The copy of your data is ready',
  'event.dataExport.ready.body': 'You can fetch it for seven days, on the page of your data in your account.',
  'event.erasure.asked.title': 'Your data is going to be erased',
  'event.erasure.asked.body':
    'This was asked for in your account and will be done in seven days. Until then you can take it back there. If it was not you, do so now and change your password.',

  'personal.copy': 'What this service knows about you',
  'personal.nothing': 'Nothing.',
  'personal.days': '{count, plural, one {# day} other {# days}}',
  'personal.years': '{count, plural, one {# year} other {# years}}',

  'personal.account': 'Your account',
  'personal.account.purpose': 'Your name, e-mail address and language: so that you can sign in and be written to.',
  'personal.signIn': 'What you sign in with',
  'personal.signIn.purpose':
    'Your password in a form that cannot be read back, your passkeys without their secret, whom an identity provider knows you as, your sessions and your tokens: so that nobody else signs in as you.',
  'personal.attempts': 'Attempts to sign in',
  'personal.attempts.purpose': 'An address and a network, counted: so that nobody can guess passwords.',
  'personal.roles': 'Your roles',
  'personal.roles.purpose':
    'For whom you act, in which role, from when to when: what you do counts as the act of that organisation or country.',
  'personal.acts': 'What you did',
  'personal.acts.purpose':
    'Who wrote, endorsed or decided what, and when: countries must be able to see how a decision came about.',
  'personal.nomination': 'Nominations for courses',
  'personal.nomination.purpose':
    'Name, e-mail address and place of work of a person whom a country nominates: so that the institution can select and the certificate can be issued.',
  'personal.cv': 'Files about nominees',
  'personal.cv.purpose':
    'A curriculum vitae that a country adds to a nomination: so that the institution can select. Also files you sent that belong to nothing yet.',
  'personal.expert': 'Experts on mission',
  'personal.expert.purpose': 'The name of the expert: so that both sides know who comes.',
  'personal.contract': 'Contracts of missions',
  'personal.contract.purpose': 'The text both sides agreed on; it names the expert.',
  'personal.messages': 'Messages in matches',
  'personal.messages.purpose':
    'What you wrote to the other side of a match: so that the two can agree on what to do together.',
  'personal.invitations': 'Invitations',
  'personal.invitations.purpose':
    'The address to which an organisation sent an invitation to take a role: so that the link reaches the right person.',
  'personal.notices': 'Notices',
  'personal.notices.purpose': 'What you were told, and what you want to be told: so that you miss nothing.',
  'personal.mails': 'Mails to you',
  'personal.mails.purpose': 'Their text and where they went: so that they can be sent again if a server fails.',
  'personal.searches': 'Saved searches and secret addresses',
  'personal.searches.purpose':
    'What you asked to be told of and what was found for it, and that you made an address for your calendar: so that you hear of what appears.',
  'personal.answers': 'Answers kept for repetition',
  'personal.answers.purpose': 'The answer to a request that carried a key: so that sending it twice does it once.',
  'personal.accesses': 'Who looked at your data',
  'personal.accesses.purpose': 'Each look of others at data about you: so that you can see it.',
  'personal.exports': 'Copies of your data',
  'personal.exports.purpose': 'Made when you ask for one.',
  'personal.proofs': 'Keys to proofs',
  'personal.proofs.purpose':
    'With them one can prove which name and address an act on record was about. The record itself holds neither.',
  'personal.erasures': 'Requests for erasure',
  'personal.erasures.purpose': 'When you asked and when it was done.',

  'personal.ground.service': 'Without it the service you asked for cannot be given.',
  'personal.ground.task': 'Needed for the cooperation between the countries or institutions concerned.',
  'personal.ground.security': 'Needed to keep accounts and the service safe.',
  'personal.ground.record': 'Governments must be able to account for what was done in their name.',
  'personal.ground.rights': 'Needed so that you can use your rights.',

  'personal.kept.account': 'As long as there is an account',
  'personal.kept.always': 'For good',
  'personal.kept.made': '{period} after it was made',
  'personal.kept.sent': '{period} after it was sent',
  'personal.kept.ended': '{period} after the end of the mission or course',
  'personal.kept.ready': '{period} after it was ready',

  'personal.erasure.deleted': 'Deleted',
  'personal.erasure.replaced': 'Replaced by the word “erased”',
  'personal.erasure.kept': 'Kept',
  'personal.keepReason.answerable':
    'It stays, without your name and address, so that it can be seen that the same person acted with the right to do so.',
  'personal.keepReason.contract':
    'A contract that was agreed stays as it was agreed: otherwise it would no longer prove anything. Drafts are deleted.',
  'personal.keepReason.request': 'That you asked stays, without your name and address, to show that it was done.',

  'personal.class.P0': 'Public',
  'personal.class.P1': 'For registered people',
  'personal.class.P2': 'For those concerned',
  'personal.class.P3': 'Sensitive',
  'personal.reader.self': 'Yourself',

  'personal.way.list': 'In a list',
  'personal.way.page': 'On its own',
  'personal.way.step': 'While deciding on it',
  'personal.way.download': 'As a file',
  'personal.way.breakGlass': 'In an emergency, with a reason',

  'personal.field.name': 'Name',
  'personal.field.email': 'E-mail address',
  'personal.field.locale': 'Language',
  'personal.field.created_at': 'Made',
  'personal.field.role': 'Role',
  'personal.field.since': 'From',
  'personal.field.until': 'Until',
  'personal.field.participant_name': 'Name of the nominee',
  'personal.field.participant_email': 'E-mail address of the nominee',
  'personal.field.organisation': 'Place of work',
  'personal.field.country': 'Country',
  'personal.field.rank': 'Place in the order of the country',
  'personal.field.certificate_number': 'Number of the certificate',
  'personal.field.state': 'Stage',
  'personal.field.expert_name': 'Name of the expert',
  'personal.field.duty_station': 'Place of work on mission',
  'personal.field.starts_on': 'First day',
  'personal.field.ends_on': 'Last day',
  'personal.field.title': 'Title',
  'personal.field.subject': 'Subject line',
  'personal.field.text': 'Text',
  'personal.field.to_address': 'Sent to',
  'personal.field.sent_at': 'Sent',
  'personal.field.occurred_at': 'When',
  'personal.field.seen_at': 'Seen',
  'personal.field.asked_at': 'Asked',
} satisfies Required;

type Required = Record<
  | `personal.${ItemName}`
  | `personal.${ItemName}.purpose`
  | `personal.ground.${Ground}`
  | `personal.way.${Way}`
  | `personal.reader.${Extract<ReaderKind, 'self'>}`,
  string
> &
  Record<string, string>;

export type PrivacyMessages = Record<keyof typeof privacy, string>;
