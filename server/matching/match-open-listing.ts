import type { Listing } from '../listings/index.js';
import type { CommandContext } from '../platform/command.js';
import type { Subject } from './engine/subject.js';
import { keepFeatures, readStored } from './feature-store.js';
import type { Judge } from './load-judge.js';
import { matchListing } from './match-listing.js';
import { loadMeaning } from './meaning-store.js';

/** Reads a listing as it is now, lets the index know, and matches it. */
export const matchOpenListing = async (ctx: CommandContext, listing: Listing, judge: Judge): Promise<void> =>
  matchListing(ctx, await readOpenListing(ctx, listing, judge), judge);

/** Reads it and lets the index know. */
export async function readOpenListing(ctx: CommandContext, listing: Listing, judge: Judge): Promise<Subject> {
  const stored = await readStored(ctx.db, listing);
  const read = judge.meanings ? { ...stored, meaning: await loadMeaning(ctx.db, listing) } : stored;
  const subject = judge.index.subject(read);
  const features = subject.side === 'need' ? { ...read, coverable: grantFor(subject, judge) } : read;
  await keepFeatures(ctx.db, listing, features);
  judge.take(features);
  return judge.index.subject(features);
}

/** The largest grant a need could ask of the open windows that fit it, in its own currency; null when there is none. */
export function grantFor(need: Subject, { index, scorer: { fund: scorer } }: Judge): number | null {
  const grants = index
    .find(need, 'fund', { most: 50, floor: scorer.threshold, scorer })
    .map(({ id }) => index.known(id)!.facts)
    .filter(({ amount, currency }) => amount > 0 && currency === need.facts.currency)
    .map(({ amount }) => amount);
  return grants.length > 0 ? Math.max(...grants) : null;
}
