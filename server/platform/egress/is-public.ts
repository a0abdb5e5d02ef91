import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address (IPv4 or IPv6, as text) is global unicast, after taking out the IPv4 address within a mapped or a
 * translated one. IANA's special-purpose registries (RFC 6890) as ipaddr.js has them; the rest here once more, so that
 * they do not hang on another's table.
 */
export function isPublic(address: string): boolean {
  // ipaddr.js also reads short forms, such as 1.2.3; and a zone is only of use inside.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const ip = ipaddr.parse(address);
  if (ip instanceof ipaddr.IPv4) return isPublicIpv4(ip);
  const within = ipv4Within(ip);
  if (within) return isPublicIpv4(within);
  return ip.match(GLOBAL_UNICAST) && ip.range() === 'unicast' && !among(INNER_IPV6, ip);
}

const isPublicIpv4 = (ip: ipaddr.IPv4) => ip.range() === 'unicast' && !among(INNER_IPV4, ip);

/** Mapped (::ffff:0:0/96), and the well-known prefix of NAT64 (RFC 6052). 6to4 and Teredo are refused whole. */
function ipv4Within(ip: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  if (ip.isIPv4MappedAddress()) return ip.toIPv4Address();
  return ip.match(NAT64) ? new ipaddr.IPv4(ip.toByteArray().slice(12)) : undefined;
}

const among = <T extends ipaddr.IPv4 | ipaddr.IPv6>(ranges: [T, number][], ip: T) =>
  ranges.some((range) => ip.match(range as never));

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

const INNER_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
].map((range) => ipaddr.IPv4.parseCIDR(range));

const INNER_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);
