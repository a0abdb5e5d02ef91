/*
 * What is kept on the device: each person's apart, until it is sent, they sign out, somebody else signs in, or a week has
 * passed. A browser that keeps nothing is as good as one that has been emptied.
 */
const OURS = 'bandung:';
const LONGEST_MS = 7 * 24 * 3_600_000;

const { person } = document.body.dataset;
const own = `${OURS}${person}:`;

/** Field by field, in their order: name and value. */
export type Written = [string, string][];

export interface Copy {
  at: number;
  written: Written;
}

/** Once someone has signed out, here or in another tab, nothing more is kept. */
let over = !person;

export const keep = (key: string, copy: Copy) => write(key, JSON.stringify(copy));

export function kept(key: string): Copy | undefined {
  return read(() => JSON.parse(localStorage.getItem(own + key) || 'null') as Copy | null) || undefined;
}

export const forget = (key: string) => read(() => localStorage.removeItem(own + key));

/** Of another person, and what is old. */
export function forgetOthers() {
  if (!person) return;
  for (const name of names()) {
    const copy = name.startsWith(`${own}/`) ? kept(name.slice(own.length)) : undefined;
    if (!name.startsWith(own) || (copy && Date.now() - copy.at > LONGEST_MS)) read(() => localStorage.removeItem(name));
  }
}

/** At the last moment, for they may still be asked whether to leave what they have written. */
export function forgetOnSignOut() {
  document.addEventListener('submit', ({ target }) => {
    if ((target as HTMLFormElement).getAttribute('action') !== '/sign-out') return;
    window.addEventListener('pagehide', () => {
      over = true;
      for (const name of names()) read(() => localStorage.removeItem(name));
    });
  });
}

const SENT = `${OURS}sent`;

/** The copy stays until the next page shows that the form has arrived. */
export const noteSent = (key: string) => read(() => sessionStorage.setItem(SENT, key));

/** Whoever comes back after a broken connection has not arrived: they come by the browser’s own ways, not from the form. */
export function settleSent() {
  const key = read(() => sessionStorage.getItem(SENT));
  if (!key) return;
  read(() => sessionStorage.removeItem(SENT));
  const arrived = cameBy() === 'navigate' && document.referrer;
  if (arrived && !document.querySelector('[data-refused], .govuk-error-summary')) forget(key);
}

/** `navigate`, `reload` or `back_forward`. */
export function cameBy() {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry ? entry.type : 'navigate';
}

/** Until when the session lasts, in milliseconds by the clock of the device, as all tabs know it. */
export const shareEnd = (ends: number) => write('ends', String(ends));

/** Another tab has heard from the service; `undefined`: there they have signed out. */
export function onSharedEnd(told: (ends: number | undefined) => void) {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== `${own}ends` && key !== null) return;
    over = !newValue;
    told(newValue ? Number(newValue) : undefined);
  });
}

const write = (key: string, value: string) => read(() => over || localStorage.setItem(own + key, value));

const names = () => read(() => Object.keys(localStorage).filter((name) => name.startsWith(OURS))) || [];

/** Storage may be switched off, or full. */
function read<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
