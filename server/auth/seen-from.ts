import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/** Coarse on purpose: enough for a person to know their own telephone by, too little to know a person by. */
export interface SeenFrom {
  /** Product names, which are the same in every language; none when not known. */
  browser: string | null;
  system: string | null;
  /** The network, not the address: `203.0.113.0/24`, `2001:db8:1::/48`. */
  network: string | null;
}

export const seenFrom = (req: Request): SeenFrom => ({
  browser: nameIn(BROWSERS, req.get('user-agent')),
  system: nameIn(SYSTEMS, req.get('user-agent')),
  network: networkOf(req.ip),
});

/** In this order: each of them also says that it is one of those that follow. */
const BROWSERS: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/UCBrowser\//, 'UC Browser'],
  [/YaBrowser\//, 'Yandex Browser'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\/|Chromium\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];

const nameIn = (list: [RegExp, string][], userAgent = '') =>
  list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;

export function networkOf(address: string | undefined): string | null {
  if (!address || !ipaddr.isValid(address)) return null;
  const ip = ipaddr.process(address);
  const bits = ip.kind() === 'ipv4' ? 24 : 48;
  const bytes = ip.toByteArray().map((byte, at) => (at * 8 < bits ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}
