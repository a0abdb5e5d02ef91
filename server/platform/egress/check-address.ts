import { isIP } from 'node:net';
import { AddressRefused } from './address-refused.js';
import { isPublic } from './is-public.js';

/** All addresses of a name, as text. Throws or gives none when there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface AddressRules {
  resolve: Resolve;
  ports: readonly number[];
  /** `host:port` that may be called whatever it is, also by http: a receiver of tests and of development. */
  allowed: ReadonlySet<string>;
}

/** An address that was checked, and the only ones that may be connected to for it. */
export interface Checked {
  url: URL;
  addresses: readonly string[];
}

/** Every rule before the name is asked for; then every address it has must be public. Whatever goes wrong refuses. */
export async function checkAddress(raw: string | URL, { resolve, ports, allowed }: AddressRules): Promise<Checked> {
  if (!URL.canParse(raw)) throw new AddressRefused('not-a-url');
  const url = new URL(raw);
  url.hash = '';
  const exempt = isExempt(url, allowed);
  if (url.protocol !== 'https:' && !exempt) throw new AddressRefused('not-https');
  if (url.username || url.password) throw new AddressRefused('user-info');
  if (url.hostname.length > 253) throw new AddressRefused('host-too-long');
  if (!exempt && !ports.includes(portOf(url))) throw new AddressRefused('port');

  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0 || !(exempt || addresses.every(isPublic))) throw new AddressRefused('not-public');
  return { url, addresses };
}

/** A user's own list of exceptions names hosts and ports as an address does: `127.0.0.1:4000`, `[::1]:4000`. */
const isExempt = (url: URL, allowed: ReadonlySet<string>) =>
  ['http:', 'https:'].includes(url.protocol) && allowed.has(`${url.hostname}:${portOf(url)}`);

const portOf = ({ port, protocol }: URL) => (port ? Number(port) : protocol === 'http:' ? 80 : 443);
