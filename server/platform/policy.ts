import type { Actor } from '../actor.js';
import { Problem } from '../problems.js';
import { whoMay, type ActionOn, type Grant, type Noun, type Relation } from '../who-may.js';
import { actsFor } from './acts-for.js';

/** How a loaded thing stands to organisations and countries; the only facts a decision needs. */
export type Relations = { [R in Exclude<Relation, 'vacancy' | 'platform'>]?: readonly (string | null)[] } & {
  self?: string | null;
  vacancy?: boolean;
};

/** Whether the table grants it. Pure: no query is needed to decide. */
export const may = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations): boolean =>
  (whoMay[noun][action] as readonly Grant[]).some((grant) => holds(actor, grant, relations));

/** Whether the table grants it to two together, of whom this actor would be one. */
export const mayWithAnother = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  (whoMay[noun][action] as readonly Grant[]).some((grant) =>
    holds(actor, grant.replace(/ 2$/, '') as Grant, relations),
  );

/**
 * The actor as far as they are not these persons: without the rights they hold only as deputy of one of them, and
 * without any if they are one of them. Whoever must be somebody else than an author or a proposer is asked for so.
 */
export function apartFrom(actor: Actor, persons: readonly (string | null)[]): Actor {
  const memberships = persons.includes(actor.id)
    ? []
    : actor.memberships.filter(({ deputyFor }) => deputyFor === undefined || !persons.includes(deputyFor));
  return actor.id === null ? actor : { ...actor, memberships };
}

/** Whose deputy this actor acts as; nobody's when their own rights reach. */
function principalFor(actor: Actor, granted: (as: Actor) => boolean): string | undefined {
  const by = (memberships: Actor['memberships']) => granted({ ...actor, memberships });
  if (by(actor.memberships.filter(({ deputyFor }) => !deputyFor))) return undefined;
  return actor.memberships.find((each) => each.deputyFor && by([each]))?.deputyFor;
}

/** The same the other way round, to be asked of the database: the organisations or countries it is granted for. */
export const grantedFor = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relation: Relation): string[] =>
  actor.memberships
    .filter(({ role }) => (whoMay[noun][action] as readonly Grant[]).map(withoutPlus).includes(`${role}@${relation}`))
    .flatMap((membership) => ownId(membership, relation) ?? []);

/** Throws unless granted. What the actor may not even see (`visible` false) is reported as missing. */
export function authorize<N extends Noun>(
  actor: Actor,
  noun: N,
  action: ActionOn<N>,
  relations: Relations,
  visible: boolean = may(actor, noun, 'view' as ActionOn<N>, relations),
) {
  if (may(actor, noun, action, relations)) return actsFor(actor, principalOf(actor, noun, action, relations));
  if (lacksStepUp(actor, noun, action, relations)) throw new Problem('step-up-required');
  if (lacksSecondFactor(actor, noun, action, relations)) throw new Problem('second-factor-required');
  if (!visible) throw new Problem('not-found');
  throw new Problem(actor.kind === 'anonymous' ? 'not-signed-in' : 'not-allowed', whoElse(noun, action));
}

/** Whose deputy this actor would act as; undefined when their own rights reach. */
export const principalOf = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  principalFor(actor, (as) => mayWithAnother(as, noun, action, relations));

/** Whether all that is missing is that they prove again who they are. */
export const lacksStepUp = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  actor.kind === 'person' && !actor.fresh && may({ ...actor, fresh: true }, noun, action, relations);

/** The membership by which it is granted; none when it is granted to them as a person. */
export const grantedBy = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  actor.memberships.find((membership) =>
    may({ ...actor, memberships: [membership] }, noun, action, { ...relations, self: null }),
  );

/** What they may do, or could once they have proved again who they are: the steps to offer them. */
export const mayOnce = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  may(actor, noun, action, relations) || lacksStepUp(actor, noun, action, relations);

/** Whether it would be granted for a role that has no rights until a second factor is used. */
const lacksSecondFactor = <N extends Noun>(actor: Actor, noun: N, action: ActionOn<N>, relations: Relations) =>
  actor.kind === 'person' &&
  (actor.withheld ?? []).length > 0 &&
  mayWithAnother({ ...actor, fresh: true, memberships: actor.withheld! }, noun, action, relations);

const withoutPlus = (grant: Grant) => grant.replace(/\+$/, '');
/**
 * What is not there for someone who holds a role without rights may be there for the role: they are told what would
 * help, whether or not it is there, so that it says nothing about the thing.
 */
export const asSeenBy = (actor: Actor, error: unknown): unknown =>
  error instanceof Problem && error.code === 'not-found' && actor.kind === 'person' && (actor.withheld ?? []).length > 0
    ? new Problem('second-factor-required')
    : error;

function holds(actor: Actor, asked: Grant, relations: Relations): boolean {
  if (asked.endsWith(' 2')) return false;
  if (asked.endsWith('+') && !(actor.kind === 'person' && actor.fresh)) return false;
  const grant = withoutPlus(asked);
  if (grant === 'anyone') return true;
  if (grant === 'system') return actor.kind === 'system';
  if (grant === 'signed-in') return actor.kind === 'person';
  if (grant === 'self') return actor.kind === 'person' && actor.id === relations.self;
  const [role, relation] = grant.split('@') as [string, Relation];
  return actor.memberships.some((m) => m.role === role && related(m, relation, relations));
}

function related(
  membership: { organisationId: string; country: string | null },
  relation: Relation,
  relations: Relations,
) {
  if (relation === 'platform') return true;
  if (relation === 'vacancy') return relations.vacancy ?? relations.country?.includes(null) ?? false;
  const own = ownId(membership, relation);
  return own !== null && (relations[relation] ?? []).includes(own);
}

const ownId = (membership: { organisationId: string; country: string | null }, relation: Relation) =>
  relation === 'country' || relation.endsWith('Country') ? membership.country : membership.organisationId;

const whoElse = <N extends Noun>(noun: N, action: ActionOn<N>) =>
  `To ${action} a ${noun} one must be: ${(whoMay[noun][action] as readonly Grant[]).join(', ')}`;
