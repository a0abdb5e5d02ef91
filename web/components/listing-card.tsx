import { Fragment } from 'preact';
import { countryName, languageName } from '../../server/codes/index.js';
import type { ListingView } from '../../server/listings/index.js';
import type { FoundListing } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Day } from './day.js';
import { Marked } from './marked.js';
import { ExampleTag, KindTag, Tag } from './tag.js';
import { UserLine, UserText } from './user-text.js';

interface Props {
  view: ListingView | FoundListing;
  /** Where in the outline of the page it stands. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Left out where the heading above says it. */
  withKind?: boolean;
  /** Whether to show its stage: only those who work on it care. */
  withState?: boolean;
}

/** A listing in a list of listings. */
export function ListingCard({ view, heading: Heading = 'h3', withKind = true, withState = false }: Props) {
  const { locale, t } = useReader();
  const { listing, organisation } = view;
  return (
    <article class="card">
      <p class="tags">
        {withKind && <KindTag kind={listing.kind} />}
        {listing.illustrative && <ExampleTag />}
        {withState && <Tag>{t(`listing.state.${listing.state}`)}</Tag>}
      </p>
      <Heading lang={listing.language} dir="auto">
        <a href={paths.listing(listing.id)}>
          {'titleSegments' in view ? <Marked segments={view.titleSegments} /> : listing.title}
        </a>
      </Heading>
      <UserText lang={listing.language}>
        {'summarySegments' in view ? <Marked segments={view.summarySegments} /> : beginningOf(listing.summary)}
      </UserText>
      {'through' in view && <FoundThrough view={view} />}
      <p class="by">
        <span>
          <bdi>{organisation.name}</bdi>
        </span>
        {listing.country && (
          <span>
            <bdi>{countryName(listing.country, locale)}</bdi>
          </span>
        )}
        {listing.firstPublishedAt && (
          <span>
            {t('listing.published')}
            {t('part.colon')} <Day at={listing.firstPublishedAt} />
          </span>
        )}
        {listing.language !== locale && (
          <span>
            <bdi>{languageName(listing.language, locale)}</bdi>
          </span>
        )}
      </p>
    </article>
  );
}

/** Why it was found although it says it in other words. Nobody knows in which language the reader asked. */
function FoundThrough({ view: { listing, through } }: { view: FoundListing }) {
  const { t } = useReader();
  if (through.length === 0) return null;
  return (
    <p class="hint">
      {t('search.through')}
      {through.map(({ asked, found }, index) => (
        <Fragment key={asked}>
          {index > 0 && ' ·'} <UserLine lang="">{asked}</UserLine> ↔{' '}
          <UserLine lang={listing.language}>{found}</UserLine>
        </Fragment>
      ))}
    </p>
  );
}

const ENOUGH = 160;

const beginningOf = (text: string) => {
  if (text.length <= ENOUGH) return text;
  const cut = text.slice(0, ENOUGH);
  const space = cut.lastIndexOf(' ');
  return `${space > ENOUGH / 2 ? cut.slice(0, space) : cut} …`.toWellFormed();
};
