import { countCharacters } from './count-characters';
import { filterInPlace } from './filter-in-place';
import { forgetOnSignOut, forgetOthers, noteSent, settleSent } from './device';
import { keepForm } from './keep-form';
import { pressOnce } from './press-once';
import { errorsFirst } from './errors-first';
import { showPassword } from './show-password';
import { staySignedIn } from './stay-signed-in';
import { all } from './dom';

function begin() {
  forgetOthers();
  settleSent();
  forgetOnSignOut();
  all('.govuk-character-count').forEach(countCharacters);
  all('.govuk-password-input').forEach(showPassword);
  all<HTMLFormElement>('main form[method=post]').filter(holdsText).forEach(keepForm);
  all<HTMLFormElement>('form[data-again]').forEach(sendsCopy);
  errorsFirst();
  pressOnce();
  staySignedIn();
  filterInPlace();
}

/** Worth keeping: more than a word or a choice, and no secret. */
const holdsText = (form: HTMLFormElement) =>
  Boolean(
    (form.dataset.autosave !== undefined || form.querySelector('textarea')) && !form.querySelector('[type=password]'),
  );

/** The same form as the one whose copy is kept. */
const sendsCopy = (form: HTMLFormElement) =>
  form.addEventListener('submit', () => noteSent(form.getAttribute('action')!));

/*
 * Everything here only enhances: each page is complete without it. A browser that lacks what is used here runs none of it.
 */
if ('PluralRules' in Intl && 'fetch' in window) begin();
