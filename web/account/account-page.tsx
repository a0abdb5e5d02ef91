import type { Me } from '../../server/auth/index.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { AccountNavigation, accountParts } from './account-navigation.js';
import { Memberships } from './memberships.js';
import { SecondFactorNeeded } from './second-factor-needed.js';

interface Props {
  me: Me;
  /** Whether one is set up. */
  secondFactor: boolean;
  /** Notices not read yet. */
  unread: number;
}

/** Who the reader is here, and what there is to set. */
export function AccountPage({ me, secondFactor, unread }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('account.title')}>
      <AccountNavigation current="overview" />
      <h1>{t('account.title')}</h1>
      <SecondFactorNeeded withheld={me.withheld} setUp={secondFactor} />
      <p>
        <b>
          <bdi>{me.name}</bdi>
        </b>{' '}
        <bdi>{me.email}</bdi>
      </p>
      <h2>{t('account.memberships')}</h2>
      <Memberships of={me.memberships} />
      <p>
        <a href={paths.inbox()}>{t('inbox.title')}</a> {unread > 0 && t('inbox.unread', { count: unread })}
      </p>
      <p>
        <a href={paths.desk()}>{t('account.listings')}</a>
      </p>
      <p>
        <a href={paths.access()}>{t('access.title')}</a>
      </p>
      <h2>{t('account.settings')}</h2>
      <ul class="plain-list">
        {Object.values(accountParts).map(({ href, title, lead }) => (
          <li key={href}>
            <a href={href}>{t(title)}</a>
            <p class="hint">{t(lead)}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
