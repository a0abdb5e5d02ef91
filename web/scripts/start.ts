/*
 * Runs when the page has been read and its stylesheet is there. What only enhances is fetched then: a browser would fetch it
 * beside the stylesheet, and on a slow link show the page later.
 */
const script = document.createElement('script');
script.src = (document.currentScript as HTMLScriptElement).dataset.script!;
document.head.append(script);

export {};
