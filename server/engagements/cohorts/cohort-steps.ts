import type { CommandContext } from '../../platform/command.js';
import { lock, update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import type { Reason } from '../reason.js';
import { assertSameVersion, readVersion } from '../same-version.js';
import { cohortRelations } from './cohort-policy.js';
import { assertSeesCohort } from './cohort-queries.js';
import { cohortWorkflow, type CohortEvent } from './cohort-workflow.js';
import { Cohort } from './cohort.js';

/** What every step is given, beside its own fields. */
export const cohortStep = { cohortId: field.id, version: readVersion };

/** The cohort, locked, for an actor who may do this and has read what is there now. */
export async function lockCohort(
  { db, actor }: CommandContext,
  action: CohortEvent,
  given: { cohortId: string; version?: number | undefined },
) {
  const cohort = await lock(db, Cohort, given.cohortId);
  await assertSeesCohort(db, actor, cohort.id);
  authorize(actor, 'cohort', action, cohortRelations(cohort));
  assertSameVersion(cohort, given.version);
  return cohort;
}

/** Takes the step, writes it, and starts the clock of the state it leads to. */
export async function moveCohort({ db, now }: CommandContext, cohort: Cohort, event: CohortEvent, reason?: Reason) {
  cohort.move(event, now(), reason);
  cohort.updatedAt = now();
  await update(db, cohort);
  await startCohortDuty(db, cohort);
  return cohort;
}

export const startCohortDuty = (db: CommandContext['db'], { id, state, dutySince }: Cohort) =>
  startDuty(db, { kind: 'cohort', id, workflow: cohortWorkflow, state, since: dutySince });
