/** What is said of passkeys and of the identity provider, in notices and mails. */
export const passkeys = {
  'event.person.passkeyAdded.title': 'A passkey was added to your account',
  'event.person.passkeyAdded.body':
    'Whoever holds it can sign in as you. Your other sessions have ended. If it was not you, remove it, change your password and tell your administrator.',
  'event.person.passkeyRemoved.title': 'A passkey was removed from your account',
  'event.person.passkeyRemoved.body':
    'It can no longer be used to sign in, and your other sessions have ended. If it was not you, change your password at once and tell your administrator.',
  'event.person.passkeyDoubted.title': 'One of your passkeys may have been copied',
  'event.person.passkeyDoubted.body':
    'It was used with an old counter, as if two devices held it. Nobody was let in. Remove it from your account, make a new one, and tell your administrator.',
  'event.person.identityLinked.title': 'Your account was linked with single sign-on',
  'event.person.identityLinked.body':
    'From now on you can also sign in through your identity provider. If it was not you, remove the link and tell your administrator.',
  'event.person.identityUnlinked.title': 'Your account is no longer linked with single sign-on',
  'event.person.identityUnlinked.body':
    'You can no longer sign in through your identity provider, and your other sessions have ended. If it was not you, change your password at once and tell your administrator.',
};

export type PasskeyMessages = Record<keyof typeof passkeys, string>;
