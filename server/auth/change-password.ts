import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { invalid, Problem } from '../problems.js';
import { endSessionsOf } from './end-sessions.js';
import { faultText, hashPassword, newPassword, passwordFits } from './password.js';
import { LENGTH_ALONE, passwordFault } from './password-rules.js';
import { Person } from './person.js';
import { secondFactorsOf } from './second-factors.js';

/** A new password, by whoever knows the present one and has just proved who they are. Ends all other sessions. */
export const changePassword = command('change-password', {
  input: z.strictObject({
    current: z.string().min(1, 'Required').max(1000),
    password: newPassword,
    /** The hash of the session that asks, which goes on. */
    own: z.string().optional(),
  }),

  async run(ctx, { current, password, own }) {
    const { actor, emit } = ctx;
    authorize(actor, 'credential', 'change', { self: actor.id });
    const personId = actor.id!;
    const person = await asSystem(ctx, ({ db }) => db.findOneByOrFail(Person, { id: personId }));
    if (!(await passwordFits(person.passwordHash, current)))
      throw invalid('current', 'This is not your present password');
    await setPassword(ctx, person, password);
    await endSessionsOf(ctx, personId, own);
    emit('person.passwordChanged', { personId });
  },
});

/** Checks and keeps it. What is wrong is said of the field `password`. */
export async function setPassword(ctx: Context, person: Person, password: string) {
  const alone = (await asSystem(ctx, ({ db }) => secondFactorsOf(db, person.id))).length === 0;
  const fault = passwordFault(password, { alone, own: [person.name, person.email] });
  if (fault)
    throw new Problem('invalid-input', undefined, [{ pointer: '#/password', detail: faultText(fault, alone) }]);
  const passwordHash = await hashPassword(password);
  await asSystem(ctx, ({ db }) =>
    db.update(Person, { id: person.id }, { passwordHash, shortPassword: [...password].length < LENGTH_ALONE }),
  );
}
