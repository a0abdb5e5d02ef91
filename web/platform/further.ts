/** Another page of the list at this address, by its cursor; without one the first. All else that was asked stays. */
export function further(address: string, cursor: string | null): string {
  const url = new URL(address, 'http://list');
  url.searchParams.delete('cursor');
  if (cursor !== null) url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}
