import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { derivedKey } from '../platform/derived-key.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { setPassword } from './change-password.js';
import { endSessionsOf } from './end-sessions.js';
import { newPassword } from './password.js';
import { Person } from './person.js';

/** A link that was not opened by then is worth nothing to who finds it later. */
export const RESET_MINUTES = 30;

/**
 * Asks for a link to set a new password. The same is written down whether or not there is anyone behind the address,
 * in the same time; whether a mail goes out is found out afterwards.
 */
export const askReset = byNobody(
  command('ask-password-reset', {
    input: z.strictObject({ email: field.email }),

    async run(ctx, { email }) {
      authorize(ctx.actor, 'passwordReset', 'ask', {}, true);
      const resetId = uuidv7(ctx.now());
      await asSystem(ctx, ({ db, now }) =>
        db.query(
          `INSERT INTO password_reset (id, person_id, created_at, expires_at)
         VALUES ($1, (SELECT id FROM person WHERE email = $2 AND disabled_at IS NULL), $3, $3::timestamptz + make_interval(mins => $4))`,
          [resetId, email, now(), RESET_MINUTES],
        ),
      );
      ctx.emit('reset.asked', { resetId });
    },
  }),
);

/** Whose link it is, as long as it holds. Throws `link-void`, which does not say why. */
export async function findReset(ctx: Context, token: string): Promise<{ resetId: string; person: Person }> {
  const resetId = idIn(ctx.parts.secret, token);
  const [row] = resetId
    ? await asSystem(ctx, ({ db, now }) =>
        db.query(
          'SELECT person_id FROM password_reset WHERE id = $1 AND used_at IS NULL AND expires_at > $2 AND person_id IS NOT NULL FOR UPDATE',
          [resetId, now()],
        ),
      )
    : [];
  const person = row && (await asSystem(ctx, ({ db }) => db.findOneBy(Person, { id: row.person_id })));
  if (!resetId || !person || person.disabledAt) throw new Problem('link-void');
  return { resetId, person };
}

/** Sets a new password by a link that was mailed. The second factor stays what it was; all sessions end. */
export const resetPassword = byNobody(
  command('reset-password', {
    input: z.strictObject({ token: z.string().min(1, 'Required').max(200), password: newPassword }),

    async run(ctx, { token, password }) {
      authorize(ctx.actor, 'passwordReset', 'use', {}, true);
      const { resetId, person } = await findReset(ctx, token);
      await setPassword(ctx, person, password);
      await asSystem(ctx, ({ db, now }) =>
        // Every link that is still about is void with it.
        db.query('UPDATE password_reset SET used_at = $2 WHERE person_id = $1 AND used_at IS NULL', [person.id, now()]),
      );
      await endSessionsOf(ctx, person.id);
      ctx.audit(`reset/${resetId}`);
      ctx.emit('person.passwordReset', { personId: person.id });
    },
  }),
);

/** Nobody is signed in who could write it down: the machine does. */
function byNobody<I extends z.ZodType>(use: { (ctx: Context, raw: z.input<I>): Promise<void>; input: I }) {
  return Object.assign((ctx: Context, raw: z.input<I>) => asSystem(ctx, (system) => use(system, raw)), {
    input: use.input,
  });
}

/** The address in the mail. It is made anew from the id whenever it is needed and kept nowhere. */
export const resetUrl = ({ baseUrl, secret }: { baseUrl: string; secret: string }, resetId: string) =>
  `${baseUrl}/reset-password/${resetId.replaceAll('-', '')}${sign(secret, resetId)}`;

function idIn(secret: string, token: string): string | undefined {
  const match = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([\w-]{43})$/.exec(token);
  if (!match) return undefined;
  const id = match.slice(1, 6).join('-');
  return timingSafeEqual(Buffer.from(match[6]!), Buffer.from(sign(secret, id))) ? id : undefined;
}

const sign = (secret: string, resetId: string) =>
  createHmac('sha256', derivedKey(secret, 'password reset')).update(resetId).digest('base64url');
