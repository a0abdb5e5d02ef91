import { expandEligibility } from '../codes/index.js';
import type { Audience } from './audience.js';
import { holding } from './people.js';

/**
 * Those who may nominate for a course: the focal points of the country it was made for, or of every country its listing
 * is for. A listing that names nobody is for everyone.
 */
export const eligibleFocalPoints: Audience = async ({ db, events, now }) => {
  const heard = [];
  for (const { id: eventId, subjectId } of events) {
    const [course]: Course[] = await db.query(
      `SELECT c.need_country AS "needCountry", l.eligible_countries AS countries, l.eligible_groupings AS groupings,
              l.eligible_regions AS regions
         FROM cohort c JOIN listing l ON l.id = c.listing_id WHERE c.id = $1`,
      [subjectId],
    );
    if (!course) continue;
    const people: { person_id: string }[] = await db.query(
      holding(['focal_point'], '($1::text[] IS NULL OR o.country = ANY($1))'),
      [countriesOf(course, now.toISOString().slice(0, 10)), now],
    );
    heard.push(...people.map(({ person_id: personId }) => ({ eventId, personId })));
  }
  return heard;
};

interface Course {
  needCountry: string | null;
  countries: string[];
  groupings: string[];
  regions: string[];
}

/** Null is everywhere. */
function countriesOf({ needCountry, ...named }: Course, on: string): string[] | null {
  if (needCountry) return [needCountry];
  return Object.values(named).every((codes) => codes.length === 0) ? null : [...expandEligibility(named, on)];
}
