import { kindOf, type Listing } from '../../server/listings/index.js';
import type { MatchView } from '../../server/matching/index.js';
import { withQuery, paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { MatchCard } from './match-card.js';

interface Props {
  listing: Listing;
  matches: readonly MatchView[] | undefined;
  /** Cursor of the next page of matches. */
  next: string | null;
}

/** What fits this listing and why, for the side it stands on; others are told who may see it. */
export function ListingMatches({ listing, matches, next }: Props) {
  const { t, signedIn, address } = useReader();
  if (!matches && signedIn) return null;
  const isNeed = kindOf(listing.kind).side === 'need';
  return (
    <section class="matches" id="matches" aria-labelledby="matches-title">
      <h2 id="matches-title">{t('matches.title')}</h2>
      {!matches && (
        <p class="aside">
          {t('matches.signIn')} <a href={paths.signIn(address)}>{t('signIn.button')}</a>
        </p>
      )}
      {matches?.length === 0 && <p>{t('matches.none')}</p>}
      {matches && matches.length > 0 && <p class="hint">{t('matches.intro')}</p>}
      {matches?.map((view) => (
        <MatchCard key={view.match.id} match={view.match} sides={[isNeed ? view.offer : view.need]} />
      ))}
      {next && (
        <p class="links">
          <a rel="next" href={`${withQuery(paths.listing(listing.id), { cursor: next })}#matches`}>
            {t('matches.more')}
          </a>
        </p>
      )}
    </section>
  );
}
