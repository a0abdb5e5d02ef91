import net from 'node:net';

/** A request as it goes over the wire: nothing is checked, escaped or put in order on the way. */
export interface Sent {
  method: string;
  /** Path and query, already percent-encoded as far as it is meant to be. */
  target: string;
  headers: [name: string, value: string | Buffer][];
  body?: Buffer;
  /** Instead of all of the above: the bytes themselves. */
  raw?: Buffer;
}

export interface Answer {
  /** 0 when the connection was closed without an answer. */
  status: number;
  headers: Record<string, string>;
  text: string;
  ms: number;
  /** Nothing came in `patience` ms, or more came than one answer. */
  fault?: 'no answer in time' | 'more than one answer';
}

/** Far over what an answer may take, so that what hangs is told from what is slow. */
const PATIENCE_MS = 10_000;

/** Speaks HTTP/1.1 to one server over kept connections, byte by byte. */
export function openWire(url: string) {
  const { hostname, port, host } = new URL(url);
  const idle: net.Socket[] = [];

  async function send(sent: Sent): Promise<Answer> {
    const bytes = sent.raw ?? bytesOf(sent, host);
    const kept = sent.raw ? undefined : idle.pop();
    const answer = await exchange(kept ?? connect(), bytes, sent.method);
    // A kept connection may have been closed in the meantime; a new one was not.
    return answer.status === 0 && !answer.fault && !sent.raw ? exchange(connect(), bytes, sent.method) : answer;
  }

  const connect = () => net.connect({ host: hostname, port: Number(port), noDelay: true });

  async function exchange(socket: net.Socket, bytes: Buffer, method: string): Promise<Answer> {
    const from = performance.now();
    const read = await new Promise<Read | undefined | 'late'>((resolve) => {
      const reader = createReader(method);
      let last: Read | undefined;
      const done = (how: Read | undefined | 'late') => {
        clearTimeout(timer);
        socket.removeAllListeners();
        socket.on('error', () => {});
        resolve(how);
      };
      const timer = setTimeout(() => done('late'), PATIENCE_MS);
      socket.on('data', (chunk) => {
        last = reader(chunk);
        if (last?.whole) done(last);
      });
      socket.on('error', () => done(last));
      socket.on('close', () => done(last && { ...last, whole: last.untilClose }));
      socket.write(bytes);
    });
    const ms = performance.now() - from;
    if (read === 'late' || !read) {
      socket.destroy();
      const nothing = { status: 0, headers: {}, text: '', ms };
      return read === 'late' ? { ...nothing, fault: 'no answer in time' } : nothing;
    }
    const { status, headers, body, extra } = read;
    if (read.untilClose || headers['connection'] === 'close' || socket.destroyed || extra > 0) socket.destroy();
    else idle.push(socket.on('close', () => forget(socket)));
    return { status, headers, text: body.toString(), ms, ...(extra > 0 ? { fault: 'more than one answer' } : {}) };
  }

  function forget(socket: net.Socket) {
    const at = idle.indexOf(socket);
    if (at >= 0) idle.splice(at, 1);
  }

  return { send, close: () => idle.splice(0).forEach((socket) => socket.destroy()) };
}

export type Wire = ReturnType<typeof openWire>;

export function bytesOf({ method, target, headers, body }: Sent, host: string): Buffer {
  const has = (name: string) => headers.some(([given]) => given.toLowerCase() === name);
  const lines: (string | Buffer)[] = [`${method} ${target} HTTP/1.1\r\n`];
  if (!has('host')) lines.push(`Host: ${host}\r\n`);
  if (body && !has('content-length') && !has('transfer-encoding')) lines.push(`Content-Length: ${body.length}\r\n`);
  for (const [name, value] of headers) lines.push(`${name}: `, value, '\r\n');
  lines.push('\r\n');
  // What is text here is bytes already: one for each character, as far as there are.
  const head = Buffer.concat(lines.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
  return body ? Buffer.concat([head, body]) : head;
}

interface Read {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  whole: boolean;
  untilClose: boolean;
  /** Bytes that came after the answer. */
  extra: number;
}

/** Puts an answer together as it comes. */
function createReader(method: string) {
  let all = Buffer.alloc(0);
  return (chunk: Buffer): Read | undefined => {
    all = Buffer.concat([all, chunk]);
    for (;;) {
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return undefined;
      const [first = '', ...rest] = all.subarray(0, end).toString('latin1').split('\r\n');
      const status = Number(first.split(' ')[1]);
      if (status >= 100 && status < 200) {
        all = all.subarray(end + 4);
        continue;
      }
      const headers: Record<string, string> = {};
      for (const line of rest) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).toLowerCase();
        headers[name] = (name in headers ? `${headers[name]}\n` : '') + line.slice(colon + 1).trim();
      }
      return { status, headers, ...bodyOf(all.subarray(end + 4), method, status, headers) };
    }
  };
}

function bodyOf(bytes: Buffer, method: string, status: number, headers: Record<string, string>) {
  const upTo = (length: number, end = length) => ({
    body: bytes.subarray(0, length),
    whole: bytes.length >= end,
    untilClose: false,
    extra: Math.max(0, bytes.length - end),
  });
  if (method === 'HEAD' || status === 204 || status === 304) return upTo(0);
  if (headers['transfer-encoding'] === 'chunked') return unchunked(bytes);
  if (headers['content-length'] !== undefined) return upTo(Number(headers['content-length']));
  return { body: bytes, whole: false, untilClose: true, extra: 0 };
}

function unchunked(bytes: Buffer) {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    const next = end + 2 + size + 2;
    if (Number.isNaN(size) || bytes.length < next)
      return { body: Buffer.concat(parts), whole: false, untilClose: false, extra: 0 };
    if (size === 0) return { body: Buffer.concat(parts), whole: true, untilClose: false, extra: bytes.length - next };
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = next;
  }
}
