import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { insert } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Erasure } from './erasure.js';
import { assertReplaceable } from './last-in-office.js';

/** Days in which one may take it back; also what stands between a stolen session and an empty account. */
export const COOLING_OFF_DAYS = 7;

/** A person asks to be forgotten. Asking twice changes nothing. */
export const askErasure = command('ask-erasure', {
  input: z.strictObject({}),

  async run(ctx) {
    const { db, actor, now, audit } = ctx;
    authorize(actor, 'personalData', 'erase', { self: actor.id });
    const personId = actor.id!;
    await db.query(`SELECT FROM person WHERE id = $1 FOR UPDATE`, [personId]);
    const earlier = await openErasure(db, personId);
    if (earlier) return earlier;
    await assertReplaceable(ctx, personId);

    const dueAt = new Date(now().getTime() + COOLING_OFF_DAYS * 86_400_000);
    const erasure = Object.assign(new Erasure(), { id: uuidv7(now()), personId, askedAt: now(), dueAt });
    await insert(db, erasure);
    audit(`person/${personId}`);
    // They are told by mail as well, lest someone else has asked in their name; and nobody is told of their own acts.
    await asSystem(ctx, (asMachine) => announceErasure(asMachine, { erasureId: erasure.id }));
    return erasure;
  },
});

const announceErasure = command('announce-erasure', {
  input: z.object({ erasureId: z.uuid() }),

  async run({ emit }, given) {
    emit('erasure.asked', given);
  },
});

/** The person keeps their account after all. */
export const takeBackErasure = command('take-back-erasure', {
  input: z.strictObject({}),

  async run({ db, actor, now, emit }) {
    authorize(actor, 'personalData', 'takeBack', { self: actor.id });
    const erasure = await openErasure(db, actor.id!);
    if (!erasure) return;
    await db.update(Erasure, { id: erasure.id }, { takenBackAt: now() });
    emit('erasure.takenBack', { erasureId: erasure.id });
  },
});

const openErasure = (db: EntityManager, personId: string) =>
  db
    .createQueryBuilder(Erasure, 'e')
    .where('e.person_id = :personId AND e.taken_back_at IS NULL AND e.done_at IS NULL', { personId })
    .setLock('pessimistic_write')
    .getOne();
