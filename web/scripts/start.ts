/*
 * Fetches what only enhances, when the page stands with all it needs: a browser would fetch it beside the stylesheets, and on
 * a slow link show the page later.
 */
function load() {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-script]')) {
    const script = document.createElement('script');
    script.src = dataset.script!;
    document.head.append(script);
  }
}

if (document.readyState === 'complete') load();
else window.addEventListener('load', load);

export {};
