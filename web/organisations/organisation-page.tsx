import { countryName, sdgLabel, sectorLabel } from '../../server/codes/index.js';
import type { OrganisationProfile } from '../../server/directory/index.js';
import { kindNames, type KindName } from '../../server/listings/index.js';
import type { Organisation } from '../../server/organisations/index.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { dayIn } from '../components/day.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { Tag } from '../components/tag.js';
import { OrganisationHead } from '../machines/organisation-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { Agreements } from './agreements.js';
import { OfficeNames } from './office-names.js';

const SUBJECTS = 8;

/** What an organisation is, what it asks and offers, and in what it works. */
export function OrganisationPage({ profile }: { profile: OrganisationProfile }) {
  const { t } = useReader();
  const { organisation, listings, engagements } = profile;
  const published = kindNames.filter((kind) => listings[kind].count > 0);
  return (
    <Layout title={organisation.name} head={<OrganisationHead profile={profile} />}>
      <Breadcrumbs
        crumbs={[
          { href: paths.organisations(), text: t('organisations.title') },
          { text: <bdi>{organisation.name}</bdi> },
        ]}
      />
      <p class="tags">
        <Tag>{wordFor(t, 'organisation', organisation.kind)}</Tag>
        {organisation.centreStatus === 'verified' && <Tag look="good">{t('listing.centre')}</Tag>}
      </p>
      <h1 dir="auto">{organisation.name}</h1>
      <Facts profile={profile} />
      <section aria-labelledby="listings">
        <h2 id="listings">{t('organisation.listings')}</h2>
        {published.length === 0 && <NothingYet organisation={organisation} />}
        {published.map((kind) => (
          <OfKind key={kind} kind={kind} organisation={organisation} {...listings[kind]} />
        ))}
      </section>
      <Agreements of={engagements} />
    </Layout>
  );
}

function Facts({ profile: { organisation, verifiedBy, offices, sectors, goals } }: { profile: OrganisationProfile }) {
  const { locale, t } = useReader();
  const { acronym, country, website, kind } = organisation;
  const place = country && (
    <a href={paths.country(country)}>
      <bdi>{countryName(country, locale)}</bdi>
    </a>
  );
  return (
    <SummaryList>
      <Fact label={t('organisation.acronym')}>{acronym && <bdi>{acronym}</bdi>}</Fact>
      <Fact label={t(kind === 'focal_point' ? 'organisation.endorses' : 'organisations.country')}>{place}</Fact>
      <Fact label={t('organisation.website')}>
        {website && (
          <a href={website} rel="nofollow noopener noreferrer external" dir="ltr">
            {website}
          </a>
        )}
      </Fact>
      <Fact label={t('organisation.standing')}>
        {organisation.centreStatus !== 'none' && <Standing {...{ organisation, verifiedBy }} />}
      </Fact>
      <Fact label={t('organisation.office')}>
        {kind !== 'focal_point' && offices.length > 0 && <OfficeNames of={offices} />}
      </Fact>
      <Fact label={t('organisation.reach')}>{kind === 'focal_point' && t('organisation.reachOffice')}</Fact>
      <Fact label={t('listing.sectors')}>
        {sectors.slice(0, SUBJECTS).map((code) => (
          <a key={code} class="code" href={paths.search({ sector: String(code) })}>
            <bdi>{sectorLabel(code, locale)}</bdi>
          </a>
        ))}
      </Fact>
      <Fact label={t('listing.sdgs')}>
        {goals.map((goal) => (
          <a key={goal} class="code" href={paths.organisations({ sdg: goal })}>
            <bdi>{sdgLabel(goal, locale)}</bdi>
          </a>
        ))}
      </Fact>
    </SummaryList>
  );
}

/** Never more than its focal point has confirmed. */
function Standing({ organisation, verifiedBy }: Pick<OrganisationProfile, 'organisation' | 'verifiedBy'>) {
  const { locale, t } = useReader();
  const { centreStatus, verifiedAt } = organisation;
  if (centreStatus === 'claimed') return <>{t('organisation.claimed')}</>;
  if (verifiedAt === null) return <>{t('organisation.verified')}</>;
  const date = dayIn(locale, verifiedAt);
  if (!verifiedBy) return <>{t('organisation.verifiedBySecretariat', { date })}</>;
  return (
    <>
      {t('organisation.verifiedBy', { date })} <OfficeNames of={[verifiedBy]} />
    </>
  );
}

interface OfKindProps {
  kind: KindName;
  organisation: Organisation;
  count: number;
  newest: OrganisationProfile['listings'][KindName]['newest'];
}

function OfKind({ kind, organisation, count, newest }: OfKindProps) {
  const { locale, t } = useReader();
  return (
    <>
      <h3 id={kind}>
        {t(`kinds.${kind}`)} <bdi class="count">{count.toLocaleString(locale)}</bdi>
      </h3>
      <div class="cards">
        {newest.map((view) => (
          <ListingCard key={view.listing.id} view={view} heading="h4" withKind={false} />
        ))}
      </div>
      {count > newest.length && (
        <p class="links">
          <a href={paths.organisation(organisation.id, { kind })}>
            {t('organisation.all')}
            {t('part.colon')} {t(`kinds.${kind}`)}
          </a>
        </p>
      )}
    </>
  );
}

function NothingYet({ organisation: { country } }: { organisation: Organisation }) {
  const { locale, t } = useReader();
  return (
    <>
      <p>{t('organisation.noListings')}</p>
      <p class="links">
        <a href={paths.search()}>{t('search.title')}</a>{' '}
        {country && (
          <a href={paths.country(country)}>
            <bdi>{countryName(country, locale)}</bdi>
          </a>
        )}
      </p>
    </>
  );
}
