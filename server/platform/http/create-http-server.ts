import { createServer, STATUS_CODES, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '../../problems.js';

/**
 * The server in front of the application. What never becomes a request (no HTTP, headers without end, too slow) is
 * refused in the same words as everything else, where Node would send a bare status; an expectation that nobody knows is
 * not held against a request (RFC 9110, 10.1.1 leaves that open).
 */
export function createHttpServer(app: RequestListener): Server {
  const limits = { requestTimeout: 300_000, headersTimeout: 10_000, requireHostHeader: false };
  const server = createServer(limits, (req, res) => {
    const hasHost = req.headers.host !== undefined || req.httpVersion === '1.0';
    if (!hasHost || !ADDRESS.test(req.url ?? '')) refuse({}, req.socket);
    else app(req, res);
  });
  server.on('clientError', refuse);
  server.on('checkExpectation', (req, res) => void server.emit('request', req, res));
  return server;
}

/** A path, or a whole address as a proxy is sent; `*` and a host alone are nothing to look for here. */
const ADDRESS = /^(\/|https?:\/\/[^/])/i;

function refuse({ code }: { code?: string }, socket: Duplex) {
  if (code === 'ECONNRESET' || !socket.writable || hasBegun(socket)) return void socket.destroy();
  const problem = problemOf(code);
  const body = JSON.stringify(problem.toJSON());
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Connection: close',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      '',
      body,
    ].join('\r\n'),
  );
}

/** Whether an answer to an earlier part of the same request is under way; another inside it would be read as its end. */
const hasBegun = (socket: Duplex) => (socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true;

function problemOf(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('headers-too-large');
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return new Problem('too-large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('too-slow');
  return new Problem('malformed-request', 'This is not HTTP/1.1 as it should be');
}
