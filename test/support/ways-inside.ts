import type { Resolve } from '../../server/platform/egress/check-address.js';

/**
 * Forms of addresses that lead inside, or to where a webhook has nothing to do. `names` are what DNS says of the host:
 * one list of addresses for each time it is asked, the last one from then on.
 */
export interface WayInside {
  what: string;
  url(port: number): string;
  names?: string[][];
}

const host = (what: string, name: string, names?: string[][]): WayInside => ({
  what,
  url: (port) => `https://${name}:${port}/hook`,
  ...(names ? { names } : {}),
});
const literal = (name: string) => host(name, name);
const whole = (url: string): WayInside => ({ what: url, url: () => url });

export const waysInside: readonly WayInside[] = [
  // Loopback in every spelling of IPv4 that some parser takes.
  literal('127.0.0.1'),
  literal('127.1'),
  literal('127.0.1'),
  literal('127.255.255.254'),
  literal('2130706433'),
  literal('017700000001'),
  literal('0177.0.0.1'),
  literal('0177.0.0.01'),
  literal('0x7f000001'),
  literal('0x7f.0.0.1'),
  literal('0x7f.1'),
  literal('0X7F.0x0.0x0.0x1'),
  literal('127.0.0.1.'),
  literal('0'),
  literal('0.0.0.0'),
  literal('0x0'),
  literal('0.1.2.3'),
  literal('%31%32%37.0.0.1'),
  literal('127。0。0。1'),
  literal('127.0。0．1'),
  literal('１２７.０.０.１'),
  literal('①②⑦.⓪.⓪.①'),
  literal('𝟏𝟐𝟕.𝟎.𝟎.𝟏'),
  literal('0.0.0.0.'),

  // IPv6, and IPv4 within IPv6.
  literal('[::1]'),
  literal('[::]'),
  literal('[0:0:0:0:0:0:0:1]'),
  literal('[0000:0000:0000:0000:0000:0000:0000:0001]'),
  literal('[::ffff:127.0.0.1]'),
  literal('[::ffff:7f00:1]'),
  literal('[0:0:0:0:0:ffff:7f00:0001]'),
  literal('[::ffff:10.0.0.1]'),
  literal('[::ffff:0:127.0.0.1]'),
  literal('[::127.0.0.1]'),
  literal('[64:ff9b::7f00:1]'),
  literal('[64:ff9b::169.254.169.254]'),
  literal('[64:ff9b:1::7f00:1]'),
  literal('[2002:7f00:1::]'),
  literal('[2002:a00:1::1]'),
  literal('[2001:0:7f00:1::]'),
  literal('[2001:0:53aa:64c:0:0:80ff:fffe]'),
  literal('[fe80::1]'),
  literal('[fec0::1]'),
  literal('[fc00::1]'),
  literal('[fd00:ec2::254]'),
  literal('[ff02::1]'),
  literal('[2001:db8::1]'),
  literal('[3fff::1]'),
  literal('[100::1]'),
  literal('[2001:2::1]'),
  literal('[2001:20::1]'),
  literal('[5f00::1]'),

  // Ranges of IPv4 that are nobody's on the public internet.
  literal('10.0.0.1'),
  literal('172.16.0.1'),
  literal('172.31.255.255'),
  literal('192.168.1.1'),
  literal('100.64.0.1'),
  literal('100.127.255.255'),
  literal('169.254.169.254'),
  literal('169.254.170.2'),
  literal('0xa9fea9fe'),
  literal('192.0.0.1'),
  literal('192.0.0.192'),
  literal('192.0.2.1'),
  literal('192.88.99.1'),
  literal('198.18.0.1'),
  literal('198.19.255.255'),
  literal('198.51.100.1'),
  literal('203.0.113.1'),
  literal('224.0.0.1'),
  literal('239.255.255.250'),
  literal('240.0.0.1'),
  literal('255.255.255.255'),

  // Names.
  host('localhost', 'localhost', [['127.0.0.1', '::1']]),
  host('localhost with a dot', 'localhost.', [['127.0.0.1']]),
  host('LOCALHOST', 'LOCALHOST', [['127.0.0.1']]),
  host('a name below localhost', 'a.localhost', [['127.0.0.1']]),
  host('localhost in full width', 'ｌｏｃａｌｈｏｓｔ', [['127.0.0.1']]),
  host('a name that spells its address', '127.0.0.1.nip.test', [['127.0.0.1']]),
  host('the same with dashes', '169-254-169-254.nip.test', [['169.254.169.254']]),
  host('a name with a trailing dot', 'inside.test.', [['10.1.2.3']]),
  host('the metadata service by name', 'metadata.google.internal', [['169.254.169.254']]),
  host('a short name of the inner network', 'redis', [['172.18.0.4']]),
  host('an IPv6-only name', 'six.test', [['::1']]),
  host('a name of a mapped address', 'mapped.test', [['::ffff:127.0.0.1']]),
  host('a name of an address with a zone', 'zone.test', [['fe80::1%lo']]),
  host('two addresses, the second inside', 'two.test', [['192.0.66.1', '127.0.0.1']]),
  host('two addresses, the first inside', 'owt.test', [['10.0.0.1', '192.0.66.1']]),
  host('public by IPv4, inside by IPv6', 'mixed.test', [['192.0.66.1', '::1']]),
  host('a name of 0.0.0.0', 'zero.test', [['0.0.0.0']]),
  host('a name without an address', 'nobody.test', [[]]),
  host('a name whose answer is no address', 'garbage.test', [['not an address']]),
  host('300 characters', `${'a.'.repeat(149)}aa`, [['192.0.66.1']]),

  // User-info, ports, schemes.
  { what: 'user@host', url: (port) => `https://example.org@127.0.0.1:${port}/` },
  { what: 'user:password@host', url: (port) => `https://user:password@public.test:${port}/` },
  { what: 'a backslash before @', url: (port) => `https://example.org\\@127.0.0.1:${port}/` },
  { what: 'a fragment before @', url: (port) => `https://127.0.0.1:${port}#@example.org/` },
  { what: 'white space within', url: (port) => `ht\ntps://127.0.\t0.1:${port}/` },
  { what: 'backslashes for slashes', url: (port) => `https:\\\\127.0.0.1:${port}\\hook` },
  { what: 'one slash', url: (port) => `https:/127.0.0.1:${port}/` },
  { what: 'no slash', url: (port) => `https:127.0.0.1:${port}` },
  { what: 'http', url: (port) => `http://127.0.0.1:${port}/` },
  { what: 'a zone', url: (port) => `https://[fe80::1%25lo]:${port}/` },
  whole('https://public.test:22/'),
  whole('https://public.test:25/'),
  whole('https://public.test:80/'),
  whole('https://public.test:6379/'),
  whole('https://public.test:7700/'),
  whole('https://public.test:0/'),
  whole('https://public.test:99999/'),
  whole('http://public.test/'),
  whole('ws://127.0.0.1/'),
  whole('wss://127.0.0.1/'),
  whole('ftp://127.0.0.1/'),
  whole('file:///etc/passwd'),
  whole('gopher://127.0.0.1:6379/_INFO'),
  whole('dict://127.0.0.1:6379/info'),
  whole('ldap://127.0.0.1/'),
  whole('jar:https://127.0.0.1!/'),
  whole('data:text/plain,hello'),
  whole('javascript:alert(1)'),
  whole('unix:/var/run/docker.sock'),
  whole('http+unix://%2Fvar%2Frun%2Fdocker.sock/'),
  whole('http://unix:/var/run/docker.sock:/info'),
  whole('blob:https://127.0.0.1/0'),
  whole('about:blank'),
  whole('//127.0.0.1/'),
  whole('127.0.0.1'),
  whole('https://'),
  whole('https://[::1/'),
  whole(''),
];

/** What DNS says in these tests. `public.test` is public and answers nobody: its address belongs to no network. */
export function resolverOf(ways: readonly WayInside[]): Resolve & { asked: string[] } {
  const asked: string[] = [];
  const known = new Map<string, string[][]>([['public.test', [['2d00::1']]]]);
  for (const { url, names } of ways) if (names) known.set(new URL(url(443)).hostname, names);
  const resolve = async (name: string) => {
    const answers = known.get(name) ?? [];
    const answer = answers[Math.min(asked.filter((one) => one === name).length, answers.length - 1)];
    asked.push(name);
    if (!answer) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return answer;
  };
  return Object.assign(resolve, { asked });
}
