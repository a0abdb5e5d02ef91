import type { ActName, GlassKind } from '../../access/index.js';

/** What is said of rights, invitations, second persons, deputies and broken glass. */
export const access = {
  'topic.access': 'Rights and access',

  'act.membership.grant': 'Give a role',
  'act.membership.end': 'End a role',
  'act.membership.change': 'Change a role',
  'act.organisation.verify': 'Verify a centre of excellence',
  'act.listing.takeDown': 'Take a listing down',
  'act.glass.break': 'Read under broken glass',
  'act.person.endSessions': 'End somebody’s sessions',
  'act.person.resetSecondFactor': 'Reset somebody’s second factor',

  'glass.kind.mission': 'Mission and contract',
  'glass.kind.nomination': 'Nomination',
  'glass.kind.match': 'Match',

  'event.person.joined.title': 'You have a new role: {state}',
  'event.person.joined.body': 'Organisation: {title}.',
  'event.person.left.title': 'A role of yours has ended: {state}',
  'event.person.left.body': 'Organisation: {title}. What you could do through it you can no longer do.',
  'event.person.signed_out.title': 'You were signed out everywhere',
  'event.person.signed_out.body':
    'Someone responsible for your organisation or the secretariat did this. If you do not know why, ask them.',
  'event.person.reset.title': 'Your second factor was reset',
  'event.person.reset.body':
    'You were signed out everywhere. Set up a new second factor when you sign in. If you did not ask for this, tell the secretariat at once.',

  'event.invitation.accepted.title': 'Invitation accepted: {title}',
  'event.invitation.accepted.body': 'Role: {state}.',
  'event.invitation.expired.title': 'Invitation expired: {title}',
  'event.invitation.expired.body': 'Nobody accepted the role ({state}) in time. You can invite again.',
  'event.invitation.due.title': 'Invitation not accepted yet: {title}',
  'event.invitation.due.body': 'The link for the role ({state}) soon expires.',

  'event.approval.proposed.title': 'A second person is needed: {other}',
  'event.approval.proposed.body': 'About: {title}. Please confirm or refuse within seven days.',
  'event.approval.confirmed.title': 'Confirmed and done: {other}',
  'event.approval.confirmed.body': 'About: {title}.',
  'event.approval.refused.title': 'Refused: {other}',
  'event.approval.refused.body': 'About: {title}. The second person did not agree.',
  'event.approval.expired.title': 'Lapsed: {other}',
  'event.approval.expired.body': 'About: {title}. Nobody confirmed it within seven days.',
  'event.approval.due.title': 'Still waiting for a second person: {other}',
  'event.approval.due.body': 'About: {title}. It lapses after seven days.',

  'event.delegation.made.title': 'Deputy named: {state}',
  'event.delegation.made.body': 'Organisation: {title}. The dates are on the page “People and access”.',
  'event.delegation.ended.title': 'Deputy’s time ended: {state}',
  'event.delegation.ended.body': 'Organisation: {title}.',

  'event.glass.broken.title': 'The secretariat may read for an hour: {title}',
  'event.glass.broken.body': 'Two administrators decided it. Reason given: {other}',

  'event.listing.taken_down.title': 'Taken down by the secretariat: {title}',
  'event.listing.taken_down.body': 'The reason is shown with the listing. You may object to the secretariat.',

  'invitation.mail.subject': 'Invitation: {title}',
  'invitation.mail.greeting': 'Hello,',
  'invitation.mail.text':
    'You are invited to this role: {state}. Open the link and accept. It works once, until {other}.',
  'invitation.mail.why':
    'Your address was entered in an invitation. If you do not expect it, do nothing: no account has been made.',
  'participant.mail.subject': 'Your nomination was read by the secretariat',
  'participant.mail.greeting': 'Hello {name},',
  'participant.mail.text':
    'Two administrators decided that one of them may read your nomination for an hour. Reason given: {reason}',
  'participant.mail.why': 'You receive this mail because you are nominated for this course.',
} satisfies Record<`act.${ActName}` | `glass.kind.${GlassKind}`, string> & Record<string, string>;

export type AccessMessages = Record<keyof typeof access, string>;
