import type { EntityManager } from 'typeorm';
import type { Duty } from './workflow.js';
import { dueDate } from './working-days.js';

interface Subject<S extends string> {
  kind: string;
  id: string;
  state: S;
  since: Date;
  workflow: { duty(state: S): Duty | null };
}

/**
 * Settles the deadline of the state a thing has left and opens that of the state it has entered. Deadlines are rows:
 * a queue that forgets, or three missed ticks, change nothing. `since` is when the clock starts, which may be later than
 * the step (a mission is due from its end).
 */
export async function startDuty<S extends string>(db: EntityManager, { kind, id, state, since, workflow }: Subject<S>) {
  await db.query(`UPDATE deadline SET settled_at = now() WHERE subject_id = $1 AND settled_at IS NULL`, [id]);
  const duty = workflow.duty(state);
  if (!duty) return;
  await db.query(
    `INSERT INTO deadline (subject_kind, subject_id, state, overdue, due_at) VALUES ($1, $2, $3, $4, $5)`,
    [kind, id, state, duty.overdue, dueDate(since, duty.dueIn)],
  );
}

export interface DueDeadline {
  id: string;
  subjectKind: string;
  subjectId: string;
  state: string;
  overdue: string;
  level: number;
}

/** Deadlines that have passed, oldest first. Nothing is locked: whoever acts on one asks again. */
export const dueDeadlines = (db: EntityManager, now: Date): Promise<DueDeadline[]> =>
  db.query(
    `SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", state, overdue, level + 1 AS level
       FROM deadline WHERE settled_at IS NULL AND due_at <= $1 ORDER BY due_at, id LIMIT 200`,
    [now],
  );

/** Whether a thing is late at this moment; asked by a step that holds the thing's lock. */
export async function isOverdue(db: EntityManager, subjectId: string, now: Date): Promise<boolean> {
  const found = await db.query(`SELECT 1 FROM deadline WHERE subject_id = $1 AND settled_at IS NULL AND due_at <= $2`, [
    subjectId,
    now,
  ]);
  return found.length > 0;
}

const DAY = 86_400_000;

/**
 * Counts a reminder or an escalation: it comes again after seven days for each level (7, 14, 21 …), five times at most.
 * False when someone else has counted it, or the step was taken meanwhile.
 */
export async function countReminder(db: EntityManager, { id, level }: DueDeadline, now: Date): Promise<boolean> {
  const [, counted] = await db.query(
    `UPDATE deadline SET level = $2, due_at = $3, settled_at = $4 WHERE id = $1 AND level = $2 - 1 AND settled_at IS NULL`,
    [id, level, new Date(now.getTime() + 7 * level * DAY), level >= 5 ? now : null],
  );
  return counted > 0;
}
