import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { ConfigError } from '../../config.js';

/**
 * As it comes, Redis forgets what it acknowledged in the last minutes when it crashes, and may be set to throw jobs
 * away when memory runs short. Both are asked of INFO, which hosted services allow where they forbid CONFIG.
 */
export async function assertDurableRedis(
  connection: Pick<Redis, 'info'>,
  options: { production: boolean; log: Logger },
): Promise<void> {
  const mistakes = weaknesses(`${await connection.info('persistence')}\n${await connection.info('memory')}`);
  if (mistakes.length === 0) return;
  if (options.production) throw new ConfigError(mistakes);
  for (const mistake of mistakes) options.log.warn(mistake);
}

function weaknesses(info: string): string[] {
  const value = (key: string) => new RegExp(`^${key}:(.*?)\\s*$`, 'm').exec(info)?.[1];
  const policy = value('maxmemory_policy');
  return [
    ...(value('aof_enabled') === '1'
      ? []
      : ['REDIS_URL: this Redis loses acknowledged jobs when it crashes; set "appendonly yes" in its configuration']),
    ...(policy === 'noeviction'
      ? []
      : [
          `REDIS_URL: this Redis may throw jobs away when memory runs short (maxmemory-policy is ${policy}); ` +
            'set "maxmemory-policy noeviction" in its configuration',
        ]),
  ];
}
