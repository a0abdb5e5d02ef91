import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { uuidv7 } from '../../platform/uuid.js';
import { Problem } from '../../problems.js';
import { act } from '../approvals/act.js';
import type { Right } from '../approvals/right.js';
import { statedReason } from '../stated-reason.js';
import { Glass } from './glass.js';
import { glassKinds, kinds } from './glass-kinds.js';

const HOUR = 3_600_000;

export const glassInput = z.strictObject({ kind: z.enum(glassKinds), subjectId: field.id, reason: statedReason });
export const glassRights: Right[] = [{ noun: 'glass', action: 'break' }];

/** The second administrator grants it: from now on, for an hour, the first may read it, and all it concerns are told. */
export const breakGlassAct = act({
  input: glassInput,
  rights: () => glassRights,
  facts: async () => ({}),
  async concerned(ctx, { kind, subjectId }) {
    const found = await kinds[kind].concerned(ctx, subjectId);
    return found?.personId ? [found.personId] : [];
  },
  async perform(ctx, { kind, subjectId, reason }, { proposedById, confirmedById }) {
    const at = ctx.now();
    const concerned = await asSystem(ctx, (ctx) => kinds[kind].concerned(ctx, subjectId));
    if (!concerned) throw new Problem('not-found');
    const glass = Object.assign(new Glass(), concerned, {
      id: uuidv7(at),
      kind,
      subjectId,
      reason,
      openedById: proposedById,
      grantedById: confirmedById,
      openedAt: at,
      closesAt: new Date(at.getTime() + HOUR),
    });
    await asSystem(ctx, ({ db }) => insert(db, glass));
    ctx.emit('glass.broken', { glassId: glass.id, kind });
  },
});
