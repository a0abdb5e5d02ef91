import type { Context } from '../platform/context.js';
import { replaced } from './erase-nominations.js';
import { items, itemOf, type ItemName } from './register/items.js';

type Kept = { [N in ItemName]: (typeof items)[N]['kept'] extends { days: number } ? N : never }[ItemName];

/** Where a course or a mission is over, its dates say when; a nomination that came to nothing counts from then. */
const COURSE_OVER = `EXISTS (SELECT FROM cohort c WHERE c.id = n.cohort_id AND c.ends_on < $1::timestamptz::date)`;
const DONE_WITH = `(${COURSE_OVER} OR (n.state IN ('refused', 'declined') AND n.state_since < $1))`;

/**
 * What is to go once its days are over, kind by kind; the compiler says what is missing. `$1` is the moment before which
 * it must have ended. Statements that return ids name contents, which go too.
 */
const rules: Record<Kept, string> = {
  attempts: `DELETE FROM sign_in_limit WHERE expire < extract(epoch FROM $1::timestamptz) * 1000`,
  nomination: `UPDATE nomination AS t SET ${replaced('nomination')} FROM nomination n
                WHERE n.id = t.id AND ${COURSE_OVER} AND t.participant_email NOT LIKE 'erased-%'`,
  cv: `DELETE FROM file f USING nomination n WHERE f.attached_as = 'cv' AND n.id = f.attached_to_id AND ${DONE_WITH} RETURNING f.id`,
  expert: `UPDATE mission AS t SET ${replaced('mission')} WHERE t.expert_name <> 'erased' AND t.ends_on < $1::timestamptz::date`,
  contract: `UPDATE contract AS t SET text = 'erased', facts = '{}' FROM mission m
              WHERE m.id = t.mission_id AND m.ends_on < $1::timestamptz::date AND t.text <> 'erased'`,
  messages: `DELETE FROM message WHERE created_at < $1`,
  invitations: `UPDATE invitation AS t SET ${replaced('invitation')}
                 WHERE t.created_at < $1 AND t.state NOT IN ('awaiting', 'sent') AND t.email NOT LIKE 'erased-%'`,
  notices: `DELETE FROM notification WHERE created_at < $1`,
  mails: `UPDATE mail SET to_name = NULL, to_address = NULL, subject = NULL, text = NULL, html = NULL, headers = NULL
           WHERE to_address IS NOT NULL AND state IN ('sent', 'failed') AND created_at < $1`,
  answers: `DELETE FROM idempotency_record WHERE created_at < $1`,
  accesses: `DELETE FROM personal_data_access WHERE seen_at < $1`,
  exports: `DELETE FROM data_export WHERE coalesce(ready_at, asked_at) < $1 RETURNING id`,
};

/** Applies the periods of the register. Each rule looks at dates, so that missed runs and double ones come to the same. */
export async function applyRetention(ctx: Context): Promise<void> {
  const { db, parts, now } = ctx;
  for (const [name, rule] of Object.entries(rules)) {
    const { days } = itemOf(name as ItemName).kept;
    const result: unknown = await db.query(rule, [new Date(now().getTime() - days! * DAY)]);
    if (rule.includes('RETURNING'))
      for (const { id } of (result as [{ id: string }[]])[0]) await parts.files.remove(id);
  }
  await parts.mailer.forgetBefore(new Date(now().getTime() - items.mails.kept.days * DAY));
}

const DAY = 86_400_000;
