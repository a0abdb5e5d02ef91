import { z } from 'zod';
import type { Actor } from '../actor.js';
import type { Locale } from '../codes/index.js';
import { kindNames } from '../listings/index.js';
import { instant } from '../platform/http/route.js';
import { mayOnce } from '../platform/policy.js';
import { dueDate } from '../platform/working-days.js';
import { type Match, matchRelations } from './match.js';
import type { MatchView, Side } from './match-queries.js';
import { dismissReasons, endReasons, matchWorkflow, type MatchEvent, type MatchState } from './match-workflow.js';
import { criteria, type Criterion, type CriterionName, reasonCodes, type Score } from './reason.js';
import { renderReason } from './render-reason.js';

export const sideSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(kindNames),
    title: z.string(),
    summary: z.string(),
    language: z.string(),
    country: z.string().nullable(),
    illustrative: z.boolean(),
    organisation: z.object({ id: z.uuid(), name: z.string() }),
  })
  .meta({ id: 'MatchSide' });

export const valuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

const criterionSchema = z
  .object({
    score: z.number().describe('0 to 1, within this criterion'),
    reasons: z.array(
      z.object({
        code: z.enum(reasonCodes),
        weight: z.number().describe('What it adds to the score; the weights of all reasons add up to it'),
        verdict: z.enum(['fits', 'unknown', 'lacks']),
        values: valuesSchema,
        sentence: z.string().describe('The same in the language of Accept-Language, or in English'),
      }),
    ),
  })
  .meta({ id: 'MatchCriterion' });

export const criteriaSchema = z.object(
  Object.fromEntries(criteria.map((name) => [name, criterionSchema])) as Record<CriterionName, typeof criterionSchema>,
);

/** The public shape of a match, the same for both sides but for `actions`. */
export const matchSchema = z
  .object({
    id: z.uuid(),
    need: sideSchema,
    offer: sideSchema,
    score: z.number().describe('0 to 1'),
    criteria: criteriaSchema,
    ruleVersion: z.string(),
    needVersion: z.int().describe('The version of the need that was compared'),
    offerVersion: z.int(),
    state: z.enum(matchWorkflow.names as [MatchState, ...MatchState[]]),
    stateSince: instant,
    owner: z.string().nullable().describe('Who must act next'),
    dueAt: instant.nullable(),
    seenByNeedAt: instant.nullable(),
    seenByOfferAt: instant.nullable(),
    introducedAt: instant.nullable(),
    invitedAt: instant.nullable().describe('When the need side asked the other whether it would'),
    interest: z.object({ why: z.string(), at: instant }).nullable().describe('That the offer side would, and why it'),
    dismissed: z.object({ reason: z.enum(dismissReasons), note: z.string().nullable() }).nullable(),
    ended: z
      .object({
        reason: z.enum(endReasons),
        detail: z.string().nullable().describe('The filter that failed'),
        at: instant,
      })
      .nullable(),
    version: z.int(),
    actions: z.array(z.string()).describe('What you may do with it now'),
  })
  .meta({ id: 'Match' });

/** The steps this actor may take now. */
export const matchActions = (match: Match, actor: Actor) =>
  (['see', 'shortlist', 'dismiss', 'introduce', 'invite', 'expressInterest'] as const).filter(
    (event) =>
      matchWorkflow.allowed(match.state).includes(event) &&
      (!ONCE[event] || ONCE[event](match)) &&
      mayOnce(actor, 'match', event, matchRelations(match)),
  );

/** Not again: while this still holds. */
const ONCE: { [E in MatchEvent]?: (match: Match) => boolean } = {
  invite: ({ invitedAt, interestedAt }) => invitedAt === null && interestedAt === null,
  expressInterest: ({ interestedAt }) => interestedAt === null,
};

export function matchJson(
  { match, need, offer }: MatchView,
  actor: Actor,
  locale: Locale,
): z.input<typeof matchSchema> {
  const duty = matchWorkflow.duty(match.state);
  return {
    ...match,
    need: sideJson(need),
    offer: sideJson(offer),
    criteria: criteriaJson(match.criteria, locale),
    owner: duty?.owner ?? null,
    dueAt: duty ? dueDate(match.stateSince, duty.dueIn) : null,
    interest: match.interestedAt ? { why: match.interestWhy!, at: match.interestedAt } : null,
    dismissed: match.dismissedReason ? { reason: match.dismissedReason, note: match.dismissedNote } : null,
    ended:
      match.endedReason && match.endedAt
        ? { reason: match.endedReason, detail: match.endedDetail, at: match.endedAt }
        : null,
    actions: matchActions(match, actor),
  };
}

export const sideJson = ({ id, kind, title, summary, language, country, illustrative, organisation }: Side) => ({
  id,
  kind,
  title,
  summary,
  language,
  country,
  illustrative,
  organisation,
});

export const criteriaJson = (of: Score['criteria'], locale: Locale) =>
  Object.fromEntries(criteria.map((name) => [name, inWords(of[name], locale)])) as Record<
    CriterionName,
    z.input<typeof criterionSchema>
  >;

const inWords = ({ score, reasons }: Criterion, locale: Locale) => ({
  score,
  reasons: reasons.map((reason) => ({ ...reason, sentence: renderReason(reason, locale) })),
});
