import type { UrgentListing } from '../../server/listings/index.js';
import type { MatchesHeld } from '../../server/matching/index.js';
import { paths } from '../paths.js';
import { deskList, type DeskListName } from './desk-lists.js';
import { isDueSoon } from './due-soon.js';
import { StepButton } from './listing-acts.js';
import { ListingLine } from './listing-line.js';

export type MatchCounts = ReadonlyMap<string, MatchesHeld>;

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
      const soon = isDueSoon(view.dueAt, now);
      return (
        <ListingLine
          key={listing.id}
          view={view}
          now={now}
          heading={heading}
          yours={YOURS[deskList(name).of]}
          {...(href && { href })}
          matches={name === 'open' ? matches.get(listing.id) : undefined}
        >
          {name === 'to-publish' && <StepButton listing={listing} step="publication" event="publish" />}
          {listing.state === 'matching' && name === 'open' && soon && (
            <StepButton listing={listing} step="confirmation" event="reconfirm" />
          )}
        </ListingLine>
      );
    })}
  </ul>
);

/** Whose move is the reader's. */
const YOURS = { own: ['owner'], endorser: ['endorser', 'publisher'] };

/** Instead of the listing itself. */
const LEADS_TO: Partial<Record<DeskListName, (id: string) => string>> = {
  'to-endorse': paths.listingReview,
  yours: paths.listingEdit,
};
