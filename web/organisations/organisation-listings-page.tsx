import type { KindName, ListingView } from '../../server/listings/index.js';
import type { Organisation } from '../../server/organisations/index.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { Pagination } from '../components/pagination.js';
import { paths } from '../paths.js';
import { further } from '../platform/further.js';
import { useReader } from '../platform/reader.js';

interface Props {
  organisation: Organisation;
  kind: KindName;
  found: readonly ListingView[];
  /** Cursor of the next page. */
  next: string | null;
  first: boolean;
}

/** All of one kind that an organisation has published for everyone. */
export function OrganisationListingsPage({ organisation, kind, found, next, first }: Props) {
  const { t, address } = useReader();
  const { id, name } = organisation;
  return (
    <Layout title={`${t(`kinds.${kind}`)} – ${name}`}>
      <Breadcrumbs
        crumbs={[
          { href: paths.organisations(), text: t('organisations.title') },
          { href: paths.organisation(id), text: <bdi>{name}</bdi> },
          { text: t(`kinds.${kind}`) },
        ]}
      />
      <h1>
        {t(`kinds.${kind}`)} – <bdi>{name}</bdi>
      </h1>
      {found.length === 0 && <p>{t('organisation.noListings')}</p>}
      {found.map((view) => (
        <ListingCard key={view.listing.id} view={view} heading="h2" withKind={false} />
      ))}
      <p class="links">
        <a href={paths.organisation(id)}>{t('organisation.whole')}</a>
      </p>
      <Pagination
        previous={first ? undefined : { href: further(address, null), text: t('search.first') }}
        next={next ? { href: further(address, next) } : undefined}
      />
    </Layout>
  );
}
