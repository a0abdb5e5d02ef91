const HERE = 'http://here.invalid';

/**
 * A path of this site, or the fallback: what a link says about where to go next is never believed. `//host`, `/\host`
 * and what becomes one when dots or tabs are removed all lead elsewhere, so the path is read as a browser reads it.
 */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(value, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : fallback;
}
