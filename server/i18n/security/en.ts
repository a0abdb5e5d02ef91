/** What is said of the safety of an account, in notices and mails. */
export const security = {
  'topic.security': 'Safety of your account',
  'event.person.seenOnNewDevice.title': 'Your account was used on a new device',
  'event.person.seenOnNewDevice.body':
    'Someone signed in with a browser that had not been used with your account before. If it was not you, change your password and end the other sessions.',
  'event.person.passwordChanged.title': 'Your password was changed',
  'event.person.passwordChanged.body':
    'All your other sessions have ended. If it was not you, set a new password with “Forgotten password” and tell your administrator.',
  'event.person.passwordReset.title': 'Your password was set anew by a link',
  'event.person.passwordReset.body':
    'All your sessions have ended. Your second factor is unchanged. If it was not you, someone may be reading your mail: tell your administrator.',
  'event.person.secondFactorAdded.title': 'An authenticator app was set up',
  'event.person.secondFactorAdded.body':
    'From now on a code from it is asked for when you sign in. If it was not you, change your password at once and tell your administrator.',
  'event.person.secondFactorRemoved.title': 'Your authenticator app was removed',
  'event.person.secondFactorRemoved.body':
    'Its recovery codes no longer work, and your other sessions have ended. If it was not you, change your password at once and tell your administrator.',
  'event.person.recoveryCodesRenewed.title': 'You have new recovery codes',
  'event.person.recoveryCodesRenewed.body':
    'Those you had before no longer work. If it was not you, change your password at once and tell your administrator.',
  'event.person.recoveryCodeUsed.title': 'A recovery code was used',
  'event.person.recoveryCodeUsed.body':
    'It does not work again. When few are left, make new ones. If it was not you, change your password at once and make new codes.',
  'mail.whySecurity':
    'You receive this mail because it is about the safety of your account. Such mails cannot be turned off.',
  'mail.reset.title': 'Set a new password',
  'mail.reset.text':
    'Open this link within {count, plural, one {# minute} other {# minutes}}. It works once. If you did not ask for it, do nothing: your password is unchanged.',
  'mail.reset.why': 'You receive this mail because someone asked for a new password for this address.',
};

export type SecurityMessages = Record<keyof typeof security, string>;
