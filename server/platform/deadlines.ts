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
 * a queue that forgets, or three missed ticks, change nothing.
 */
export async function startDuty<S extends string>(db: EntityManager, { kind, id, state, since, workflow }: Subject<S>) {
  await db.query(`UPDATE deadline SET settled_at = $2 WHERE subject_id = $1 AND settled_at IS NULL`, [id, since]);
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

const DAY = 86_400_000;

/**
 * Takes one deadline that has passed, locked for this transaction, and moves it on: a reminder or an escalation comes
 * again after the same number of days for its level (7, 14, 21 …), at most five times.
 */
export async function takeDueDeadline(db: EntityManager, now: Date): Promise<DueDeadline | undefined> {
  const [due] = await db.query(
    `SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", state, overdue, level + 1 AS level
       FROM deadline WHERE settled_at IS NULL AND due_at <= $1
      ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  if (!due) return undefined;
  const last = due.level >= 5;
  await db.query(`UPDATE deadline SET level = $2, due_at = $3, settled_at = $4 WHERE id = $1`, [
    due.id,
    due.level,
    new Date(now.getTime() + 7 * due.level * DAY),
    last ? now : null,
  ]);
  return due as DueDeadline;
}
