import { countryName } from '../../server/codes/index.js';
import type { Me } from '../../server/auth/index.js';
import type { ListingView } from '../../server/listings/index.js';
import type { Cadence, Topic } from '../../server/notifications/index.js';
import { Layout } from '../components/layout.js';
import { ListingCard } from '../components/listing-card.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { MailPreferences } from './mail-preferences.js';
import { SecondFactorNeeded } from './second-factor-needed.js';

interface Props {
  me: Me;
  /** Whether one is set up. */
  secondFactor: boolean;
  listings: readonly ListingView[];
  /** Notices not read yet. */
  unread: number;
  cadences: Record<Topic, Cadence>;
  /** Preferences have just been saved. */
  saved: boolean;
}

export function AccountPage({ me, secondFactor, listings, unread, cadences, saved }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('account.title')}>
      <h1>{t('account.title')}</h1>
      <SecondFactorNeeded withheld={me.withheld} setUp={secondFactor} />
      <p>
        <b>
          <bdi>{me.name}</bdi>
        </b>{' '}
        <bdi>{me.email}</bdi>
      </p>
      <p>
        <a href={paths.security()}>{t('security.title')}</a>
      </p>
      <p>
        <a href={paths.savedSearches()}>{t('searches.title')}</a> · <a href={paths.calendar()}>{t('calendar.title')}</a>
      </p>
      <h2>{t('account.memberships')}</h2>
      <Memberships of={me.memberships} />
      <section aria-labelledby="mine">
        <h2 id="mine">{t('account.listings')}</h2>
        {listings.length === 0 && <p>{t('account.noListings')}</p>}
        <div class="cards">
          {listings.map((view) => (
            <ListingCard key={view.listing.id} view={view} withState />
          ))}
        </div>
      </section>
      <p>
        <a href={paths.inbox()}>{t('inbox.title')}</a> {unread > 0 && t('inbox.unread', { count: unread })}
      </p>
      <p>
        <a href={paths.myData()}>{t('privacy.mine')}</a>: {t('privacy.mineLead')}
      </p>
      <MailPreferences cadences={cadences} saved={saved} />
    </Layout>
  );
}

function Memberships({ of }: { of: Me['memberships'] }) {
  const { locale, t } = useReader();
  if (of.length === 0) return <p>{t('account.noMemberships')}</p>;
  return (
    <ul>
      {of.map(({ organisationId, organisation, role, country }) => (
        <li key={organisationId + role} class="by">
          <span>
            <bdi>{organisation}</bdi>
          </span>
          <span>{wordFor(t, 'role', role)}</span>
          {country && (
            <span>
              <bdi>{countryName(country, locale)}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
