import type { ComponentChildren } from 'preact';
import { countryName, regionName, regionsOf } from '../../server/codes/index.js';
import type { CountryProfile } from '../../server/directory/index.js';
import { kindNames, kindOf, type ListingView } from '../../server/listings/index.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Agreements } from './agreements.js';
import { OfficeNames } from './office-names.js';
import { OrganisationList } from './organisation-list.js';

interface Props {
  /** ISO 3166-1 alpha-3. */
  code: string;
  profile: CountryProfile;
}

/** What a country asks, offers and has agreed, and who speaks for it. */
export function CountryPage({ code, profile }: Props) {
  const { locale, t } = useReader();
  const { counts, asks, offers, funds, offices, vacant, organisations, engagements } = profile;
  const name = countryName(code, locale);
  const region = regionsOf(code)[0];
  const feed = paths.searchFeed({ country: code });
  return (
    <Layout
      title={name}
      head={
        <>
          <PublicHead path={paths.country(code)} />
          <link rel="alternate" type="application/atom+xml" title={t('searches.publicFeed')} href={feed} />
        </>
      }
    >
      <Breadcrumbs
        crumbs={[
          { href: paths.organisations(), text: t('organisations.title') },
          { href: paths.countries(), text: t('country.title') },
          { text: name },
        ]}
      />
      <h1>{name}</h1>
      <SummaryList>
        <Fact label={t('country.region')}>{region && regionName(region, locale)}</Fact>
        <Fact label={t('country.office')}>
          {offices.length > 0 && (
            <>
              <OfficeNames of={offices} />
              {vacant && <p class="hint">{t('country.vacant')}</p>}
            </>
          )}
          {offices.length === 0 && t('country.noOffice')}
        </Fact>
      </SummaryList>
      <p class="links">
        <a href={paths.saveSearch({ country: code })} rel="nofollow">
          {t('searches.save')}
        </a>{' '}
        <a href={feed} type="application/atom+xml" rel="nofollow">
          {t('searches.publicFeed')}
        </a>
      </p>
      <Side id="asks" side="need" views={asks} {...{ code, counts }}>
        {t('country.noAsks')} <a href={paths.search({ kind: 'need' })}>{t('country.othersAsk')}</a>
      </Side>
      <Side id="offers" side="offer" views={offers} {...{ code, counts }}>
        {t('country.noOffers')}{' '}
        <a href={paths.search({ kind: ['expertise', 'training', 'practice'] })}>{t('country.othersOffer')}</a>
      </Side>
      {funds.length > 0 && <Side id="funds" side="fund" views={funds} {...{ code, counts }} />}
      <Agreements of={engagements} />
      <section aria-labelledby="organisations">
        <h2 id="organisations">{t('country.organisations')}</h2>
        {organisations.count === 0 && <p>{t('country.noOrganisations')}</p>}
        <OrganisationList of={organisations.first} />
        {organisations.count > organisations.first.length && (
          <p class="links">
            <a href={paths.organisations({ country: code })}>{t('country.seeOrganisations')}</a>
          </p>
        )}
      </section>
    </Layout>
  );
}

interface SideProps {
  id: 'asks' | 'offers' | 'funds';
  side: 'need' | 'offer' | 'fund';
  code: string;
  counts: CountryProfile['counts'];
  views: readonly ListingView[];
  /** What to do where there is nothing. */
  children?: ComponentChildren;
}

function Side({ id, side, code, counts, views, children }: SideProps) {
  const { t } = useReader();
  const kinds = kindNames.filter((kind) => kindOf(kind).side === side && counts[kind] > 0);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`country.${id}`)}</h2>
      {views.length === 0 && <p>{children}</p>}
      <div class="cards">
        {views.map((view) => (
          <ListingCard key={view.listing.id} view={view} withKind={side === 'offer'} />
        ))}
      </div>
      {kinds.length > 0 && (
        <p class="links">
          {kinds.map((kind) => (
            <a key={kind} href={paths.search({ kind, country: code })}>
              {t('organisations.option', { name: t(`all.${kind}`), count: counts[kind] })}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
