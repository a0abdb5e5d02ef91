import { z } from 'zod';
import { isAdministrator } from '../../actor.js';
import { languages7 } from '../../codes/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { update } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { may } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { Glass } from './glass.js';
import { kinds } from './glass-kinds.js';
import { noteLook } from './note-look.js';

/** The one thing it was broken for, to whom it was granted, within the hour. Each reading is counted and audited. */
export const readGlass = command('read-glass', {
  input: z.object({ glassId: field.id, locale: z.enum(languages7).default('en') }),

  async run(ctx, { glassId, locale }) {
    const { actor, now, audit } = ctx;
    const reader: Context = ctx;
    return asSystem(ctx, async (ctx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const glass = await ctx.db.findOne(Glass, { where: { id: glassId }, lock });
      const granted = glass && isAdministrator(actor) && may(actor, 'glass', 'read', { self: glass.openedById });
      if (!granted) throw new Problem('not-found');
      if (glass.closesAt <= now()) throw new Problem('not-found', 'The hour is over; ask again if you must');
      glass.readings += 1;
      await update(ctx.db, glass);
      audit(`glass/${glass.id}`);
      audit(`${glass.kind}/${glass.subjectId}`);
      const nothing = { mission: null, contract: null, nomination: null, match: null, messages: null };
      await noteLook(reader, glass);
      return { glass, content: { ...nothing, ...(await kinds[glass.kind].read(ctx, glass.subjectId, locale)) } };
    });
  },
});
