import type { Role } from '../actor.js';
import { whoMay, type ActionOn, type Noun, type Relation } from '../who-may.js';

/** SQL that selects `person_id`s. In it `event` is the row of the event, and $2 the present moment. */
export type People = string;

/**
 * Whoever the table of rights lets do this to the thing, by way of the organisation or country that stands in this
 * relation to it. So nobody hears of what they may not see.
 */
export function allowed<N extends Noun>(noun: N, action: ActionOn<N>, relation: Relation, where: string): People {
  const grants = whoMay[noun][action] as readonly string[];
  const roles = grants.flatMap((grant) => {
    const [role, related] = grant.replace(/\+$/, '').split('@');
    return related === relation ? [role as Role] : [];
  });
  return holding(roles, where);
}

/** Whoever holds one of these roles today in an organisation `o` of which `where` is true. */
export const holding = (roles: readonly Role[], where: string): People => `
  SELECT m.person_id
    FROM held_role m JOIN organisation o ON o.id = m.organisation_id
   WHERE m.role IN (${roles.map((role) => `'${role}'`).join(', ')})
     AND m.since <= $2 AND (m.until IS NULL OR m.until > $2) AND ${where}`;

export const administrators = holding(['administrator'], 'TRUE');
export const focalPoints = (ofCountry: string) => holding(['focal_point'], `o.country = (${ofCountry})`);

export const both = (...groups: People[]): People => groups.map((group) => `(${group})`).join(' UNION ');

/** The first, or the second where the first are nobody: something must never happen in front of empty chairs. */
export const orElse = (first: People, second: People): People =>
  both(first, `SELECT second.person_id FROM (${second}) second WHERE NOT EXISTS (${first})`);

export const provided = (condition: string, people: People): People =>
  `SELECT them.person_id FROM (${people}) them WHERE ${condition}`;
