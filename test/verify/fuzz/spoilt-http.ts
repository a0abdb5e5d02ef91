import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import { domain, ours } from './naughty-strings.js';
import type { Sent } from './wire.js';

/** One way to spoil a whole request, whatever it is. */
export interface Spoiling {
  name: string;
  spoil(sent: Sent): Sent;
}

const MEGABYTE = 1 << 20;
const BOMB = Buffer.alloc(32 * MEGABYTE, 0x20);

const withHeader =
  (name: string, value: string | Buffer) =>
  (sent: Sent): Sent => ({
    ...sent,
    headers: [...sent.headers.filter(([given]) => given.toLowerCase() !== name.toLowerCase()), [name, value]],
  });

const GARBAGE: Record<string, string[]> = {
  'Accept-Language': ['*', 'xx-XX;q=9', 'en;q=', ',,,', 'ar;q=0,zh;q=0', 'en-'.repeat(2_000), 'i-klingon', '__proto__', 'a;q=1e400'],
  Accept: ['', '*', 'text/html;q=0', 'application/xml', 'a/b;c="', 'text/html, application/json;q=NaN', '*/*;q=-1'],
  'Accept-Encoding': ['identity;q=0', '*;q=0', 'br;q=2', 'gzip, gzip, gzip', 'x'.repeat(5_000)],
  'If-Match': ['*', '"1"', 'W/"1"', '"0"', '"-1"', '"999999999"', '"9999999999"', '"1", "2"', '1', '""', '"1e9"', '"\u00e9"'],
  'If-None-Match': ['*', '"', 'W/', '"1"'.repeat(1_000)],
  'If-Modified-Since': ['never', 'Thu, 01 Jan 1970 00:00:00 GMT', '9'.repeat(400)],
  'Idempotency-Key': ['', ' ', 'a b', 'x'.repeat(255), 'x'.repeat(256), '\u00e9', '"quoted"', '__proto__', "'; --", 'fuzz'],
  Range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', 'bytes=0-,0-,0-,0-', `bytes=${'0-,'.repeat(1_000)}`, 'x=1-2', 'bytes=99999999999999999999-'],
  'X-Forwarded-For': ['127.0.0.1', '::1', 'x', '1.2.3.4, , 5', '999.999.999.999', "' OR 1=1", '10.0.0.1,'.repeat(500)],
  'X-Forwarded-Host': ['evil.example', 'evil.example:99999', '[', '//', 'a b'],
  'X-Forwarded-Proto': ['https', 'javascript', 'https,http', ''],
  Forwarded: ['for=127.0.0.1;host=evil.example;proto=https', 'for="[::1', ';;;'],
  'X-HTTP-Method-Override': ['DELETE', 'TRACE', 'PUT', '__proto__'],
  'X-Original-URL': ['/api/v1/tokens', '/secretariat'],
  'X-Request-Id': ['', ' ', '../../x', 'x'.repeat(1_000), '<script>', '%0d%0aX-Injected:1'],
  Authorization: ['', 'Bearer', 'Bearer ', 'Bearer  a b', 'bearer \u00e9', 'Basic YTpi', 'Basic !!!', 'Digest x', `Bearer ${'x'.repeat(9_000)}`, 'Bearer null', 'Negotiate'],
  Cookie: ['=', ';;;', 'bandung_session', 'bandung_session=', 'bandung_session=s%3Ax.y', 'bandung_session=%', 'bandung_session=s:\u00e9', 'lang=__proto__', 'lang=%E0%A4%A', `a=${'b'.repeat(9_000)}`, 'a=b; '.repeat(500)],
  Host: ['', 'evil.example', 'evil.example:99999', 'a b', '[::1', '127.0.0.1@evil.example', '\u00e9'],
  Origin: ['null', 'https://evil.example', 'http://127.0.0.1', 'x', ''],
  'Sec-Fetch-Site': ['cross-site', 'same-site', 'none', 'x', ''],
  Referer: ['https://evil.example/', '//', 'javascript:1', '\u00e9'],
  'User-Agent': ['', '${jndi:ldap://127.0.0.1/a}', '() { :; }; echo', '\u00e9'.repeat(500)],
  Expect: ['100-continue', 'the spanish inquisition', ''],
  Connection: ['close', 'Upgrade', 'keep-alive, x-request-id', 'TE'],
  Upgrade: ['websocket', 'h2c', 'TLS/1.0'],
  TE: ['trailers', 'chunked'],
  'Max-Forwards': ['-1', 'x'],
  'X-CSRF-Token': ['', 'x', '0'.repeat(86), '\u00e9'],
  'Content-Language': ['xx'],
  'Content-MD5': ['x'],
  'Content-Disposition': ['attachment; filename="../../x"'],
  __proto__x: ['1'],
  constructor: ['1'],
}; // prettier-ignore

/** Texts that may stand in any header; a NUL makes it no header any more. */
const IN_ANY_HEADER = [
  'NUL',
  'right-to-left override',
  'every control character',
  'JNDI',
  'SQL quote',
  '2,000 characters',
];
const anyHeader = [
  ...IN_ANY_HEADER.map((name) => [name, ours[name]!] as const),
  ...Object.entries(domain).filter((_, at) => at % 9 === 0),
];

/** Bytes as they are written here: one for each character up to U+00FF, UTF-8 for the rest. */
const bytes = (text: string) => Buffer.from(text, /^[\0-\u00ff]*$/.test(text) ? 'latin1' : 'utf8');

export const headerSpoilings: Spoiling[] = [
  ...Object.entries(GARBAGE).flatMap(([name, values]) => [
    ...values.map((value) => ({ name: `${name}: ${value.slice(0, 60)}`, spoil: withHeader(name, bytes(value)) })),
    ...anyHeader.map(([what, value]) => ({ name: `${name}: ${what}`, spoil: withHeader(name, bytes(value)) })),
    { name: `${name}: twice`, spoil: (sent: Sent) => ({ ...sent, headers: [...sent.headers, [name, values[0]!], [name, values.at(-1)!]] as Sent['headers'] }) },
    { name: `${name}: 64 KB`, spoil: withHeader(name, 'x'.repeat(65_536)) },
  ]),
  { name: '3,000 headers', spoil: (sent) => ({ ...sent, headers: [...sent.headers, ...Array.from({ length: 3_000 }, (_, at) => [`X-${at}`, 'x'] as [string, string])] }) },
]; // prettier-ignore

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'MKCOL', 'LOCK', 'REPORT', 'PURGE', 'QUERY', 'SEARCH', 'LINK']; // prettier-ignore

export const methodSpoilings: Spoiling[] = [
  ...METHODS.map((method) => ({ name: `method ${method}`, spoil: (sent: Sent) => ({ ...sent, method }) })),
  ...METHODS.map((method) => ({
    name: `method ${method} without a body`,
    spoil: ({ target, headers }: Sent) => ({ method, target, headers: headers.filter(([name]) => name !== 'Content-Type') }),
  })),
  { name: 'method DELETE asked for by _method', spoil: (sent) => ({ ...sent, target: addQuery(sent.target, '_method=DELETE') }) },
]; // prettier-ignore

const addQuery = (target: string, query: string) => `${target}${target.includes('?') ? '&' : '?'}${query}`;
const onPath = (target: string, change: (path: string) => string) => {
  const [path = '', ...query] = target.split('?');
  return [change(path), ...query].join('?');
};
const address = (name: string, change: (target: string) => string): Spoiling => ({
  name: `address: ${name}`,
  spoil: (sent) => ({ ...sent, target: change(sent.target) }),
});

export const addressSpoilings: Spoiling[] = [
  address('// at the front', (target) => `/${target}`),
  address('// inside', (target) => onPath(target, (path) => path.replaceAll('/', '//'))),
  address('/ at the end', (target) => onPath(target, (path) => `${path}/`)),
  address('..%2f at the end', (target) => onPath(target, (path) => `${path}/..%2f..%2fetc%2fpasswd`)),
  address('/../ inside', (target) => onPath(target, (path) => path.replace('/api/v1', '/api/v1/../v1'))),
  address('%2e%2e inside', (target) => onPath(target, (path) => path.replace('/api/v1', '/api/v1/%2e%2e/v1'))),
  address('encoded slashes', (target) => onPath(target, (path) => `/${path.slice(1).replaceAll('/', '%2f')}`)),
  address('%00 at the end', (target) => onPath(target, (path) => `${path}%00`)),
  address('%00 a step of its own', (target) => onPath(target, (path) => `${path}/%00`)),
  address('a broken escape', (target) => onPath(target, (path) => `${path}%`)),
  address('%zz', (target) => onPath(target, (path) => `${path}/%zz`)),
  address('%C3%28', (target) => onPath(target, (path) => `${path}/%C3%28`)),
  address('%FF', (target) => onPath(target, (path) => `${path}%FF`)),
  address('raw bytes', (target) => onPath(target, (path) => `${path}/\u00e9\u202e`)),
  address('a backslash', (target) => onPath(target, (path) => `${path}\\..\\x`)),
  address('a matrix parameter', (target) => onPath(target, (path) => `${path};a=b`)),
  address('upper case', (target) => onPath(target, (path) => path.toUpperCase())),
  address('.json', (target) => onPath(target, (path) => `${path}.json`)),
  address('10,000 steps', (target) => onPath(target, (path) => path + '/a'.repeat(5_000))),
  address('60 KB', (target) => onPath(target, (path) => `${path}/${'x'.repeat(60_000)}`)),
  address('of another host', (target) => `http://evil.example${target}`),
  address('a fragment', (target) => `${target}#x`),
  address('*', () => '*'),
  address('no slash', (target) => target.slice(1)),
  address('? alone', (target) => addQuery(target, '')),
  address('&&==', (target) => addQuery(target, '&&==&=&a&=b')),
  address('a[]=1', (target) => addQuery(target, 'a[]=1&kind[]=need&limit[]=1')),
  address('a[b]=c', (target) => addQuery(target, 'a[b]=c&kind[$ne]=need&limit[gt]=1')),
  address('every parameter twice', (target) => addQuery(target, target.split('?')[1] ?? 'limit=1&limit=2')),
  address('prototype keys', (target) => addQuery(target, '__proto__=1&constructor=1&prototype=1&__proto__[pollutedByFuzz]=1&hasOwnProperty=1')),
  address('2,000 parameters', (target) => addQuery(target, Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join('&'))),
  address('10,001 parameters', (target) => addQuery(target, '&a'.repeat(5_000) + '&'.repeat(2_500))),
  address('a broken escape in the query', (target) => addQuery(target, 'q=%&country=%zz&limit=%C3%28')),
  address('NUL in the query', (target) => addQuery(target, 'q=%00&country=N%00L&cursor=%00')),
  address('plus and spaces', (target) => addQuery(target, 'q=+++&limit=+1')),
  address('unknown parameters', (target) => addQuery(target, 'role=administrator&organisationId=1&state=approved&fields=*&include=person&sort=;drop')),
  address('odd languages', (target) => addQuery(target, 'lang=xx&lang=ar&locale=__proto__')),
  ...['-1', '0', '1e9', '', 'x', '101', '1.5', '9'.repeat(400), '0x10', ' 5 ', '١'].map((limit) =>
    address(`limit=${limit.slice(0, 9)}`, (target) => addQuery(target.replace(/limit=[^&]*&?/, ''), `limit=${encodeURIComponent(limit)}`)),
  ),
  ...['', '.', 'x', 'W10.x', 'e30.AAAAAAAAAAAAAAAAAAAAAA', '..', '%00', 'bnVsbA.AAAAAAAAAAAAAAAAAAAAAA', 'x'.repeat(501), 'WyIyMDI3Il0', '\u00e9.\u00e9'].map((cursor) =>
    address(`cursor=${cursor.slice(0, 9)}`, (target) => addQuery(target, `cursor=${encodeURIComponent(cursor)}`)),
  ),
]; // prettier-ignore

const typed = (
  type: string | undefined,
  body: string | Buffer,
  name: string,
  more: [string, string][] = [],
): Spoiling => ({
  name: `body: ${name}`,
  spoil: (sent) => ({
    ...sent,
    headers: [
      ...sent.headers.filter(([given]) => given !== 'Content-Type'),
      ...(type === undefined ? [] : [['Content-Type', type] as [string, string]]),
      ...more,
    ],
    body: Buffer.from(body),
  }),
});

/** The body that was to be sent, in another dress. */
const dressed = (
  name: string,
  type: string | undefined,
  dress: (body: Buffer) => Buffer,
  more: [string, string][] = [],
): Spoiling => ({
  name: `body: ${name}`,
  spoil: (sent) => typed(type, dress(sent.body ?? Buffer.from('{"a":1}')), name, more).spoil(sent),
});

const asIs = (body: Buffer) => body;
const utf16 = (body: Buffer) => Buffer.from(`\uFEFF${body.toString()}`, 'utf16le');
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

export const bodySpoilings: Spoiling[] = [
  typed(JSON_TYPE, '', 'empty'),
  typed(undefined, '', 'empty, of no type'),
  typed(JSON_TYPE, ' ', 'a space'),
  typed(JSON_TYPE, '{', 'a brace'),
  dressed('cut off', JSON_TYPE, (body) => body.subarray(0, Math.max(1, body.length - 2))),
  dressed('with more behind', JSON_TYPE, (body) => Buffer.concat([body, Buffer.from('{}')])),
  dressed('with a byte order mark', JSON_TYPE, (body) => Buffer.concat([Buffer.from('\uFEFF'), body])),
  ...['[]', 'null', '"x"', '1', 'true', '[[]]', '{}', '[{}]', '// x', 'undefined', "{'a':1}", '{"a":1,}', '1e400'].map((body) => typed(JSON_TYPE, body, body)),
  typed(JSON_TYPE, '{"__proto__":{"pollutedByFuzz":true},"constructor":{"prototype":{"pollutedByFuzz":true}}}', 'prototype keys'),
  typed(JSON_TYPE, '['.repeat(10_000) + ']'.repeat(10_000), '10,000 lists deep'),
  typed(JSON_TYPE, '{"a":'.repeat(10_000), '10,000 objects, none closed'),
  typed(JSON_TYPE, `{"a":"${'x'.repeat(MEGABYTE)}"}`, '1 MB'),
  typed(JSON_TYPE, `{${Array.from({ length: 10_001 }, (_, at) => `"a${at}":1`).join(',')}}`, '10,001 fields'),
  typed(JSON_TYPE, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 'invalid UTF-8 in a key'),
  dressed('of no type', undefined, asIs),
  ...['text/plain', 'application/xml', 'text/html', '', 'x', 'application/json;;;', 'application/json; charset', 'application/merge-patch+json', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/mixed; boundary=x', 'application/octet-stream', 'application/json, text/plain', FORM_TYPE].map((type) => dressed(`as ${type || 'an empty type'}`, type, asIs)),
  ...['utf-7', 'utf-16', 'utf-16le', 'UTF-8', '"utf-8"', 'iso-8859-1', 'x', 'utf-8; charset=utf-7', 'shift_jis', ''].map((charset) => dressed(`charset ${charset}`, `application/json; charset=${charset}`, asIs)),
  dressed('UTF-16, said', 'application/json; charset=utf-16', utf16),
  dressed('UTF-16, not said', JSON_TYPE, utf16),
  dressed('in gzip', JSON_TYPE, (body) => gzipSync(body), [['Content-Encoding', 'gzip']]),
  ...['gzip', 'br', 'deflate', 'x', 'gzip, gzip', 'identity', 'zstd'].map((encoding) => dressed(`said to be in ${encoding}`, JSON_TYPE, asIs, [['Content-Encoding', encoding]])),
  typed(JSON_TYPE, gzipSync(BOMB), 'gzip bomb', [['Content-Encoding', 'gzip']]),
  typed(JSON_TYPE, brotliCompressSync(BOMB), 'brotli bomb', [['Content-Encoding', 'br']]),
  typed(JSON_TYPE, deflateSync(BOMB), 'deflate bomb', [['Content-Encoding', 'deflate']]),
  typed(JSON_TYPE, gzipSync(gzipSync(BOMB)), 'gzip in gzip', [['Content-Encoding', 'gzip']]),
  typed(FORM_TYPE, 'a=1&a=2&a[]=3&a[b]=c&__proto__[pollutedByFuzz]=1&constructor=1', 'odd form'),
  typed(FORM_TYPE, Array.from({ length: 10_001 }, (_, at) => `a${at}=1`).join('&'), 'form of 10,001 fields'),
  typed(FORM_TYPE, '%&%zz=%C3%28&=&&%00=%00', 'form of broken escapes'),
  typed(FORM_TYPE, `a=${'x'.repeat(300_000)}`, 'form of 300 KB'),
  typed(`${FORM_TYPE}; charset=utf-16`, 'a=1', 'form in UTF-16'),
  typed('multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"; filename="../../x"\r\n\r\nb\r\n--x--\r\n', 'multipart'),
  typed('multipart/form-data; boundary=x', '--x\r\n'.repeat(10_000), 'multipart of 10,000 parts'),
  typed('application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'XML with an entity'),
]; // prettier-ignore

/** Not HTTP, or hardly: what the parser in front of everything sees. The connection may be closed on them without a word. */
export const rawRequests: Record<string, string> = {
  'no HTTP': 'hello\r\n\r\n',
  'HTTP/0.9': 'GET /\r\n\r\n',
  'HTTP/9.9': 'GET /api/v1/me HTTP/9.9\r\nHost: x\r\n\r\n',
  'HTTP/1.0': 'GET /api/v1/codes/countries HTTP/1.0\r\n\r\n',
  'no Host': 'GET /api/v1/me HTTP/1.1\r\n\r\n',
  'two Hosts': 'GET /api/v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'lower-case method': 'get /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n',
  'unknown method': 'FUZZ /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n',
  CONNECT: 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  'a space in the address': 'GET /api/v1/me x HTTP/1.1\r\nHost: x\r\n\r\n',
  'NUL in the address': 'GET /api/v1/\u0000 HTTP/1.1\r\nHost: x\r\n\r\n',
  'NUL in a header': 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAccept: \u0000\r\n\r\n',
  'a header without a name': 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n',
  'a space before the colon': 'GET /api/v1/me HTTP/1.1\r\nHost : x\r\n\r\n',
  'a folded header': 'GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAccept: a\r\n b\r\n\r\n',
  'line feeds alone': 'GET /api/v1/me HTTP/1.1\nHost: x\n\n',
  'length and chunks': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG',
  'two lengths': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  'a negative length': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
  'a length that is no number': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n',
  'a length of 2^64': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551616\r\n\r\n',
  'a bad chunk': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
  'a chunk of -1': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n',
  'chunks said oddly': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
  'good chunks': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  'a TLS hello': '\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0003',
  'an HTTP/2 preface': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '64 KB of headers': `GET /api/v1/me HTTP/1.1\r\nHost: x\r\nX-A: ${'x'.repeat(65_536)}\r\n\r\n`,
  '64 KB of address': `GET /api/v1/me?${'x'.repeat(65_536)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'an Expect nobody knows': 'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nExpect: 999-x\r\nContent-Length: 0\r\n\r\n',
}; // prettier-ignore
