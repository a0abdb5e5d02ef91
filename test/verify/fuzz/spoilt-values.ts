import { domain, listed, ours } from './naughty-strings.js';

/** One value that no field wants, as it stands in JSON and as it stands in an address, a header or a form. */
export interface SpoiltValue {
  name: string;
  /** JSON, or what passes for it; without it the field is left out. */
  json?: Buffer;
  text: string;
  /** The bytes of a text that is no text: as they are, and percent-encoded by whoever puts them in an address. */
  bytes?: Buffer;
}

export const value = (name: string, given: unknown): SpoiltValue => ({
  name,
  json: Buffer.from(JSON.stringify(given)),
  text: typeof given === 'string' ? given : JSON.stringify(given),
});

/** What JSON.stringify would not write. */
const written = (name: string, json: string | Buffer): SpoiltValue => ({
  name,
  json: Buffer.from(json),
  text: json.toString(),
});

const broken = (name: string, bytes: number[]): SpoiltValue => ({
  name,
  json: Buffer.from([0x22, ...bytes, 0x22]),
  text: '\uFFFD',
  bytes: Buffer.from(bytes),
});

export const leftOut: SpoiltValue = { name: 'left out', text: '' };

const texts = (of: Record<string, string>) => Object.entries(of).map(([name, text]) => value(name, text));
const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
const pollution = { constructor: { prototype: { pollutedByFuzz: true } }, prototype: { pollutedByFuzz: true } };

/** Of another type than any field has, or not a value at all. */
export const wrongTypes: SpoiltValue[] = [
  value('null', null),
  value('true', true),
  value('zero', 0),
  value('minus one', -1),
  value('a half', 1.5),
  value('a billion', 1e9),
  value('2^31', 2 ** 31),
  value('1e308', 1e308),
  value('an empty list', []),
  value('an empty object', {}),
  value('a list in a list', [[[]]]),
  value('a list of null', [null]),
  value('a list of everything', ['a', 1, null, {}, [], true]),
  value(
    '10,001 items',
    Array.from({ length: 10_001 }, (_, at) => at),
  ),
  value('the same item twice', ['en', 'en']),
  value('an operator', { $ne: null }),
  value('keys of prototypes', pollution),
  value('an object that is a text', { toString: 1, valueOf: 1, length: -1 }),
  written('a then', '{"then":1}'),
  value('an empty key', { '': { '': '' } }),
  value('odd keys', { 'a/b~c': 1, '\u202E': 2, ['x'.repeat(5_000)]: 3 }),
  value('NUL in a key', { 'a\u0000b': 1 }),
  written('-0', '-0'),
  written('2^53+1', '9007199254740993'),
  written('2^63', '9223372036854775808'),
  written('1e400', '1e400'),
  written('40 digits', '1'.repeat(40)),
  written('__proto__', '{"__proto__":{"pollutedByFuzz":true}}'),
  written('duplicate keys', '{"a":1,"a":2,"amount":1,"amount":"2"}'),
  written('10,000 lists deep', deep('[', ']', 10_000)),
  written('10,000 objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  written('21 lists deep', deep('[', ']', 21)),
  written('nothing where a value belongs', ''),
  written('NaN', 'NaN'),
  written('a single-quoted text', "'a'"),
  written('a broken escape', String.raw`"\u12"`),
  written('a raw line break in a text', '"a\nb"'),
  broken('invalid UTF-8 C3 28', [0xc3, 0x28]),
  broken('invalid UTF-8 FF', [0xff]),
  broken('overlong slash', [0xc0, 0xaf]),
  broken('a surrogate in UTF-8', [0xed, 0xa0, 0x80]),
  broken('UTF-8 cut off', [0xf0, 0x9f, 0x98]),
];

export const naughtyTexts: SpoiltValue[] = [...texts(ours), ...texts(domain)];
export const listedTexts: SpoiltValue[] = listed.map((text, at) => value(`naughty string ${at}: ${text}`, text));

/** Every text any case sends: what comes back in an answer and is one of these says nothing of our inside. */
export const corpus = [...Object.values(ours), ...Object.values(domain), ...listed].join('\n');

/** Percent-encoded as it stands in an address; what is no text goes out byte by byte, a lone surrogate as the bytes it has. */
export function percentEncoded({ text, bytes }: Pick<SpoiltValue, 'text' | 'bytes'>): string {
  if (bytes) return [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
  return text.isWellFormed() ? encodeURIComponent(text) : text.split('').map(percentUnit).join('');
}

const percentUnit = (unit: string) => {
  if (unit.isWellFormed()) return encodeURIComponent(unit);
  const code = unit.charCodeAt(0);
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
};
