import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** Listens on every address of this machine, of IPv4 and IPv6, on several ports: nobody is to come. */
export async function openCanary() {
  let connections = 0;
  const servers: net.Server[] = [];
  const open = async (where: net.ListenOptions) => {
    const server = net.createServer((socket) => {
      connections++;
      socket.on('error', () => {});
      socket.destroy();
    });
    server.listen(where);
    await once(server, 'listening');
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  const port = await open({ host: '::', port: 0 }).catch(() => open({ host: '0.0.0.0', port: 0 }));
  // Where 443 and 8443 can be had, they are watched too.
  for (const usual of [443, 8443]) await open({ host: '::', port: usual }).catch(() => {});
  afterAll(() => servers.forEach((server) => server.close()));
  return { port, seen: () => connections };
}
