import { all } from './dom';

/** As long as a page may take over a bad line; then it may be tried again. */
const WAIT_MS = 30_000;

/** A form that changes something is sent once, however often its button is pressed. */
export function pressOnce() {
  const sent = new Map<EventTarget, number>();

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (Date.now() - (sent.get(form) || 0) < WAIT_MS) return event.preventDefault();
    sent.set(form, Date.now());
    mark(form, true);
    setTimeout(() => mark(form, false), WAIT_MS);
  });

  // Brought back by the browser as it was left.
  window.addEventListener('pageshow', () => {
    sent.forEach((_, form) => mark(form as HTMLFormElement, false));
    sent.clear();
  });
}

/** Not `disabled`: a disabled button loses the focus, and is not sent with its form. */
const mark = (form: HTMLFormElement, busy: boolean) =>
  all('button', form).forEach((each) => {
    if (each.getAttribute('type') === 'button') return;
    if (busy) each.setAttribute('aria-disabled', 'true');
    else each.removeAttribute('aria-disabled');
  });
