import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { Word } from '../words/en.js';

/** The pages of an account, in their order: what each is called, and what one does there. */
export const accountParts = {
  profile: { href: paths.profile(), title: 'profile.title', lead: 'profile.lead' },
  language: { href: paths.ownLanguage(), title: 'ownLanguage.title', lead: 'ownLanguage.lead' },
  mails: { href: paths.mailPreferences(), title: 'account.mails', lead: 'account.mailsText' },
  security: { href: paths.security(), title: 'security.title', lead: 'security.lead' },
  tokens: { href: paths.tokens(), title: 'tokens.title', lead: 'tokens.lead' },
  calendar: { href: paths.calendar(), title: 'calendar.title', lead: 'calendar.lead' },
  searches: { href: paths.savedSearches(), title: 'searches.title', lead: 'searches.lead' },
  data: { href: paths.myData(), title: 'privacy.mine', lead: 'privacy.mineLead' },
} as const satisfies Record<string, { href: string; title: Word; lead: Word }>;

type AccountPart = keyof typeof accountParts;

/** From one page of the account to the next; the links wrap on a narrow screen. */
export function AccountNavigation({ current }: { current: AccountPart | 'overview' }) {
  const { t } = useReader();
  return (
    <nav class="part-links" aria-label={t('account.parts')}>
      <ul>
        <Part href={paths.account()} current={current === 'overview'}>
          {t('account.title')}
        </Part>
        {Object.entries(accountParts).map(([part, { href, title }]) => (
          <Part key={part} href={href} current={part === current}>
            {t(title)}
          </Part>
        ))}
      </ul>
    </nav>
  );
}

const Part = ({ href, current, children }: { href: string; current: boolean; children: string }) => (
  <li>
    <a href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  </li>
);
