import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import { lock, update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import type { Reason } from '../reason.js';
import { assertSameVersion, readVersion } from '../same-version.js';
import { Cohort } from './cohort.js';
import { cohortAllows, nominationRelations } from './nomination-policy.js';
import { nominationWorkflow, type NominationEvent } from './nomination-workflow.js';
import { Nomination } from './nomination.js';

/** What every step is given, beside its own fields. */
export const nominationStep = { nominationId: field.id, version: readVersion };

/** A nomination and its cohort, always locked in the same order: the seats are counted on the cohort. */
export async function lockNomination(
  ctx: CommandContext,
  action: NominationEvent,
  given: { nominationId: string; version?: number | undefined },
) {
  const { db, actor } = ctx;
  const found = await db.findOneBy(Nomination, { id: given.nominationId });
  if (!found) throw new Problem('not-found');
  authorize(actor, 'nomination', action, nominationRelations(found));

  const cohort = await lock(db, Cohort, found.cohortId);
  const nomination = await lock(db, Nomination, found.id);
  assertSameVersion(nomination, given.version);
  if (needsAnother.includes(action)) await assertNotNominee(ctx, nomination.participantEmail);
  if (!cohortAllows(cohort.state, action)) throw new Problem('wrong-state', `The course is ${cohort.state}`);
  nominationWorkflow.next(nomination.state, action);
  return { cohort, nomination };
}

/** Steps that speak for the nominee. */
const needsAnother: readonly NominationEvent[] = ['select', 'accept', 'complete'];

/** Nobody nominates, selects, confirms or certifies themselves, nor does their deputy. */
export async function assertNotNominee(ctx: Pick<CommandContext, 'db' | 'actor' | 'now' | 'parts'>, email: string) {
  const [nominee]: { id: string }[] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT id FROM person WHERE email = $1`, [email.toLowerCase()]),
  );
  const acting = [ctx.actor.id, ...ctx.actor.memberships.map(({ deputyFor }) => deputyFor)];
  if (nominee && acting.includes(nominee.id))
    throw new Problem('not-allowed', 'Nobody decides on their own nomination; ask a colleague');
}

/** Takes the step, writes it, and starts the clock of the state it leads to. */
export async function moveNomination(
  { db, now }: CommandContext,
  { cohort, nomination }: { cohort: Cohort; nomination: Nomination },
  event: NominationEvent,
  reason?: Reason,
) {
  nomination.move(event, now(), reason);
  await update(db, nomination);
  await startNominationDuty(db, nomination, cohort);
  return nomination;
}

export const startNominationDuty = (db: CommandContext['db'], nomination: Nomination, cohort: Cohort) =>
  startDuty(db, {
    kind: 'nomination',
    id: nomination.id,
    workflow: nominationWorkflow,
    state: nomination.state,
    since: nomination.dutySince(cohort),
  });

/** Ends the clocks of a cohort's nominations where they stand, but of those for whom the course still `allows` a step. */
export async function releaseNominations({ db, now }: CommandContext, { id: cohortId, state: stage }: Cohort) {
  const workflow = { duty: () => null };
  const waitInVain = ({ state }: Nomination) =>
    !nominationWorkflow.allowed(state).some((event) => cohortAllows(stage, event));
  for (const { id, state } of (await db.findBy(Nomination, { cohortId })).filter(waitInVain))
    await startDuty(db, { kind: 'nomination', id, workflow, state, since: now() });
}
