import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createHttpServer } from '../../server/platform/http/create-http-server.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const server = createHttpServer(world.app).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

/** Everything that comes back until the connection is closed. */
async function told(bytes: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const socket = net.connect(port, '127.0.0.1').on('error', () => {});
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  socket.write(Buffer.from(bytes, 'latin1'));
  await once(socket, 'close');
  return text;
}

const refused = async (bytes: string) => {
  const [head = '', body = ''] = (await told(bytes)).split('\r\n\r\n');
  expect(head).toMatch(/^content-type: application\/problem\+json/im);
  expect(head).toMatch(/^connection: close/im);
  return JSON.parse(body) as { status: number; code: string };
};

const get = (...lines: string[]) =>
  `${['GET /api/v1/webhook-events HTTP/1.1', 'Host: x', ...lines].join('\r\n')}\r\n\r\n`;

describe('what reaches no route', () => {
  it.each([
    ['is no HTTP', 'hello\r\n\r\n'],
    ['has NUL in a header', get('Accept: \u0000')],
    ['has no Host', 'GET / HTTP/1.1\r\n\r\n'],
    ['asks for *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['asks for a host', 'GET x:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['has two lengths', get('Content-Length: 1', 'Content-Length: 2')],
    ['has bytes beyond ASCII in its address', 'GET /\u00e9\u0000 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('is refused in words when it %s', async (_what, bytes) => {
    expect(await refused(bytes)).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  it('is told that its headers are too long', async () => {
    expect(await refused(get(`X-Long: ${'x'.repeat(65_536)}`))).toMatchObject({
      status: 431,
      code: 'headers-too-large',
    });
  });

  it('may expect what it likes', async () => {
    expect(await told(get('Expect: the unexpected', 'Connection: close'))).toMatch(/^HTTP\/1\.1 200 /);
  });
});
