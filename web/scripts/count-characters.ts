import { make } from './dom';
import { say } from './say';

/** Long enough not to talk into the typing. */
const PAUSE_MS = 1000;

/** Says how much is left, to the eye at once and to a screen reader when the typing rests. */
export function countCharacters(group: HTMLElement) {
  const field = group.querySelector('textarea');
  const limit = Number(group.dataset.maxlength);
  const hint = group.querySelector('.govuk-character-count__message');
  if (!field || !limit || !hint) return;
  const from = (limit * Number(group.dataset.threshold || 0)) / 100;
  const seen = make('div', { class: 'govuk-hint govuk-character-count__message', 'aria-hidden': 'true' });
  const heard = make('div', { class: 'govuk-character-count__sr-status govuk-visually-hidden', 'aria-live': 'polite' });
  hint.after(seen, heard);
  // It still describes the field.
  hint.classList.add('govuk-visually-hidden');

  let resting: number;
  field.addEventListener('input', () => {
    show();
    clearTimeout(resting);
    resting = setTimeout(() => (heard.textContent = seen.textContent), PAUSE_MS);
  });
  // What a browser puts back by itself comes later.
  window.addEventListener('pageshow', show);
  show();

  function show() {
    const { length } = field!.value;
    const over = length > limit;
    seen.textContent = say(over ? 'over' : 'left', { count: Math.abs(limit - length) });
    seen.classList.toggle('govuk-error-message', over);
    seen.classList.toggle('govuk-hint', !over);
    seen.classList.toggle('govuk-character-count__message--disabled', length < from);
    field!.classList.toggle('govuk-textarea--error', over || field!.getAttribute('aria-invalid') === 'true');
  }
}
