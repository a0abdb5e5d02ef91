import type { EntityManager } from 'typeorm';
import { OPEN } from '../listings/index.js';
import type { Notification } from './notification.js';

/** A notice with what its words need. */
export interface Notice extends Pick<
  Notification,
  'id' | 'eventId' | 'name' | 'topic' | 'subjectKind' | 'subjectId' | 'payload' | 'createdAt' | 'readAt'
> {
  /** What it is about, by its own title. */
  title: string | null;
  /** The other thing, where there are two. */
  other: string | null;
  /** ISO 3166-1 alpha-3. */
  country: string | null;
}

/** The title the other side may read: of a listing under review, the one last endorsed. */
const endorsed = (listing: string) =>
  `coalesce((SELECT v.content ->> 'title' FROM listing_version v WHERE v.listing_id = ${listing}.id
      AND v.version = ${listing}.endorsed_version AND ${listing}.state <> ALL('{${OPEN.join(',')}}')), ${listing}.title)`;

/** The secretariat hears that something is late; of what is not public it hears whose it is. */
const mayReadTitle = `(l.state = ANY('{${OPEN.join(',')}}') OR NOT country_has_focal_point(l.country, n.created_at)
  OR EXISTS (SELECT FROM held_role h JOIN organisation home ON home.id = h.organisation_id
              WHERE h.person_id = n.person_id AND h.role <> 'administrator'
                AND (home.id = l.organisation_id OR (h.role = 'focal_point' AND home.country = l.country))))`;

/** Titles of today, by kind of thing. Never the name of a person. */
const titles: Record<string, string> = {
  organisation: `SELECT id, name AS title, NULL AS other, NULL AS country FROM organisation`,
  listing: `SELECT l.id, CASE WHEN ${mayReadTitle} THEN l.title ELSE o.name END, NULL, l.country
              FROM listing l JOIN organisation o ON o.id = l.organisation_id`,
  match: `SELECT t.id, ${endorsed('need')}, ${endorsed('offer')}, NULL FROM match t
            JOIN listing need ON need.id = t.need_id JOIN listing offer ON offer.id = t.offer_id`,
  pool: `SELECT t.id, CASE WHEN need.confidentiality <> 'parties' THEN ${endorsed('need')} END,
                (SELECT count(DISTINCT l.country)::text FROM pool_member m JOIN listing l ON l.id = m.need_id
                  WHERE m.pool_id = t.id AND m.left_at IS NULL), NULL
           FROM pool t JOIN listing need ON need.id = t.centre_id`,
  mission: `SELECT t.id, t.title, ${endorsed('offer')}, NULL FROM mission t JOIN listing offer ON offer.id = t.offer_id`,
  cohort: `SELECT id, title, NULL, offer_country FROM cohort`,
  nomination: `SELECT t.id, c.title, NULL, t.country FROM nomination t JOIN cohort c ON c.id = t.cohort_id`,
  savedSearch: `SELECT id, name, NULL, NULL FROM saved_search`,
  webhook: `SELECT id, name, NULL, NULL FROM webhook`,
  person: `SELECT n.subject_id, o.name, NULL, NULL FROM organisation o WHERE o.id = (n.payload ->> 'organisationId')::uuid`,
  invitation: `SELECT i.id, o.name, NULL, NULL FROM invitation i JOIN organisation o ON o.id = i.organisation_id`,
  approval: `SELECT a.id, coalesce(o.name, l.title, '—'), NULL, NULL FROM approval a
               LEFT JOIN organisation o ON o.id = a.organisation_id
               LEFT JOIN listing l ON a.act = 'listing.takeDown' AND l.id = a.subject_id`,
  delegation: `SELECT d.id, o.name, NULL, NULL FROM delegation d JOIN organisation o ON o.id = d.organisation_id`,
  glass: `SELECT g.id, coalesce(m.title, c.title, need.title), g.reason, NULL FROM glass g
            LEFT JOIN mission m ON g.kind = 'mission' AND m.id = g.subject_id
            LEFT JOIN nomination p ON g.kind = 'nomination' AND p.id = g.subject_id LEFT JOIN cohort c ON c.id = p.cohort_id
            LEFT JOIN match t ON g.kind = 'match' AND t.id = g.subject_id
            LEFT JOIN LATERAL (SELECT ${endorsed('l')} AS title FROM listing l WHERE l.id = t.need_id) need ON true`,
  pledge: `SELECT t.id, coalesce(m.title, c.title), donor.name, NULL FROM pledge t
             JOIN organisation donor ON donor.id = t.donor_organisation_id
             LEFT JOIN mission m ON m.id = t.engagement_id LEFT JOIN cohort c ON c.id = t.engagement_id`,
};

const lookUp = Object.entries(titles)
  .map(
    ([kind, sql]) => `LEFT JOIN LATERAL (SELECT * FROM (${sql}) ${kind}_titles (id, title, other, country)
      WHERE n.subject_kind = '${kind}' AND id = n.subject_id) ${kind}_title ON true`,
  )
  .join('\n');
const either = (column: string) =>
  `coalesce(${Object.keys(titles)
    .map((kind) => `${kind}_title.${column}`)
    .join(', ')})`;

/** Notices under a condition on `n`, in one statement; `rest` orders and limits them. */
export const findNotices = (db: EntityManager, rest: string, values: unknown[]): Promise<Notice[]> =>
  db.query(
    `SELECT n.id, n.event_id AS "eventId", n.name, n.topic, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.payload,
            n.created_at AS "createdAt", n.read_at AS "readAt",
            ${either('title')} AS title, ${either('other')} AS other, ${either('country')} AS country
       FROM notification n
       ${lookUp}
      ${rest}`,
    values,
  );
