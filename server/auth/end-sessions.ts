import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import type { SeenFrom } from './seen-from.js';
import type { SignInMethod } from './session-state.js';

export interface SessionView extends SeenFrom {
  id: string;
  /** The one that asks. */
  current: boolean;
  methods: SignInMethod[];
  signedInAt: Date;
  lastSeenAt: Date;
}

/** Where the person is signed in, the latest first; `own` is the hash of the session that asks. */
export async function listSessions({ db, actor, now }: Context, own: string | undefined): Promise<SessionView[]> {
  authorize(actor, 'session', 'view', { self: actor.id });
  const rows: (SeenFrom & { id: string; current: boolean; methods: SignInMethod[]; at: string; lastSeenAt: Date })[] =
    await db.query(
      `SELECT id, hash IS NOT DISTINCT FROM $3 AS current, last_seen_at AS "lastSeenAt",
              data -> 'signIn' -> 'methods' AS methods, data -> 'signIn' ->> 'signedInAt' AS at,
              data -> 'signIn' -> 'from' ->> 'browser' AS browser, data -> 'signIn' -> 'from' ->> 'system' AS system,
              data -> 'signIn' -> 'from' ->> 'network' AS network
         FROM session
        WHERE person_id = $1 AND data ? 'signIn' AND expires_at > $2
        ORDER BY last_seen_at DESC, id DESC`,
      [actor.id, now(), own ?? null],
    );
  return rows.map(({ at, ...row }) => ({ ...row, signedInAt: new Date(at) }));
}

/** Ends one of the person's own sessions at once. */
export const endSession = command('end-session', {
  input: z.object({ sessionId: field.id }),

  async run({ db, actor, audit }, { sessionId }) {
    authorize(actor, 'session', 'end', { self: actor.id });
    const [ended]: [unknown[]] = await db.query('DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id', [
      sessionId,
      actor.id,
    ]);
    if (ended.length === 0) throw new Problem('not-found');
    audit(`session/${sessionId}`);
  },
});

/** Ends all of the person's sessions but the one that asks. */
export const endOtherSessions = command('end-other-sessions', {
  input: z.object({ own: z.string().optional() }),

  async run(ctx, { own }) {
    authorize(ctx.actor, 'session', 'end', { self: ctx.actor.id });
    await endSessionsOf(ctx, ctx.actor.id!, own);
    ctx.audit(`person/${ctx.actor.id}`);
  },
});

/** At once, half-signed-in ones too; `except` is the hash of the one to keep. */
export const endSessionsOf = (ctx: Context, personId: string, except?: string) =>
  asSystem(ctx, ({ db }) =>
    db.query('DELETE FROM session WHERE person_id = $1 AND hash IS DISTINCT FROM $2', [personId, except ?? null]),
  );
