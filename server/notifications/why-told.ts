import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { DomainEvent } from '../platform/domain-event.js';
import { In } from 'typeorm';
import { audiences, type AudienceName } from './audiences.js';
import type { Notice } from './notice.js';
import { ruleFor } from './recipients.js';

/**
 * As whom the reader was told of each: the first audience of its rule to which they belong today. Where a rule has one
 * audience it is that one, whether or not they still belong to it.
 */
export async function whyTold(ctx: Context, notices: readonly Notice[]): Promise<Map<string, AudienceName>> {
  const names = [...new Set(notices.map(({ name }) => name))];
  const found = new Map<string, AudienceName>();
  await asSystem(ctx, async ({ db, now }) => {
    for (const name of names) {
      const own = notices.filter((notice) => notice.name === name);
      const to = ruleFor(name)?.to ?? [];
      const events = to.length > 1 ? await db.findBy(DomainEvent, { id: In(own.map(({ eventId }) => eventId)) }) : [];
      for (const audience of to) {
        const heard = to.length > 1 ? await audiences[audience]({ db, events, now: now() }) : [];
        const me = new Set(heard.filter(({ personId }) => personId === ctx.actor.id).map(({ eventId }) => eventId));
        for (const { id, eventId } of own)
          if (!found.has(id) && (to.length === 1 || me.has(eventId))) found.set(id, audience);
      }
    }
  });
  return found;
}
