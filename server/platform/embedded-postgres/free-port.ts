import { createServer, type AddressInfo } from 'node:net';

/** The wanted port if nobody listens there, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  return (wanted !== undefined && (await listenBriefly(wanted))) || (await listenBriefly(0))!;
}

function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => resolve(taken));
    });
  });
}
