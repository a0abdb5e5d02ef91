import { z } from 'zod';
import { roles } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import { command, type CommandContext } from '../../platform/command.js';
import { insert } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { invalid, Problem } from '../../problems.js';
import { Delegation } from './delegation.js';

const DAY = 86_400_000;
export const MOST_DAYS = 90;
/** A deputy is named at most so long before. */
const AHEAD_DAYS = 365;

/** Gives a colleague one's own office for a while: at most 90 days, and never what one holds only as a deputy. */
export const delegateRole = command('delegate-role', {
  input: z.strictObject({
    organisationId: field.id,
    role: z.enum(roles),
    /** The deputy’s address. */
    email: field.email,
    from: field.date,
    /** The last day. */
    until: field.date,
  }),

  async run(ctx, { organisationId, role, email, from, until }) {
    const { actor, now } = ctx;
    if (actor.kind !== 'person') throw new Problem('not-signed-in');
    const own = actor.memberships.filter((m) => !m.deputyFor && m.organisationId === organisationId && m.role === role);
    const relations = { owner: [organisationId] };
    authorize({ ...actor, memberships: own }, 'delegation', 'make', relations, true);

    const { startsAt, endsAt } = assertDates(from, until, now());
    const deputyId = await colleague(ctx, { organisationId, role, email });
    if (deputyId === undefined || deputyId === actor.id)
      throw invalid(
        'email',
        'Nobody else of your organisation, or for a focal point of your country, has this address',
      );
    const delegation = Object.assign(new Delegation(), {
      id: uuidv7(now()),
      principalId: actor.id,
      deputyId,
      organisationId,
      role,
      startsAt,
      endsAt,
      createdAt: now(),
    });
    await asSystem(ctx, async ({ db }) => {
      const [overlapping] = await db.query(
        `SELECT 1 FROM delegation WHERE principal_id = $1 AND deputy_id = $2 AND organisation_id = $3 AND role = $4
            AND ended_at IS NULL AND starts_at < $6 AND ends_at > $5`,
        [actor.id, deputyId, organisationId, role, startsAt, endsAt],
      );
      if (overlapping) throw new Problem('conflict', 'This person is your deputy on some of these days already');
      await insert(db, delegation);
    });
    ctx.emit('delegation.made', { delegationId: delegation.id, role });
    return delegation;
  },
});

function assertDates(from: string, until: string, now: Date) {
  const startsAt = new Date(`${from}T00:00:00Z`);
  const endsAt = new Date(new Date(`${until}T00:00:00Z`).getTime() + DAY);
  if (from < now.toISOString().slice(0, 10)) throw invalid('from', 'In the past');
  if (startsAt.getTime() > now.getTime() + AHEAD_DAYS * DAY) throw invalid('from', 'More than a year ahead');
  if (until < from) throw invalid('until', 'Before it begins');
  if (endsAt.getTime() - startsAt.getTime() > MOST_DAYS * DAY) throw invalid('until', `At most ${MOST_DAYS} days`);
  return { startsAt, endsAt };
}

/** Someone who may be named: they belong to the same organisation, or for a focal point to the same country. */
const colleague = (
  ctx: CommandContext,
  { organisationId, role, email }: { organisationId: string; role: string; email: string },
): Promise<string | undefined> =>
  asSystem(ctx, async ({ db, now }) => {
    const [row]: { id: string }[] = await db.query(
      `SELECT p.id FROM person p JOIN membership m ON m.person_id = p.id JOIN organisation near ON near.id = m.organisation_id
         JOIN organisation o ON o.id = $2
        WHERE p.email = $1 AND p.disabled_at IS NULL AND m.since <= $4 AND (m.until IS NULL OR m.until > $4)
          AND (near.id = o.id OR ($3 = 'focal_point' AND near.country = o.country)) LIMIT 1`,
      [email, organisationId, role, now()],
    );
    return row?.id;
  });
