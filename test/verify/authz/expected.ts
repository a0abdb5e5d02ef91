import type { Actor } from '../../../server/actor.js';
import { whoMay } from '../../../server/who-may.js';

/** How a thing stands to organisations and countries, as the world that made it knows. */
export type Near = Record<string, readonly (string | null)[]>;

/**
 * What the table says, worked out a second time from the table alone. `step-up`: granted to whoever has just proved who
 * they are. `second`: granted to two together.
 */
export function granted(actor: Actor, act: string, near: Near): 'yes' | 'step-up' | 'second' | 'no' {
  const [noun, action] = act.split('.') as [string, string];
  const grants = (whoMay as unknown as Record<string, Record<string, readonly string[]>>)[noun]?.[action];
  if (!grants && action === 'view') return 'no';
  if (!grants) throw new Error(`${act} is not in the table`);
  const held = grants.filter((grant) => holds(actor, grant.replace(/\+| 2$/g, ''), near));
  if (held.some((grant) => !grant.endsWith('+') && !grant.endsWith(' 2'))) return 'yes';
  if (held.some((grant) => grant.endsWith('+'))) return actor.kind === 'person' && actor.fresh ? 'yes' : 'step-up';
  return held.length > 0 ? 'second' : 'no';
}

function holds(actor: Actor, grant: string, near: Near): boolean {
  if (grant === 'anyone') return true;
  if (grant === 'system') return actor.kind === 'system';
  if (grant === 'signed-in') return actor.kind === 'person';
  if (grant === 'self') return actor.kind === 'person' && (near['self'] ?? []).includes(actor.id);
  const [role, relation] = grant.split('@') as [string, string];
  return actor.memberships.some((membership) => {
    if (membership.role !== role) return false;
    if (relation === 'platform') return true;
    if (relation === 'vacancy') return (near['vacancy'] ?? []).length > 0;
    const own = /country$/i.test(relation) ? membership.country : membership.organisationId;
    return own !== null && (near[relation] ?? []).includes(own);
  });
}
