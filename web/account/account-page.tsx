import { countryName } from '../../server/codes/index.js';
import type { Me } from '../../server/auth/index.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { Word } from '../words/en.js';
import { wordFor } from '../words/translator.js';
import { SecondFactorNeeded } from './second-factor-needed.js';

/** What there is of an account, one page each. */
const parts: readonly [title: Word, lead: Word, href: string][] = [
  ['profile.title', 'profile.lead', paths.profile()],
  ['account.mails', 'account.mailsLead', paths.mailPreferences()],
  ['security.title', 'security.lead', paths.security()],
  ['tokens.title', 'tokens.lead', paths.tokens()],
  ['calendar.title', 'account.calendarLead', paths.calendar()],
  ['searches.title', 'account.searchesLead', paths.savedSearches()],
  ['privacy.mine', 'privacy.mineLead', paths.myData()],
];

interface Props {
  me: Me;
  /** Whether one is set up. */
  secondFactor: boolean;
}

export function AccountPage({ me, secondFactor }: Props) {
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
      <h2>{t('account.memberships')}</h2>
      <Memberships of={me.memberships} />
      <ul class="govuk-task-list">
        {parts.map(([title, lead, href]) => (
          <li key={href} class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
              <a class="govuk-link govuk-task-list__link" href={href}>
                {t(title)}
              </a>
              <div class="govuk-task-list__hint">{t(lead)}</div>
            </div>
          </li>
        ))}
      </ul>
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
            <a href={paths.organisation(organisationId)}>
              <bdi>{organisation}</bdi>
            </a>
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
