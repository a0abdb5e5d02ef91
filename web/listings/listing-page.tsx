import { languageName } from '../../server/codes/index.js';
import type { ListingView } from '../../server/listings/index.js';
import type { MatchView, PoolView, SimilarListing } from '../../server/matching/index.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { ExampleTag, KindTag, Tag } from '../components/tag.js';
import { ListingHead } from '../machines/listing-head.js';
import type { StepDone } from '../desk/desk-page.js';
import { ListingActs, type Acts } from '../desk/listing-acts.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Byline } from './byline.js';
import { ListingBetween } from './listing-between.js';
import { ListingDoubles } from './listing-doubles.js';
import { ListingFacts } from './listing-facts.js';
import { ListingText } from './listing-text.js';
import type { Groups } from './find-groups.js';
import { ListingMatches, type MatchesFound } from './listing-matches.js';
import { ListingPool } from './listing-pool.js';
import { ListingStage } from './listing-stage.js';

interface Props {
  view: ListingView;
  /** Whether the reader works on it. */
  involved: boolean;
  /** What they may do with it now. */
  acts: Acts;
  /** What they have just done. */
  done: StepDone | undefined;
  /** Listings of its owner that say much the same; shown to its owner. */
  doubles: readonly SimilarListing[];
  /** With whom it could be met together, if there is anybody and the reader may know. */
  pool: PoolView | undefined;
  /** A listing of others: with what of the reader's it was matched; none given for who could not answer it. */
  between: readonly MatchView[] | undefined;
  /** None given: not for this reader. */
  found: MatchesFound | undefined;
  groups: Groups;
}

export function ListingPage({ view, involved, acts, done, doubles, pool, between, found, groups }: Props) {
  const { locale, t } = useReader();
  const { listing } = view;
  return (
    <Layout plain title={listing.title} head={<ListingHead view={view} />}>
      {done && <NotificationBanner success>{t(`desk.done.${done}`)}</NotificationBanner>}
      <p class="tags">
        <KindTag kind={listing.kind} />
        <Tag>{t(`listing.state.${listing.state}`)}</Tag>
        {listing.illustrative && <ExampleTag />}
      </p>
      <h1 lang={listing.language} dir="auto">
        {listing.title}
      </h1>
      <Byline view={view} />
      {involved && <ListingStage view={view} />}
      {between && <ListingBetween listingId={listing.id} matches={between} />}
      {found && found.matches.length > 0 && (
        <p>
          <Button href="#matches" look={acts.events.includes('submit') ? 'secondary' : undefined}>
            {t('matches.jump')}
          </Button>
        </p>
      )}
      <ListingActs listing={listing} acts={acts} />
      <ListingDoubles of={doubles} />
      {pool && <ListingPool view={pool} />}
      {listing.illustrative && <InsetText>{t('listing.illustrativeText')}</InsetText>}
      <div class="beside listing">
        <ListingText listing={listing}>
          {listing.language !== locale && (
            <p class="hint">{t('listing.writtenIn', { language: languageName(listing.language, locale) })}</p>
          )}
        </ListingText>
        <ListingFacts listing={listing} />
        <ListingMatches listing={listing} found={found} groups={groups} />
      </div>
      <p class="links">
        <a href={paths.listingJson(listing.id)}>{t('listing.json')}</a>
      </p>
    </Layout>
  );
}
