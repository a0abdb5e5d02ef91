/** What the scripts say. Of ICU MessageFormat they know names in braces, and one plural that is the whole message. */
export const scripts = {
  left: '{count, plural, one {You have # character left} other {You have # characters left}}',
  over: '{count, plural, one {You have # character too many} other {You have # characters too many}}',
  hide: 'Hide',
  hidePassword: 'Hide password',
  passwordShown: 'Your password is visible',
  passwordHidden: 'Your password is hidden',
  saved: 'Saved {time}',
  savedPartly: 'Saved {time}, except what is not right yet',
  notRight: 'Not saved yet: something here is not right',
  notSaved: 'This is not saved by itself any more. Save it with the button.',
  stale:
    'Somebody else has changed this meanwhile. It is not saved by itself any more: save it with the button to see both versions.',
  offline: 'No connection. What you write is kept on this device.',
  kept: 'Text from {time} that was not sent is kept on this device.',
  putBack: 'Put it back',
  throwAway: 'Throw it away',
  stillThere: 'Are you still there?',
  ends: 'You will be signed out at {time}, unless you stay.',
  endsSoon:
    'You will be signed out at {time}: a session lasts twelve hours at most. What you write is kept on this device.',
  stay: 'Stay signed in',
  stayFailed: 'No connection. You will be signed out at {time}, unless you stay.',
  understood: 'I understand',
  signedOut: 'You have been signed out',
  ended: 'What you have written is kept on this device, and is offered to you when you have signed in again.',
  endedElsewhere: 'You have signed out in another window.',
  signInAgain: 'Sign in and come back',
};

export type ScriptWord = keyof typeof scripts;
