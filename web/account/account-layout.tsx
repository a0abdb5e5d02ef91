import type { ComponentChildren } from 'preact';
import { BackLink } from '../components/back-link.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  title: string;
  errors?: readonly FormError[];
  /** What was asked for has just been done. */
  saved?: boolean;
  children: ComponentChildren;
}

/** A page of one’s account: one thing, below the overview. */
export function AccountLayout({ title, errors = [], saved = false, children }: Props) {
  const { t } = useReader();
  return (
    <Layout title={title}>
      <div class="narrow">
        <BackLink href={paths.account()}>{t('account.title')}</BackLink>
        <ErrorSummary errors={errors} />
        {saved && <NotificationBanner success>{t('account.saved')}</NotificationBanner>}
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}
