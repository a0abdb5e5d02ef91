import { pino } from 'pino';

/** One line per request and per job, with ids; never a name, an address or a secret. */
export const createLog = (level: string) =>
  pino({
    level,
    redact: [
      '*.password',
      '*.token',
      '*.secret',
      'req.headers.authorization',
      'req.headers.cookie',
      'res.headers["set-cookie"]',
    ],
  });

/** Of a request the path, without what is asked for in it and without the keys that links of mails carry. */
export const loggedRequest = ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
  id,
  method,
  url: url.split('?')[0]!.replace(/[\w.-]{40,}/g, '…'),
});
