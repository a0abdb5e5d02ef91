import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import { itemOf, type ItemName } from './register/items.js';
import { hashOf } from './subject.js';

/** How data was come by; the words are `way.*`. */
export const ways = ['list', 'page', 'step', 'download', 'breakGlass'] as const;
export type Way = (typeof ways)[number];

export interface Seen {
  thing: { kind: string; id: string };
  /** Whose data it is, by their account or by their address. */
  personId?: string | null;
  email?: string;
  subjectHash?: string | null;
  /** By which of their offices the reader saw it. */
  by?: { role: string; organisationId: string } | undefined;
}

export interface Looks {
  item: ItemName;
  way: Way;
  seen: readonly Seen[];
  /** Why, where a reason had to be given. */
  reason?: string;
}

/**
 * Writes down that the reader has seen other people's data (row 36 of the authorization matrix); called by the queries
 * that read it, once for all rows of an answer. Class P2 is noted once an hour for each reader and thing, and is read even
 * if it cannot be noted; of class P3 every look is noted, and what cannot be noted is not read.
 */
export async function noteAccess(ctx: Context, looks: Looks): Promise<void> {
  if (ctx.actor.kind !== 'person' || looks.seen.length === 0) return;
  const sensitive = itemOf(looks.item).class === 'P3' || looks.way === 'breakGlass';
  try {
    await ctx.db.transaction((db) => db.query(sensitive ? INSERT : `${INSERT} ${UNLESS_RECENT}`, valuesOf(ctx, looks)));
  } catch (error) {
    ctx.parts.log.error({ err: error, requestId: ctx.requestId }, 'a look at personal data could not be noted');
    if (sensitive)
      throw new Problem('unavailable', 'Who reads this is written down, and that is not possible just now');
  }
}

const INSERT = `
  INSERT INTO personal_data_access (subject_id, subject_hash, item, thing_kind, thing_id, reader_id, reader_role,
                                    reader_organisation_id, way, reason, seen_at)
  SELECT s.subject_id, s.subject_hash, $1, s.kind, s.id, $2::uuid, s.role, s.organisation_id, $3, $4, $5::timestamptz
    FROM unnest($6::uuid[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::uuid[])
         s (subject_id, subject_hash, kind, id, role, organisation_id)`;

const UNLESS_RECENT = `
   WHERE NOT EXISTS (SELECT FROM personal_data_access a WHERE a.reader_id = $2::uuid AND a.thing_id = s.id AND a.item = $1
                        AND a.seen_at > $5::timestamptz - interval '1 hour')`;

function valuesOf({ actor, parts, now }: Context, { item, way, reason, seen }: Looks): unknown[] {
  const each = (value: (one: Seen) => unknown) => seen.map((one) => value(one) ?? null);
  return [
    item,
    actor.id,
    way,
    reason ?? null,
    now(),
    each((one) => one.personId),
    each((one) => one.subjectHash ?? (one.email && hashOf(parts, one.email))),
    each((one) => one.thing.kind),
    each((one) => one.thing.id),
    each((one) => one.by?.role),
    each((one) => one.by?.organisationId),
  ];
}
