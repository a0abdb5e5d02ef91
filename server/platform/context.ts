import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../actor.js';

/**
 * What a use case may reach beyond the database. Modules that own an outside part (search, mail) add it here by
 * declaration merging, so that this file knows no domain.
 */
export interface Parts {
  readonly log: Logger;
  /** Public address of the service, without a trailing slash. */
  readonly baseUrl: string;
  /** Where people write to: `mailto:`, `https:` or `tel:` addresses. */
  readonly contacts: { readonly general: string | undefined; readonly security: string | undefined };
  /** Signs cursors and one-click links. */
  readonly secret: string;
}

/** What every use case needs to know about the moment it runs in. */
export interface Context {
  readonly actor: Actor;
  readonly db: EntityManager;
  readonly now: () => Date;
  readonly parts: Parts;
  readonly requestId?: string;
}
