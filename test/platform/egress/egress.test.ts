import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../server/config.js';
import { createEgress, type EgressOptions } from '../../../server/platform/egress/create-egress.js';
import { openCanary } from '../../support/canary.js';
import { drip, flood, openReceiver } from '../../support/receiver.js';
import { testCertificate } from '../../support/test-certificate.js';

const receiver = await openReceiver();
const egress = createEgress({ allow: receiver.allow, timeoutMs: 1_500 });

describe('a request', () => {
  it('carries method, headers and body, and no cookie', async () => {
    receiver.forget();
    const answer = await egress.fetch(`${receiver.url}?a=1#part`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-mine': 'yes', cookie: 'sid=1', host: 'elsewhere.test' },
      body: '{"a":1}',
    });
    expect(answer.status).toBe(204);
    expect(receiver.received).toMatchObject([
      {
        method: 'POST',
        path: '/hook?a=1',
        body: '{"a":1}',
        headers: { 'x-mine': 'yes', 'content-length': '7', host: `127.0.0.1:${receiver.port}` },
      },
    ]);
    expect(receiver.received[0]!.headers).not.toHaveProperty('cookie');
    expect(receiver.received[0]!.headers['user-agent']).toMatch(/^Bandung\//);
  });

  it('takes what fetch takes as a body, and gives what fetch gives', async () => {
    receiver.forget();
    receiver.answersStatus(200, { 'content-type': 'application/json', 'set-cookie': 'sid=1' }, '{"b":"é"}');
    const answer = await egress.fetch(new URL(receiver.url), {
      method: 'POST',
      body: new URLSearchParams({ grant: 'code' }),
    });
    expect(answer).toBeInstanceOf(Response);
    expect(await answer.json()).toEqual({ b: 'é' });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(receiver.received[0]).toMatchObject({ body: 'grant=code' });
    expect(receiver.received[0]!.headers['content-type']).toMatch(/urlencoded/);
  });

  it('goes through no proxy of the environment', async () => {
    const canary = await openCanary();
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
      process.env[name] = `http://127.0.0.1:${canary.port}`;
    try {
      receiver.answersStatus(204);
      expect((await egress.fetch(receiver.url)).status).toBe(204);
      expect(canary.seen()).toBe(0);
    } finally {
      for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']) delete process.env[name];
    }
  });

  it('is called off by the caller', async () => {
    receiver.answers(() => {});
    await expect(egress.fetch(receiver.url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('No answer in time');
  });
});

describe('an answer', () => {
  it.each([301, 302, 303, 307, 308])('%i leads nowhere: it is the answer', async (status) => {
    const canary = await openCanary();
    receiver.answersStatus(status, { location: `http://127.0.0.1:${canary.port}/` });
    expect((await egress.fetch(receiver.url)).status).toBe(status);
    receiver.answersStatus(status, { location: `https://metadata.google.internal/` });
    expect((await egress.fetch(receiver.url)).status).toBe(status);
    expect(canary.seen()).toBe(0);
  });

  it('that never comes is given up', async () => {
    receiver.answers(() => {});
    await expect(timed(egress.fetch(receiver.url))).resolves.toMatchObject({ reason: 'timeout', ms: under(2_500) });
  });

  it('that drips is given up in the same time', async () => {
    receiver.answers(drip);
    await expect(timed(egress.fetch(receiver.url))).resolves.toMatchObject({ reason: 'timeout', ms: under(2_500) });
  });

  it('of one gigabyte is cut at 64 KB and hung up on', async () => {
    const { answer, written } = flood(1024 ** 3);
    receiver.answers(answer);
    const got = await egress.fetch(receiver.url);
    expect((await got.arrayBuffer()).byteLength).toBe(64 * 1024);
    expect(written()).toBeLessThan(64 * 1024 * 1024);
  });

  it('with headers without end is no answer', async () => {
    receiver.answersStatus(200, { 'x-long': 'x'.repeat(60_000) });
    await expect(timed(egress.fetch(receiver.url))).resolves.toMatchObject({ reason: 'broken-answer' });
  });

  it('that breaks off is no answer', async () => {
    receiver.answers((res) => {
      res.writeHead(200, { 'content-length': 100 });
      res.write('half');
      setTimeout(() => res.destroy(), 20);
    });
    await expect(timed(egress.fetch(receiver.url))).resolves.toMatchObject({ reason: 'broken-answer' });
  });
});

describe('TLS', () => {
  const trusting = async (host: string, options: EgressOptions = {}) => {
    const secure = await openReceiver({ tls: true });
    const names = async () => ['127.0.0.1'];
    const own = createEgress({
      allow: `${host}:${secure.port}`,
      resolve: names,
      ca: testCertificate.cert,
      timeoutMs: 2_000,
      ...options,
    });
    const answer = await own.fetch(`https://${host}:${secure.port}/hook`).catch((error: unknown) => error);
    return { answer, secure };
  };

  it('is checked against the name, though the connection goes to the address that was looked up', async () => {
    const { answer, secure } = await trusting('receiver.test');
    expect(answer).toMatchObject({ status: 204 });
    expect(secure.received[0]!.headers.host).toBe(`receiver.test:${secure.port}`);
  });

  it('that is for another name, or signed by nobody known, is refused and nothing is sent', async () => {
    for (const { answer, secure } of [
      await trusting('stranger.test'),
      await trusting('receiver.test', { ca: undefined as never }),
    ]) {
      expect(answer).toMatchObject({ reason: 'tls', message: 'No trusted TLS connection could be made' });
      expect(secure.received).toEqual([]);
    }
  });

  it('that is not there is refused', async () => {
    const plain = await openReceiver();
    const own = createEgress({ allow: plain.allow, timeoutMs: 2_000 });
    await expect(timed(own.fetch(`https://127.0.0.1:${plain.port}/`))).resolves.toMatchObject({ reason: 'tls' });
  });
});

describe('EGRESS_ALLOW', () => {
  it('lets exactly that host and port be called', async () => {
    receiver.answersStatus(204);
    expect((await egress.fetch(receiver.url)).status).toBe(204);
    await expect(egress.check(`http://127.0.0.1:${receiver.port + 1}/`)).rejects.toThrow('https://');
    await expect(egress.check(`https://localhost:${receiver.port}/`)).rejects.toThrow('port');
    await expect(egress.check(`http://a:b@127.0.0.1:${receiver.port}/`)).rejects.toThrow('user name');
    await expect(egress.check(`ftp://127.0.0.1:${receiver.port}/`)).rejects.toThrow('https://');
  });

  it('keeps production from starting', () => {
    const production = {
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(32),
      BASE_URL: 'https://bandung.example',
    };
    expect(() => loadConfig(production)).not.toThrow();
    expect(() => loadConfig({ ...production, EGRESS_ALLOW: '127.0.0.1:4000' })).toThrow('EGRESS_ALLOW');
    expect(() => loadConfig({ EGRESS_ALLOW: 'everything' })).toThrow('EGRESS_ALLOW');
    expect(loadConfig({ EGRESS_ALLOW: '127.0.0.1:4000, [::1]:4000' }).EGRESS_ALLOW).toBeDefined();
  });
});

const under = (most: number) => ({ asymmetricMatch: (ms: number) => ms < most });

async function timed(work: Promise<unknown>) {
  const start = performance.now();
  const reason = await work.then(String, (error: { reason?: string }) => error.reason);
  return { reason, ms: performance.now() - start };
}
