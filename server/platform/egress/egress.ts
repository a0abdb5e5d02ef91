/**
 * The one client for requests to addresses that a user, or a partner of the operator, may name: webhooks, identity
 * providers. What the operator sets itself (database, queue, search, mail, embeddings) does not pass through here.
 */
export interface Egress {
  /**
   * Throws `AddressRefused` for an address that is not https on port 443 or 8443 of a host all of whose addresses are
   * public. Makes no request. Returns the address as it will be called, without a fragment.
   */
  check(url: string | URL): Promise<URL>;
  /**
   * As the web's `fetch`, and more careful: `check`, one connection to an address that was checked, no redirect followed
   * (the answer is the 3xx itself), no cookie, no proxy, ten seconds for all of it, and a body cut at 64 KB. Throws
   * `AddressRefused`, or `EgressFailed` when no answer came.
   */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
}

declare module '../context.js' {
  interface Parts {
    readonly egress: Egress;
  }
}
