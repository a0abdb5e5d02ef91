/** Passwords, second factors, sessions: what the pages of signing in and of its account say. */
export const account = {
  'signIn.forgot': 'Forgotten password',
  'signIn.reset': 'The new password is set. Sign in with it.',

  'proof.title': 'Second step',
  'proof.intro': 'Enter the code that your authenticator app shows now.',
  'proof.code': 'Code from the app',
  'proof.recovery': 'Use a recovery code instead',
  'proof.recoveryCode': 'Recovery code',
  'proof.button': 'Continue',
  'proof.needed': 'Enter the code',
  'proof.wrong': 'The code is not right, or it was used before. Wait for the next one and try again.',
  'proof.wrongPassword': 'The password is not right. Try again.',
  'proof.expired': 'Too much time has passed. Begin again with your e-mail address and your password.',
  'confirm.title': 'Confirm that it is you',
  'confirm.intro':
    'What you are about to do is binding, or concerns the safety of your account. The confirmation holds for five minutes.',

  'forgot.intro': 'Enter your e-mail address to receive a link with which you set a new password.',
  'forgot.button': 'Send the link',
  'forgot.sent': 'Look in your mailbox',
  'forgot.sentText':
    'If there is an account with this address, a link is on its way to it. It works once, for {count, plural, one {# minute} other {# minutes}}.',
  'reset.title': 'Set a new password',
  'reset.again': 'Ask for a new link',

  'password.title': 'Change your password',
  'password.current': 'Present password',
  'password.new': 'New password',
  'password.hint':
    'At least {count} characters, in any script. Several words with spaces between them are good. You may paste it from a password manager.',
  'password.short': 'Use at least {count} characters',
  'password.long': 'Use at most {count} characters',
  'password.common': 'This password is among those that are tried first. Choose another.',
  'password.personal': 'This password is made of your own name or address. Choose another.',
  'password.wrong': 'This is not your present password',
  'password.currentNeeded': 'Enter your present password',
  'password.newNeeded': 'Enter a new password',
  'password.save': 'Set the new password',

  'security.title': 'Sign-in and security',
  'security.passwordChanged': 'The password is changed. All your other sessions have ended.',
  'security.factor': 'Second factor',
  'security.factorNone': 'None is set up. With one, a password that someone has found out is not enough to act as you.',
  'security.factorOn': 'An authenticator app is set up.',
  'security.codesLeft':
    '{count, plural, =0 {No recovery codes are left.} one {# recovery code is left.} other {# recovery codes are left.}}',
  'security.setUp': 'Set up an authenticator app',
  'security.replace': 'Move to another device',
  'security.newCodes': 'Make new recovery codes',
  'security.remove': 'Remove the authenticator app',
  'security.removed': 'The authenticator app is removed.',
  'security.tooShort': 'Your password is too short to stand alone. Choose a longer one first.',
  'security.sessions': 'Where you are signed in',
  'security.here': 'This browser',
  'security.unknown': 'Unknown device',
  'security.since': 'Signed in',
  'security.seen': 'Last seen',
  'security.network': 'Network',
  'security.end': 'End this session',
  'security.endOthers': 'End all other sessions',
  'security.ended': 'Ended.',
  'security.needed': 'Your role needs a second factor',
  'security.neededText': 'Until you use one, you have no rights as:',
  'security.use': 'Use your second factor',

  'authenticator.scan': 'Scan this picture with an authenticator app on your telephone.',
  'authenticator.qr': 'QR code that holds the key',
  'authenticator.key': 'Or type this key into the app:',
  'authenticator.open': 'On this telephone: open the app',
  'authenticator.then': 'Then enter the code that the app shows.',
  'authenticator.wrong':
    'This is not the code that the app shows now. Check that the clock of your telephone is right and try again.',
  'authenticator.button': 'Set up',
  'codes.title': 'Your recovery codes',
  'codes.text':
    'Each works once in place of the app, for when your telephone is lost. Write them down or print this page, and keep them like a key. They are not shown again.',
  'codes.done': 'I have kept them',

  'problem.wrong-proof': 'This does not prove who you are',
  'problem.link-void': 'This link no longer works',
  'problem.stale-form': 'This page was open for too long',
  'remedy.link-void': 'It was used, is too old or is not complete.',
  'remedy.stale-form': 'Nothing was changed. Load the page again and repeat what you did.',
  'remedy.second-factor-required': 'Set one up, or use the one you have, under “Sign-in and security”.',
};

export type AccountWords = Record<keyof typeof account, string>;
