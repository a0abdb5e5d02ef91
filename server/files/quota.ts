import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import { MAX_OF_ORGANISATION, MAX_OF_PERSON, MOST_IN_AN_HOUR } from './limits.js';

/** Whom a person's files count for, beside themselves. */
export const organisationOf = ({ actor }: Context) => actor.memberships[0]?.organisationId ?? null;

/** Whether one more file is welcome, before it is received. */
export async function assertQuota(ctx: Context) {
  const { actor, now } = ctx;
  const hourAgo = new Date(now().getTime() - 3_600_000);
  const [used]: [{ recent: number; own: string; organisations: string }] = await asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT count(*) FILTER (WHERE uploader_id = $1 AND created_at > $2)::int AS recent,
              coalesce(sum(size) FILTER (WHERE uploader_id = $1), 0) AS own,
              coalesce(sum(size) FILTER (WHERE organisation_id = $3), 0) AS organisations
         FROM file WHERE uploader_id = $1 OR organisation_id = $3`,
      [actor.id, hourAgo, organisationOf(ctx)],
    ),
  );
  if (used.recent >= MOST_IN_AN_HOUR) throw tooMany();
  if (Number(used.own) >= MAX_OF_PERSON)
    throw new Problem('too-large', 'Your files take all the room there is for one person; remove some');
  if (Number(used.organisations) >= MAX_OF_ORGANISATION)
    throw new Problem('too-large', 'The files of your organisation take all the room there is for one; remove some');
}

function tooMany() {
  const problem = new Problem('too-many-requests', `At most ${MOST_IN_AN_HOUR} files an hour`);
  problem.retryAfter = 3600;
  return problem;
}
