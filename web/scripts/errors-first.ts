import { focusOn } from './dom';

/** What went wrong, or has been done, is where one continues; a link in it leads into the field, with its label in sight. */
export function errorsFirst() {
  const said = document.querySelector<HTMLElement>('.govuk-error-summary, .govuk-notification-banner[role=alert]');
  if (!said) return;
  focusOn(said);
  said.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const field =
      target && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ? target : target.querySelector<HTMLElement>(FIELDS));
    if (!field) return;
    event.preventDefault();
    const details = field.closest('details');
    if (details) details.open = true;
    (field.closest('fieldset, .govuk-form-group') || field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

const FIELDS = 'input:not([type=hidden]), textarea, select';
