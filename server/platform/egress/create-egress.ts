import { lookup } from 'node:dns/promises';
import { isIPv6, type LookupFunction } from 'node:net';
import { Agent } from 'undici';
import { VERSION } from '../../version.js';
import { checkAddress, type Checked, type Resolve } from './check-address.js';
import { asEgressFailed, EgressFailed } from './egress-failed.js';
import type { Egress } from './egress.js';

export interface EgressOptions {
  /** `host:port`, separated by commas; see `EGRESS_ALLOW`. */
  allow?: string | undefined;
  /** The system's by default. */
  resolve?: Resolve;
  ports?: readonly number[];
  /** A certificate authority (PEM) in place of the system's. */
  ca?: string;
  /** For everything: the name, the connection, the answer to its last byte. */
  timeoutMs?: number;
}

const PORTS = [443, 8443];
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64 * 1024;
const NO_BODY = [101, 103, 204, 205, 304];

export function createEgress({
  allow = '',
  resolve = everyAddress,
  ports = PORTS,
  ca,
  timeoutMs = TIMEOUT_MS,
}: EgressOptions = {}): Egress {
  const allowed = new Set(
    allow
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );

  return {
    check: async (url) => (await inTime(AbortSignal.timeout(timeoutMs), check(url))).url,

    async fetch(raw, init = {}) {
      const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])]);
      const checked = await inTime(signal, check(raw));
      // Parses headers and body as fetch would; nothing is sent by it.
      const request = new Request(checked.url, { ...init, signal, redirect: 'manual' });
      const agent = new Agent({
        // One connection, for this one request, and to nowhere but where we looked.
        connect: { lookup: only(checked), timeout: timeoutMs, autoSelectFamily: true, ...(ca ? { ca } : {}) },
        allowH2: false,
        maxHeaderSize: 16 * 1024,
        pipelining: 0,
      });
      try {
        return await ask(agent, checked.url, request, signal);
      } catch (error) {
        throw asEgressFailed(signal.aborted ? signal.reason : error);
      } finally {
        void agent.destroy().catch(() => {});
      }
    },
  };

  function check(url: string | URL) {
    return checkAddress(url, { resolve, ports, allowed });
  }
}

async function ask(agent: Agent, { origin, pathname, search }: URL, request: Request, signal: AbortSignal) {
  const body = request.body ? Buffer.from(await request.arrayBuffer()) : null;
  const answer = await agent.request({
    origin,
    path: pathname + search,
    method: request.method as 'POST',
    headers: headersOf(request),
    body,
    signal,
  });
  const text = await firstBytes(answer.body, MOST_BYTES);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    if (name !== 'set-cookie' && value !== undefined) headers.set(name, [value].flat().join(', '));
  return new Response(NO_BODY.includes(answer.statusCode) ? null : text, { status: answer.statusCode, headers });
}

function headersOf({ headers }: Request): Record<string, string> {
  const sent: Record<string, string> = { 'user-agent': `Bandung/${VERSION}` };
  headers.forEach((value, name) => {
    if (!NOT_OURS.test(name)) sent[name] = value;
  });
  return sent;
}

const NOT_OURS = /^(cookie|host|connection|content-length|transfer-encoding|upgrade|expect|te|trailer|proxy-.*)$/;

/** What comes after is not read: leaving the loop closes the connection. */
async function firstBytes(body: AsyncIterable<Buffer>, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most);
}

/** Answers each look-up with what was checked, whatever the name's addresses are by now. */
const only = ({ addresses }: Checked): LookupFunction => {
  const known = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all }, done) => (all ? done(null, known) : done(null, known[0]!.address, known[0]!.family));
};

/** A look-up cannot be called off, so it is left behind. */
function inTime<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new EgressFailed('timeout', signal.reason));
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

const everyAddress: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);
