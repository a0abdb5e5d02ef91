import type { UrgentListing } from '../../server/listings/index.js';
import { paths } from '../paths.js';
import type { DeskListName } from './desk-lists.js';
import { StepButton } from './listing-acts.js';
import { ListingLine } from './listing-line.js';

export type MatchCounts = ReadonlyMap<string, { count: number; best: number }>;

export interface LinesProps {
  name: DeskListName;
  found: readonly UrgentListing[];
  matches: MatchCounts;
  now: Date;
  heading?: 'h2' | 'h3';
}

/** Lines of one list of a desk: each leads to what is done next with it. */
export const DeskLines = ({ name, found, matches, now, heading = 'h3' }: LinesProps) => (
  <ul class="plain-list">
    {found.map((view) => {
      const { listing } = view;
      const href = LEADS_TO[name]?.(listing.id);
      return (
        <ListingLine
          key={listing.id}
          view={view}
          now={now}
          heading={heading}
          {...(href && { href })}
          matches={name === 'open' ? matches.get(listing.id) : undefined}
        >
          {name === 'to-publish' && <StepButton listing={listing} step="publication" event="publish" />}
          {listing.state === 'matching' && name === 'open' && (
            <StepButton listing={listing} step="confirmation" event="reconfirm" />
          )}
        </ListingLine>
      );
    })}
  </ul>
);

/** Instead of the listing itself. */
const LEADS_TO: Partial<Record<DeskListName, (id: string) => string>> = {
  'to-endorse': paths.listingReview,
  yours: paths.listingEdit,
};
