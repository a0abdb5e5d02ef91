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
