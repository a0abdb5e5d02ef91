/** Who a passkey is for: it works at this host alone, and only on pages of this origin. From the base URL, never from a request. */
export function relyingParty(baseUrl: string) {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin };
}
