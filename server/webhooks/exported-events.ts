import type { CohortState, MissionState, NominationState, PledgeState } from '../engagements/index.js';
import type { EventName } from '../events.js';
import type { ListingState } from '../listings/index.js';
import type { MatchState } from '../matching/index.js';

/** What is told of an event: the state it led to, where it led to one, and which codes of its own payload. */
interface Exported<State extends string = string> {
  readonly state?: State;
  readonly codes?: readonly ('reason' | 'material')[];
}

type Of<Noun extends string, State extends string> = { [N in EventName & `${Noun}.${string}`]?: Exported<State> };

const reason = ['reason'] as const;

/**
 * WHAT LEAVES BY WEBHOOK: the one table. Ids, codes and states, never a text that someone wrote nor a person: whoever
 * wants more asks the API, as someone who may see it. A webhook is sent what its organisation may see; see `subjects.ts`.
 */
export const exportedEvents = {
  'listing.submitted': { state: 'submitted' },
  'listing.returned': { state: 'returned', codes: reason },
  'listing.endorsed': { state: 'endorsed' },
  'listing.declined': { state: 'declined', codes: reason },
  'listing.published': { state: 'published' },
  'listing.revised': { codes: ['material'] },
  'listing.reconfirmed': { state: 'matching' },
  'listing.closed': { state: 'closed', codes: reason },
  'listing.withdrawn': { state: 'withdrawn', codes: reason },
  'listing.expired': { state: 'expired' },

  'match.suggested': { state: 'suggested' },
  'match.shortlisted': { state: 'shortlisted' },
  'match.dismissed': { state: 'dismissed', codes: reason },
  'match.introduced': { state: 'introduced' },
  'match.ended': { state: 'ended', codes: reason },

  'mission.proposed': { state: 'proposed' },
  'mission.accepted': { state: 'accepted' },
  'mission.declined': { state: 'declined', codes: reason },
  'mission.contracted': { state: 'contracted' },
  'mission.started': { state: 'under_way' },
  'mission.completed': { state: 'completed' },
  'mission.evaluated': { state: 'evaluated' },
  'mission.cancelled': { state: 'cancelled', codes: reason },

  'cohort.opened': { state: 'open' },
  'cohort.closed': { state: 'closed' },
  'cohort.completed': { state: 'completed' },
  'cohort.cancelled': { state: 'cancelled', codes: reason },

  'nomination.made': { state: 'nominated' },
  'nomination.selected': { state: 'selected' },
  'nomination.refused': { state: 'refused', codes: reason },
  'nomination.accepted': { state: 'accepted' },
  'nomination.declined': { state: 'declined' },
  'nomination.completed': { state: 'completed' },

  'pledge.offered': { state: 'offered' },
  'pledge.confirmed': { state: 'confirmed' },
  'pledge.declined': { state: 'declined', codes: reason },
  'pledge.paid': { state: 'paid' },
  'pledge.withdrawn': { state: 'withdrawn', codes: reason },
} as const satisfies Of<'listing', ListingState> &
  Of<'match', MatchState> &
  Of<'mission', MissionState> &
  Of<'cohort', CohortState> &
  Of<'nomination', NominationState> &
  Of<'pledge', PledgeState>;

export type ExportedEvent = keyof typeof exportedEvents;
export const exportedEventNames = Object.keys(exportedEvents) as [ExportedEvent, ...ExportedEvent[]];

export const exportedOf = (name: EventName): Exported | undefined =>
  (exportedEvents as { [N in EventName]?: Exported })[name];
