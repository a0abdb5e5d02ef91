import { cameBy, forget, keep, kept, noteSent, type Copy, type Written } from './device';
import { all, button, make } from './dom';
import { say, timeOf } from './say';
import { heardFrom, signedOut } from './stay-signed-in';

/** After the last key. */
const COPY_MS = 1000;
const SAVE_MS = 3000;
/** Each save is a version of the listing. */
const BETWEEN_SAVES_MS = 15_000;
const AGAIN_MS = 30_000;
/** Then it waits for the reader: a page that nobody looks at does not keep its session alive. */
const MOST_TRIES = 10;
/** Of a press of the button for the save that is under way. */
const PATIENCE_MS = 10_000;

/**
 * Copies what is written to the device while it is not sent, and offers it when the form is open again. A form with
 * `data-autosave` is kept by the service, too: it is sent to its own address, which then answers with a version.
 */
export function keepForm(form: HTMLFormElement) {
  const key = form.getAttribute('action')!;
  const saves = form.dataset.autosave !== undefined;
  const status = make('p', { role: 'status', class: 'autosave govuk-hint' });
  form.append(status);
  const refused = document.querySelector('.govuk-error-summary');
  /** What the service has. */
  let safe = refused ? '' : JSON.stringify(written(form, true));
  let leaving = false;
  let stopped = false;
  /** Also what was typed before this ran. */
  let touched = JSON.stringify(written(form)) !== JSON.stringify(written(form, true));
  let saving: Promise<void> | undefined;
  /** What was kept before stays until it is answered for. */
  let offered = false;
  let savedAt = 0;
  let tries = 0;
  let copyTimer: number;
  let saveTimer: number;

  // What the browser has kept of the page is older than what was saved from it.
  if (saves && cameBy() === 'back_forward') return location.reload();
  offer();
  if (touched) onChange();
  form.addEventListener('input', onChange);
  form.addEventListener('change', onChange);
  form.addEventListener('submit', onSubmit);
  window.addEventListener('online', () => changed() && saveSoon(0));
  document.addEventListener('visibilitychange', () => document.hidden && changed() && copy());
  window.addEventListener('pageshow', () => (leaving = false));
  window.addEventListener('beforeunload', (event) => {
    if (leaving || !changed()) return;
    event.preventDefault();
    event.returnValue = '';
  });

  function changed() {
    return touched && JSON.stringify(written(form)) !== safe;
  }

  function onChange() {
    touched = true;
    tries = 0;
    clearTimeout(copyTimer);
    copyTimer = setTimeout(copy, COPY_MS);
    saveSoon(Math.max(SAVE_MS, savedAt + BETWEEN_SAVES_MS - Date.now()));
  }

  function copy() {
    clearTimeout(copyTimer);
    if (offered) return;
    if (changed()) keep(key, { at: Date.now(), written: written(form) });
    else if (touched) forget(key);
  }

  function saveSoon(after: number) {
    clearTimeout(saveTimer);
    if (saves && !stopped) saveTimer = setTimeout(() => changed() && !leaving && save(), after);
  }

  function save() {
    if (saving) return;
    const sent = JSON.stringify(written(form));
    const done = () => {
      saving = undefined;
      copy();
      if (JSON.stringify(written(form)) !== sent) saveSoon(BETWEEN_SAVES_MS);
    };
    saving = send(sent).then(done, () => {
      status.textContent = say('offline');
      done();
      if (++tries < MOST_TRIES) saveSoon(AGAIN_MS);
    });
  }

  async function send(sent: string) {
    const body = new URLSearchParams();
    new FormData(form).forEach((value, name) => body.append(name, value as string));
    const answer = await fetch(key, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    const said = (await answer.json()) as { code?: string; version: number; complete: boolean; left: number };
    if (answer.ok) {
      savedAt = Date.now();
      heardFrom(said.left);
      form.querySelector<HTMLInputElement>('[name=version]')!.value = String(said.version);
      if (said.complete) safe = sent;
      status.textContent = say(said.complete ? 'saved' : 'savedPartly', { time: timeOf(savedAt) });
    } else if (answer.status === 422) {
      status.textContent = say('notRight');
    } else if (answer.status === 401 || said.code === 'stale-form') {
      copy();
      stopped = true;
      signedOut();
    } else if (answer.status < 429) {
      stopped = true;
      status.textContent = say(answer.status === 412 ? 'stale' : 'notSaved');
    } else throw new Error(said.code);
  }

  function onSubmit(event: Event) {
    if (leaving || event.defaultPrevented) return;
    if (!navigator.onLine) {
      event.preventDefault();
      copy();
      status.textContent = say('offline');
    } else if (saving) {
      // Its answer has the version to send.
      event.preventDefault();
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      void Promise.race([saving, patience]).then(() => {
        leave();
        form.submit();
      });
    } else leave();
  }

  function leave() {
    leaving = true;
    clearTimeout(saveTimer);
    copy();
    noteSent(key);
  }

  function offer() {
    const found = kept(key);
    // A form that was refused has come back with what was typed last.
    if (!found || refused) return;
    if (JSON.stringify(found.written) === JSON.stringify(written(form))) {
      forget(key);
      return;
    }
    const details = form.closest('details');
    if (details) details.open = true;
    const box: HTMLElement = make(
      'div',
      { class: 'govuk-inset-text', role: 'status' },
      make('p', { text: say('kept', { time: timeOf(found.at) }) }),
      make(
        'div',
        { class: 'govuk-button-group' },
        button(say('putBack'), () => answer(found)),
        button(say('throwAway'), () => answer(), true),
      ),
    );
    form.before(box);
    offered = true;

    function answer(copy?: Copy) {
      offered = false;
      if (copy) putBack(form, copy.written);
      else forget(key);
      box.remove();
      const first = fieldsOf(form)[0];
      if (first) first.focus();
    }
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement) =>
  all<Field>('input:not([type=hidden]):not([type=file]), textarea, select', form).filter(({ name }) => name);

const isChoice = (field: Field): field is HTMLInputElement => /^(checkbox|radio)$/.test(field.type);

/** What stands in the fields, or `asSent`: what stood there when the page came. */
const written = (form: HTMLFormElement, asSent = false): Written =>
  fieldsOf(form)
    .filter((field) => !isChoice(field) || (asSent ? field.defaultChecked : field.checked))
    .map((field) => [field.name, asSent ? sentValue(field) : field.value]);

function sentValue(field: Field) {
  if (!(field instanceof HTMLSelectElement)) return isChoice(field) ? field.value : field.defaultValue;
  const options = Array.from(field.options);
  return (options.find((option) => option.defaultSelected) || options[0] || field).value;
}

function putBack(form: HTMLFormElement, copy: Written) {
  const rest = copy.slice();
  for (const field of fieldsOf(form)) {
    const at = rest.findIndex(([name, value]) => name === field.name && (!isChoice(field) || value === field.value));
    const [found] = at < 0 ? [] : rest.splice(at, 1);
    if (isChoice(field)) field.checked = Boolean(found);
    else if (found) field.value = found[1];
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
