import { z } from 'zod';
import { faultText, hashPassword, passwordFault, passwordField, Person } from '../../auth/index.js';
import { languages7 } from '../../codes/index.js';
import { giveRole } from '../../organisations/index.js';
import { command, type CommandContext } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { insert, lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid, Problem } from '../../problems.js';
import { endRole } from './end-role.js';
import { holdsRole } from './holds-role.js';
import { Invitation } from './invitation.js';
import { invitationTokenHash } from './invitation-token.js';
import type { InvitationState } from './invitation-workflow.js';
import { moveInvitation } from './move-invitation.js';

export const tokenField = z.string().regex(/^[\w-]{43}$/, 'Not complete: copy the whole link from the mail');

/** Whom an invitation is for, for whoever holds its link. Run as the system: the link is the right. */
export async function findInvitation({ db }: Context, token: string) {
  const invitation = await db.findOneBy(Invitation, { tokenHash: invitationTokenHash(token) });
  if (!invitation || invitation.state === 'awaiting') throw new Problem('not-found', 'There is no such invitation');
  const [{ organisation, known }] = await db.query(
    `SELECT o.name AS organisation, EXISTS (SELECT FROM person p WHERE p.email = $2) AS known
       FROM organisation o WHERE o.id = $1`,
    [invitation.organisationId, invitation.email],
  );
  return { invitation, organisation: organisation as string, known: known as boolean };
}

/**
 * Whoever was invited takes the role: signed in when they have an account, else by setting their name and password. Run
 * as the system; `personId` is who is signed in, as the session says it.
 */
export const acceptInvitation = command('accept-invitation', {
  input: z.strictObject({
    token: tokenField,
    name: field.line(200).optional(),
    locale: z.enum(languages7).optional(),
    password: passwordField.optional(),
    personId: field.id.nullable(),
  }),

  async run(ctx, { token, personId, ...own }) {
    const { id } = (await findInvitation(ctx, token)).invitation;
    const invitation = await lock(ctx.db, Invitation, id);
    assertGood(invitation.stateAt(ctx.now()));
    const known = await ctx.db.findOneBy(Person, { email: invitation.email });
    if (known?.disabledAt) throw new Problem('not-allowed', 'This account is closed');
    if (personId !== null && personId !== known?.id)
      throw new Problem('not-allowed', 'This invitation is for another person; sign out first');
    if (known && personId === null)
      throw new Problem(
        'not-signed-in',
        'There is an account with this address: sign in with it, then open the link again',
      );

    const person = known ?? (await register(ctx, invitation, own));
    const { organisationId, role, replacesId } = invitation;
    await giveRole(ctx.db, { personId: person.id, organisationId, role, since: ctx.now() });
    const before = replacesId && { personId: replacesId, organisationId, role };
    // Whoever they replace may have gone before.
    if (before && (await holdsRole(ctx, before))) await endRole(ctx, before);
    invitation.acceptedById = person.id;
    await moveInvitation(ctx, invitation, 'accept');
    ctx.emit('person.joined', { personId: person.id, organisationId, role });
    return { personId: person.id, email: invitation.email, isNew: !known };
  },
});

const over: { [S in InvitationState]?: string } = {
  accepted: 'This invitation has been used',
  withdrawn: 'This invitation has been withdrawn',
  expired: 'This invitation has expired; ask for a new one',
};

function assertGood(state: InvitationState) {
  const why = over[state];
  if (why) throw new Problem('wrong-state', why);
}

async function register(
  ctx: CommandContext,
  { email, locale }: Invitation,
  own: { name?: string | undefined; locale?: Person['locale'] | undefined; password?: string | undefined },
) {
  if (!own.name) throw invalid('name', 'Required');
  if (!own.password) throw invalid('password', 'Required');
  const fault = passwordFault(own.password, { alone: true, own: [own.name, email] });
  if (fault) throw invalid('password', faultText(fault, true));
  const person = Object.assign(new Person(), {
    id: uuidv7(ctx.now()),
    email,
    name: own.name,
    locale: own.locale ?? locale,
    passwordHash: await hashPassword(own.password),
    createdAt: ctx.now(),
  });
  await insert(ctx.db, person);
  ctx.attest(person.id, { email, name: own.name });
  ctx.emit('person.registered', { personId: person.id });
  return person;
}
