import type { Form } from './forms.js';
import { ACCEPT_PAGE } from './site.js';
import { addressSpoilings, bodySpoilings, headerSpoilings, type Spoiling } from './spoilt-http.js';
import { listedTexts, naughtyTexts, percentEncoded, wrongTypes, type SpoiltValue } from './spoilt-values.js';
import type { Sent } from './wire.js';

/** A place in a form or in the address of a page, and everything that can be put there. */
export interface PageField {
  name: string;
  size: number;
  nth(n: number): { name: string; sent(cookie: [string, string][]): Sent };
}

type Pair = [name: string, encoded: string];
const FORM_TYPE: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded'];
const texts = [naughtyTexts, wrongTypes.filter(({ text }) => text.length < 5_000), listedTexts];
/** What keeps other sites out; spoilt only now and then, or nothing behind it would be seen. */
const isToken = (name: string) => name === '_csrf';

export function fieldsOfForm(form: Form): PageField[] {
  const names = [...new Set(form.fields.map(([name]) => name))];
  const pairs = form.fields.map(([name, value]): Pair => [name, percentEncoded({ text: value })]);
  const post = (change: Pair[]) => (cookie: [string, string][]) => submitted(form, change, cookie);
  return [
    ...names.map((name) => pageField(`${name}`, (value) => post(put(pairs, name, percentEncoded(value))), isToken(name))),
    odd('a field left out', names, (name) => post(pairs.filter(([given]) => given !== name))),
    odd('a field twice', names, (name) => post([...pairs, [name, 'x'], [name, '1']])),
    odd('a field as a list', names, (name) => post(put(pairs, name, undefined, [[`${name}[]`, '1'], [`${name}[$ne]`, 'x'], [`${name}.a`, '1']]))),
    odd('an unknown field', UNKNOWN, (name) => post([...pairs, [percentEncoded({ text: name }), 'administrator']])),
    odd('none of the fields', ['all'], () => post([])),
    odd('10,001 fields', ['all'], () => post([...pairs, ...Array.from({ length: form.method === 'GET' ? 1_500 : 10_001 }, (_, at): Pair => [`a${at}`, '1'])])),
    spoilings('the request', [...(form.method === 'POST' ? bodySpoilings : addressSpoilings), ...headerSpoilings], post(pairs)),
  ]; // prettier-ignore
}

const UNKNOWN = ['role', 'organisationId', 'state', 'approvedBy', '__proto__', '__proto__[pollutedByFuzz]', 'constructor', '_method', 'version', '', ' ', '\u202E', 'a\u0000']; // prettier-ignore

/** The address of a page: each part of its query, each thing its path names, and the request whole. */
export function fieldsOfPage(address: string): PageField[] {
  const [path = '', query = ''] = address.split('?');
  const pairs = [...new URLSearchParams(query)].map(([name, value]): Pair => [name, percentEncoded({ text: value })]);
  const get =
    (target: string) =>
    (cookie: [string, string][]): Sent => ({ method: 'GET', target, headers: [ACCEPT_PAGE, ...cookie] });
  const steps = path.split('/');
  return [
    ...pairs.map(([name]) => pageField(`?${name}`, (value) => get(withQuery(path, put(pairs, name, percentEncoded(value)))))),
    ...steps.flatMap((step, at) =>
      /^[0-9a-f-]{36}$|^\d+$|^[A-Z]{3}$/.test(step)
        ? [pageField(`step ${at}`, (value) => get(withQuery(steps.with(at, percentEncoded(value)).join('/'), pairs)))]
        : [],
    ),
    pageField('?lang', (value) => get(withQuery(path, put(pairs, 'lang', percentEncoded(value))))),
    spoilings('the request', [...addressSpoilings, ...headerSpoilings, ...bodySpoilings], get(address)),
  ]; // prettier-ignore
}

function pageField(name: string, sentWith: (value: SpoiltValue) => PageFieldSent, seldom = false): PageField {
  const longest = Math.max(...texts.map(({ length }) => length));
  return {
    name,
    size: seldom ? 12 : longest * texts.length,
    nth(n) {
      const list = texts[n % texts.length]!;
      const value = list[Math.floor(n / texts.length) % list.length]!;
      return { name: value.name, sent: sentWith(value) };
    },
  };
}

type PageFieldSent = (cookie: [string, string][]) => Sent;

const odd = (name: string, of: readonly string[], sentWith: (each: string) => PageFieldSent): PageField => ({
  name,
  size: of.length,
  nth: (n) => ({ name: of[n % of.length]!, sent: sentWith(of[n % of.length]!) }),
});

const spoilings = (name: string, list: readonly Spoiling[], sent: PageFieldSent): PageField => ({
  name,
  size: list.length,
  nth(n) {
    const { name, spoil } = list[n % list.length]!;
    return { name, sent: (cookie) => spoil(sent(cookie)) };
  },
});

function submitted({ method, action }: Form, pairs: Pair[], cookie: [string, string][]): Sent {
  if (method === 'GET') return { method, target: withQuery(action, pairs), headers: [ACCEPT_PAGE, ...cookie] };
  return { method, target: action, headers: [ACCEPT_PAGE, ...cookie, FORM_TYPE], body: Buffer.from(encoded(pairs)) };
}

const encoded = (pairs: Pair[]) => pairs.map(([name, value]) => `${name}=${value}`).join('&');
const withQuery = (path: string, pairs: Pair[]) => {
  const [bare = path] = path.split('?');
  return pairs.length ? `${bare}?${encoded(pairs)}` : bare;
};

/** The first of this name takes the value; the others stay. */
function put(pairs: Pair[], name: string, encodedValue: string | undefined, more: Pair[] = []): Pair[] {
  const at = pairs.findIndex(([given]) => given === name);
  const rest = pairs.filter((_, index) => index !== at);
  return encodedValue === undefined ? [...rest, ...more] : [...rest, [name, encodedValue], ...more];
}
