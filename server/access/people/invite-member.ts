import { z } from 'zod';
import { roles } from '../../actor.js';
import { Person } from '../../auth/index.js';
import { languages7 } from '../../codes/index.js';
import { findOrganisation, rolesIn } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command, type CommandContext } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid, Problem } from '../../problems.js';
import { propose } from '../approvals/propose.js';
import { needsNobodyElse } from '../approvals/right.js';
import { grantRight } from './grant-actions.js';
import { holdsRole } from './holds-role.js';
import { Invitation } from './invitation.js';
import { invitationToken, invitationTokenHash } from './invitation-token.js';
import { moveInvitation } from './move-invitation.js';

const DAY = 86_400_000;
/** Mails that one person can have us send to strangers in a day. */
const A_DAY = 100;

/**
 * Asks someone, by a link in a mail, to take a role. Where the table of rights asks for two, the mail goes out when the
 * second has confirmed.
 */
export const inviteMember = command('invite-member', {
  input: z.strictObject({
    organisationId: field.id,
    email: field.email,
    role: z.enum(roles),
    /** Language of the mail. */
    locale: z.enum(languages7).default('en'),
    /** Reference of the note verbale; needed for a focal point. */
    noteVerbale: field.line(200).optional(),
    /** Who holds the role now, and no longer once it is accepted: one decision instead of two, and no time without. */
    replacesId: field.id.optional(),
  }),

  async run(ctx, { organisationId, email, role, locale, noteVerbale, replacesId }) {
    const { actor, now, parts } = ctx;
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    const { country, kind } = await findOrganisation(ctx, organisationId);
    if (!rolesIn[kind].includes(role)) throw invalid('role', `An organisation of kind ${kind} has no ${role}`);
    const known = await asSystem(ctx, ({ db }) => db.findOneBy(Person, { email }));
    const place = { organisationId, country };
    const concerned = [known?.id, replacesId].filter((id) => id !== undefined);
    const alone = await needsNobodyElse(ctx, [grantRight(role)], place, concerned);
    if (role === 'focal_point' && !noteVerbale)
      throw invalid('noteVerbale', 'Needed: by which note verbale the government names its focal point');
    if (known?.disabledAt) throw invalid('email', 'This account is closed');
    await assertNew(ctx, { organisationId, role, email, personId: known?.id });
    if (replacesId && !(await holdsRole(ctx, { organisationId, role, personId: replacesId })))
      throw invalid('replacesId', 'They do not hold that role here');

    const id = uuidv7(now());
    const invitation = Object.assign(new Invitation(), {
      id,
      organisationId,
      email,
      role,
      locale,
      noteVerbale: noteVerbale ?? null,
      replacesId: replacesId ?? null,
      tokenHash: invitationTokenHash(invitationToken(parts.secret, id)),
      stateSince: now(),
      invitedById: actor.id,
      createdAt: now(),
    });
    await asSystem(ctx, ({ db }) => insert(db, invitation));
    if (alone) await moveInvitation(ctx, invitation, 'send');
    else
      await propose(ctx, {
        act: 'membership.grant',
        input: { invitationId: id, role },
        subject: { kind: 'invitation', id },
        ...place,
      });
    return invitation;
  },
});

const assertNew = (
  ctx: CommandContext,
  {
    organisationId,
    role,
    email,
    personId,
  }: Pick<Invitation, 'organisationId' | 'role' | 'email'> & { personId: string | undefined },
) =>
  asSystem(ctx, async ({ db, now }) => {
    if (personId && (await holdsRole(ctx, { personId, organisationId, role })))
      throw new Problem('conflict', 'This person has that role already');
    await db.query(
      `UPDATE invitation SET state = 'expired', state_since = $2 WHERE organisation_id = $1 AND state = 'sent' AND expires_at <= $2`,
      [organisationId, now()],
    );
    const [{ waiting, today }] = await db.query(
      `SELECT count(*) FILTER (WHERE organisation_id = $1 AND email = $2 AND role = $3 AND state IN ('awaiting', 'sent'))::int AS waiting,
              count(*) FILTER (WHERE invited_by_id = $4 AND created_at > $5)::int AS today
         FROM invitation`,
      [organisationId, email, role, ctx.actor.id, new Date(now().getTime() - DAY)],
    );
    if (waiting > 0)
      throw new Problem('conflict', 'This address has an invitation to that role already; withdraw it first');
    if (today >= A_DAY) throw new Problem('too-many-requests', `No more than ${A_DAY} invitations a day`);
  });
