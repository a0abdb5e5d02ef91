import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { testCertificate } from './test-certificate.js';

export interface Received {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

export type Answer = (res: http.ServerResponse, received: Received) => unknown;

/** Someone else's server on loopback: keeps what it gets and answers as told, by path or else 204. */
export async function openReceiver({ tls = false } = {}) {
  const received: Received[] = [];
  let watched: string | undefined;
  let answer: Answer = (res) => res.writeHead(204).end();
  const take = async (req: http.IncomingMessage, res: http.ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const one: Received = {
      method: req.method!,
      path: req.url!,
      headers: req.headers as Record<string, string>,
      body: Buffer.concat(chunks).toString(),
    };
    if (!watched || one.path.split('?')[0] === watched) received.push(one);
    answer(res, one);
  };
  const listener: http.RequestListener = (req, res) => void take(req, res).catch(() => {});
  const server = tls ? https.createServer(testCertificate, listener) : http.createServer(listener);
  let connections = 0;
  server.on('connection', () => void connections++);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    port,
    received,
    /** What the product must be told with EGRESS_ALLOW to reach it. */
    allow: `127.0.0.1:${port}`,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/hook`,
    connections: () => connections,
    answers: (next: Answer) => void (answer = next),
    answersStatus: (status: number, headers: http.OutgoingHttpHeaders = {}, body = '') =>
      void (answer = (res) => res.writeHead(status, headers).end(body)),
    /** Keeps from now on only what comes to this path. */
    watch: (path: string) => void ((watched = path), (received.length = 0)),
    forget: () => void (received.length = 0),
  };
}

export const drip: Answer = (res) => {
  res.writeHead(200);
  const timer = setInterval(() => res.write('.'), 20);
  res.on('close', () => clearInterval(timer));
};

/** Writes until it is hung up on, at most `bytes`; `written` tells how many got away. */
export function flood(bytes: number): { answer: Answer; written: () => number } {
  let written = 0;
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const answer: Answer = (res) => {
    res.on('error', () => {});
    res.writeHead(200, { 'content-length': bytes });
    const pour = () => {
      while (written < bytes && !res.destroyed) {
        written += chunk.length;
        if (!res.write(chunk)) return void res.once('drain', pour);
      }
      res.end();
    };
    pour();
  };
  return { answer, written: () => written };
}
