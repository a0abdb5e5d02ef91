import { Person } from '../../auth/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command, type CommandContext } from '../../platform/command.js';
import { apartFrom, may } from '../../platform/policy.js';
import { actsFor } from '../../platform/acts-for.js';
import { Problem } from '../../problems.js';
import { propose } from '../approvals/propose.js';
import { needsNobodyElse, type Place, type Right } from '../approvals/right.js';
import { endSessionsNow, resetInput, resetSecondFactorNow } from './reset-access-acts.js';

/** Signs somebody else out everywhere: alone by whoever heads all they belong to, else by two of the secretariat. */
export const endSessionsOf = command('end-sessions-of', {
  input: resetInput,

  async run(ctx, given) {
    if (await heads(ctx, given.personId, 'endSessions')) return await endSessionsNow(ctx, given);
    return proposeTo(ctx, 'person.endSessions', given);
  },
});

/** Takes somebody else's second factors away, and signs them out; they set up new ones when they come back. */
export const resetSecondFactorOf = command('reset-second-factor-of', {
  input: resetInput,

  async run(ctx, given) {
    if (await heads(ctx, given.personId, 'resetSecondFactor')) return await resetSecondFactorNow(ctx, given);
    return proposeTo(ctx, 'person.resetSecondFactor', given);
  },
});

/**
 * Whether the actor may alone: of someone who belongs to several organisations only whoever may in every one of them,
 * so that nobody comes into another house through their own. False for those who need a second person.
 */
async function heads(ctx: CommandContext, personId: string, action: 'endSessions' | 'resetSecondFactor') {
  if (personId === ctx.actor.id) throw new Problem('not-allowed', 'Your own are in your account');
  const places = await placesOf(ctx, personId);
  const apart = apartFrom(ctx.actor, [personId]);
  const granted = (place: Place) =>
    may(apart, 'person', action, { owner: [place.organisationId], country: [place.country] });
  if (places.length > 0 && places.every(granted)) {
    const by = apart.memberships.find(
      ({ deputyFor, organisationId }) => deputyFor && places.some((p) => p.organisationId === organisationId),
    );
    actsFor(ctx.actor, by?.deputyFor);
    return true;
  }
  const right: Right = { noun: 'person', action };
  await needsNobodyElse(ctx, [right], { organisationId: null, country: null }, [personId]).catch((error: unknown) => {
    // Of people one has nothing to do with one learns nothing, not even that they are there.
    throw places.some(granted) ? error : new Problem('not-found');
  });
  if (!(await asSystem(ctx, ({ db }) => db.existsBy(Person, { id: personId })))) throw new Problem('not-found');
  return false;
}

const placesOf = (ctx: CommandContext, personId: string): Promise<Place[]> =>
  asSystem(ctx, ({ db, now }) =>
    db.query(
      `SELECT DISTINCT o.id AS "organisationId", o.country FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.person_id = $1 AND m.since <= $2 AND (m.until IS NULL OR m.until > $2)`,
      [personId, now()],
    ),
  );

const proposeTo = (
  ctx: CommandContext,
  act: 'person.endSessions' | 'person.resetSecondFactor',
  input: { personId: string; proof: string },
) => propose(ctx, { act, input, subject: { kind: 'person', id: input.personId }, organisationId: null, country: null });
