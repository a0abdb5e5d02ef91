import { all, announcer, focusOn } from './dom';
import { heardFrom } from './stay-signed-in';

/** What narrows a search down or puts it in another order is fetched and put in place; the rest of the page stays. */
export function filterInPlace() {
  if (location.pathname !== '/search' || !('DOMParser' in window)) return;
  const announce = announcer();
  let latest = 0;
  let shown = address();

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('main a[href^="/search"]');
    if (!link || link.pathname !== location.pathname || event.defaultPrevented) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void show(link.href, { href: link.getAttribute('href')!, place: placeOf(link) });
  });
  window.addEventListener('popstate', () => {
    if (address() !== shown) void show(location.href);
  });

  /** `from` is what was followed; none when the browser goes back or forward. */
  async function show(href: string, from?: { href: string; place: string | undefined }) {
    const mine = ++latest;
    const main = document.querySelector('main')!;
    main.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(href, { credentials: 'same-origin', headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (mine !== latest) return;
      const found = page.querySelector('#found');
      if (!answer.ok || !found) throw new Error();
      if (from) history.pushState(null, '', href);
      shown = address();
      document.title = page.title;
      // The language menu leads to the same search in another language.
      for (const part of ['header', 'main']) document.querySelector(part)!.replaceWith(page.querySelector(part)!);
      if (from) focusAgain(from);
      announce(found.textContent!);
      const { session } = page.body.dataset;
      if (session) heardFrom(Number(session));
    } catch {
      if (mine === latest) location.assign(href);
    }
  }
}

const address = () => location.pathname + location.search;

/** Where a choice was made, to go on choosing there; what was chosen is no longer among what is left to choose. */
const placeOf = (link: HTMLElement) => {
  const place = link.closest('main [id]');
  return place ? place.id : undefined;
};

function focusAgain({ href, place }: { href: string; place: string | undefined }) {
  const found = document.getElementById('found')!;
  // One below the other: what there is to see now is on top.
  if (!matchMedia('(min-width: 52rem)').matches) return focusOn(found);
  const near = place && (document.getElementById(place) || document.getElementById('filters'));
  const same = all('main a').find((link) => link.getAttribute('href') === href);
  focusOn(near || (!place && same) || found);
}
