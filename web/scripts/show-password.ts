import { make } from './dom';
import { say } from './say';

export function showPassword(group: HTMLElement) {
  const field = group.querySelector('input');
  const toggle = group.querySelector('button');
  if (!field || !toggle) return;
  const said = { text: toggle.textContent!, label: toggle.getAttribute('aria-label')! };
  const heard = make('div', { class: 'govuk-visually-hidden', 'aria-live': 'polite' });
  field.after(heard);
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    show(field.type === 'password');
    heard.textContent = say(field.type === 'text' ? 'passwordShown' : 'passwordHidden');
  });
  // Sent as a password, so that no browser remembers it as a word that was typed.
  if (field.form) field.form.addEventListener('submit', () => show(false));
  window.addEventListener('pageshow', () => show(false));

  function show(visible: boolean) {
    field!.type = visible ? 'text' : 'password';
    toggle!.textContent = visible ? say('hide') : said.text;
    toggle!.setAttribute('aria-label', visible ? say('hidePassword') : said.label);
  }
}
