import type { Sent } from './wire.js';

/** The request as a command line: what is longer than a screen is cut, and said to be. */
export function asCurl({ method, target, headers, body, raw }: Sent, url: string): string {
  if (raw) return `printf %b ${quoted(escaped(raw))} | nc ${new URL(url).hostname} ${new URL(url).port}`;
  const parts = ['curl', '--path-as-is', '-g', method === 'HEAD' ? '-I' : `-X ${quoted(method)}`];
  for (const [name, value] of headers) parts.push(`-H ${quoted(`${name}: ${text(value)}`)}`);
  if (body) parts.push(`--data-binary ${quoted(text(body))}`);
  return [
    ...parts,
    quoted(`${url}${target.length > LONG ? `${target.slice(0, LONG)}…(${target.length})` : target}`),
  ].join(' ');
}

const LONG = 2_000;

function text(value: string | Buffer): string {
  const bytes = Buffer.from(value);
  const whole = bytes.subarray(0, LONG).toString('utf8');
  const isText = Buffer.from(whole).equals(bytes.subarray(0, LONG));
  const shown = isText ? whole : `(base64) ${bytes.subarray(0, LONG).toString('base64')}`;
  return bytes.length > LONG ? `${shown}…(${bytes.length} bytes)` : shown;
}

const escaped = (bytes: Buffer) =>
  [...bytes.subarray(0, LONG)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');

const quoted = (value: string) =>
  /[^\x20-\x7E]/.test(value)
    ? `$'${value.replace(/[\\']/g, '\\$&').replace(/[^\x20-\x7E]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
    : `'${value.replaceAll("'", `'\\''`)}'`;
