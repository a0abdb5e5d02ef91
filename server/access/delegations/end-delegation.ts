import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import * as field from '../../platform/fields.js';
import { may } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { Delegation } from './delegation.js';

/** Ends a deputy’s time early: by whose office it is, by the deputy, or by whoever heads the organisation. */
export const endDelegation = command('end-delegation', {
  input: z.strictObject({ delegationId: field.id }),

  async run(ctx, { delegationId }) {
    const { actor, now } = ctx;
    const delegation = await asSystem(ctx, ({ db }) =>
      db.findOne(Delegation, { where: { id: delegationId }, lock: { mode: 'pessimistic_write' } }),
    );
    const { principalId, deputyId, organisationId } = delegation ?? {};
    const granted = [principalId, deputyId].some((self) =>
      may(actor, 'delegation', 'end', { self: self ?? null, owner: [organisationId ?? null] }),
    );
    if (!delegation || actor.id === null || !granted) throw new Problem('not-found');
    if (delegation.stateAt(now()) === 'over') throw new Problem('wrong-state', 'It is over already');
    Object.assign(delegation, { endedAt: now(), endedById: actor.id });
    await asSystem(ctx, ({ db }) =>
      db.update(Delegation, { id: delegation.id }, { endedAt: now(), endedById: actor.id }),
    );
    ctx.emit('delegation.ended', { delegationId, role: delegation.role });
    return delegation;
  },
});
