import { onSharedEnd, shareEnd } from './device';
import { button, make } from './dom';
import { say, timeOf } from './say';

/** Before the end: time to come back from elsewhere in the room (WCAG 2.2.1 asks for twenty seconds). */
const WARNING_MS = 2 * 60_000;
const LOOK_MS = 5_000;

let ends = 0;
let close: (() => void) | undefined;

/**
 * Says that the session is about to end, lets it be prolonged, and leads back here after its end. Where it ends is said by
 * the service; other tabs prolong it as well.
 */
export function staySignedIn() {
  const { session } = document.body.dataset;
  if (!session) return;
  heardFrom(Number(session));
  onSharedEnd((shared) => {
    if (!shared) return signedOut('endedElsewhere');
    ends = Math.max(ends, shared);
    look();
  });
  setInterval(look, LOOK_MS);
  // A device that slept has not counted.
  document.addEventListener('visibilitychange', look);
  // What was on the page may no longer be this reader's to see.
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

/** The service says how many seconds are left, if nothing more is heard of this reader. */
export function heardFrom(seconds: number) {
  ends = Date.now() + seconds * 1000;
  shareEnd(ends);
  look();
}

function look() {
  const left = ends - Date.now();
  if (left <= 0) signedOut();
  else if (left > WARNING_MS) dismiss();
  else if (!close) warn();
}

function warn(word: 'ends' | 'endsSoon' | 'stayFailed' = 'ends') {
  const text = say(word, { time: timeOf(ends) });
  if (word === 'endsSoon') ask('stillThere', text, button(say('understood'), dismissed), dismissed);
  else ask('stillThere', text, button(say('stay'), stay), stay);
}

function stay() {
  dismissed();
  fetch('/account/session', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
    .then(async (answer) => {
      if (!answer.ok) return signedOut();
      heardFrom(((await answer.json()) as { left: number }).left);
      // It has lasted as long as a session may.
      if (close) warn('endsSoon');
    })
    .catch(() => warn('stayFailed'));
}

/** Seen; it is not shown again before the end. */
function dismissed() {
  dismiss();
  close = () => {};
}

let isOver = false;

/** What is written is on the device and is offered when they come back. */
export function signedOut(word: 'ended' | 'endedElsewhere' = 'ended') {
  if (isOver) return;
  isOver = true;
  dismiss();
  const back = make('a', {
    href: `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`,
    class: 'govuk-button',
    role: 'button',
    text: say('signInAgain'),
  });
  ask('signedOut', say(word), back, dismiss);
}

function dismiss() {
  if (close) close();
  close = undefined;
}

function ask(title: 'stillThere' | 'signedOut', text: string, action: HTMLElement, onEscape: () => void) {
  const dialog = make(
    'dialog',
    { class: 'notice', role: 'alertdialog', 'aria-labelledby': 'notice-title', 'aria-describedby': 'notice-text' },
    make('h2', { id: 'notice-title', text: say(title) }),
    make('p', { id: 'notice-text', text }),
    action,
  );
  const before = document.activeElement as HTMLElement | null;
  dialog.addEventListener('close', onEscape);
  document.body.append(dialog);
  // Browsers without it show a box at the end of the page, and its button has the focus.
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
  action.focus();
  close = () => {
    dialog.remove();
    if (before) before.focus();
  };
}
