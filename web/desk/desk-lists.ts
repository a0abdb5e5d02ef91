import { isAdministrator } from '../../server/actor.js';
import {
  countUrgent,
  listingWorkflow,
  urgentListings,
  type ListingState,
  type UrgentListing,
  type Whose,
} from '../../server/listings/index.js';
import type { Context } from '../../server/platform/context.js';
import type { Position } from '../../server/platform/http/keyset.js';
import { grantedFor } from '../../server/platform/policy.js';
import type { Word } from '../words/en.js';

interface DeskList {
  /** Of those who endorse, or of those who work for an organisation that posts. */
  of: 'endorser' | 'own';
  states: readonly ListingState[];
  title: Word;
  /** Said of an empty list; without it, an empty list is not shown. */
  none?: Word;
  /** Not what anybody has to do with: shown on request. */
  past?: boolean;
}

const YOURS: readonly ListingState[] = ['draft', 'returned', 'expired'];
const THEIRS: readonly ListingState[] = ['submitted', 'endorsed'];
const PUBLIC: readonly ListingState[] = ['published', 'matching'];
const OVER = (listingWorkflow.names as ListingState[]).filter(
  (state) => ![...YOURS, ...THEIRS, ...PUBLIC].includes(state),
);

/** THE LISTS OF A DESK, in their order, by the last part of their address. */
export const deskLists = {
  'to-endorse': { of: 'endorser', states: ['submitted'], title: 'desk.toEndorse', none: 'desk.toEndorse.none' },
  'to-publish': { of: 'endorser', states: ['endorsed'], title: 'desk.toPublish' },
  decided: { of: 'endorser', states: ['returned', 'declined'], title: 'desk.decided', past: true },
  yours: { of: 'own', states: YOURS, title: 'desk.yours', none: 'desk.yours.none' },
  theirs: { of: 'own', states: THEIRS, title: 'desk.theirs' },
  open: { of: 'own', states: PUBLIC, title: 'desk.open', none: 'desk.open.none' },
  over: { of: 'own', states: OVER, title: 'desk.over', past: true },
} as const satisfies Record<string, DeskList>;

export type DeskListName = keyof typeof deskLists;

export const deskList = (name: DeskListName): DeskList => deskLists[name];

export interface FoundList {
  name: DeskListName;
  found: readonly UrgentListing[];
  /** In the whole list. */
  count: number;
}

/** Whose listings these lists of the reader hold; none, if the reader has no such lists. */
export function whoseOf({ actor }: Context, of: DeskList['of']): Whose | undefined {
  if (of === 'own') {
    const organisationIds = grantedFor(actor, 'listing', 'view', 'owner');
    return organisationIds.length > 0 ? { organisationIds } : undefined;
  }
  const countries = grantedFor(actor, 'listing', 'endorse', 'country');
  const vacant = isAdministrator(actor);
  return countries.length > 0 || vacant ? { countries, vacant } : undefined;
}

/** The beginnings of the reader’s lists; none, if the reader has no such lists. */
export async function beginnings(
  ctx: Context,
  of: DeskList['of'],
  limit: number,
): Promise<readonly FoundList[] | undefined> {
  const whose = whoseOf(ctx, of);
  if (!whose) return undefined;
  const counts = await countUrgent(ctx, whose);
  const lists: FoundList[] = [];
  for (const name of (Object.keys(deskLists) as DeskListName[]).filter((each) => deskList(each).of === of)) {
    const { states } = deskList(name);
    const count = states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
    const found = count > 0 ? await urgentListings(ctx, whose, { states, limit }) : [];
    lists.push({ name, found: found.slice(0, limit), count });
  }
  return lists;
}

/** One page of one list; one more than `limit`, if there is one. */
export const pageOfList = (
  ctx: Context,
  name: DeskListName,
  whose: Whose,
  page: { limit: number; after: Position | undefined },
): Promise<UrgentListing[]> => urgentListings(ctx, whose, { states: deskList(name).states, ...page });
