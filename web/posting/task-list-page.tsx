import type { Listing, ListingView } from '../../server/listings/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { KindTag, Tag } from '../components/tag.js';
import { TaskList } from '../components/task-list.js';
import { UserText } from '../components/user-text.js';
import { Byline } from '../listings/byline.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { wordOf } from './controls.js';
import { missingIn } from './missing-in.js';
import { fieldsOf, sectionsOf, type FieldName, type Section } from './sections.js';
import { isFilled } from './values.js';

/** What there is to write of a listing, in any order, and how far it is. */
export function TaskListPage({ view, left }: { view: ListingView; left?: Section | undefined }) {
  const { t } = useReader();
  const { listing } = view;
  const { reasonCode, reasonNote } = listing;
  const all = sectionsOf(listing.kind);
  const missing = all.filter((section) => statusOf(view, section) === 'missing');
  const next = missing[0];
  const toMend = all.find((section) => statusOf(view, section) === 'mend');
  const lacking = left ? missingIn(listing, left) : [];
  return (
    <Layout title={t('posting.tasks', { title: listing.title })}>
      <BackLink href={paths.desk()}>{t('place.desk')}</BackLink>
      {lacking.length > 0 && (
        <NotificationBanner>
          {t('posting.left', { fields: lacking.map((name) => t(wordOf(listing.kind, name))).join(', ') })}
        </NotificationBanner>
      )}
      <p class="tags">
        <KindTag kind={listing.kind} />
        <Tag>{t(`listing.state.${listing.state}`)}</Tag>
      </p>
      <h1 lang={listing.language} dir="auto">
        {listing.title}
      </h1>
      <Byline view={view} />
      {listing.state === 'returned' && reasonCode && (
        <InsetText classes="inset--waiting">
          <p>
            <b>{t('posting.returned')}</b> {wordFor(t, 'reason', reasonCode)}
          </p>
          {reasonNote && <UserText lang="">{reasonNote}</UserText>}
          {toMend && (
            <p>
              <a href={paths.listingSection(listing.id, toMend)}>
                {t('posting.next', { section: t(`posting.section.${toMend}`) })}
              </a>
            </p>
          )}
        </InsetText>
      )}
      {missing.length > 0 && <p>{t('posting.missing', { count: missing.length })}</p>}
      {missing.length === 0 && !toMend && <p>{t('posting.complete')}</p>}
      <TaskList
        tasks={all.map((section) => ({
          title: t(`posting.section.${section}`),
          href: paths.listingSection(listing.id, section),
          status: <Status of={statusOf(view, section)} />,
        }))}
      />
      <p>{t('posting.after')}</p>
      <div class="govuk-button-group">
        {next && (
          <Button href={paths.listingSection(listing.id, next)}>
            {t('posting.next', { section: t(`posting.section.${next}`) })}
          </Button>
        )}
        <Button href={paths.listingCheck(listing.id)} look={next && 'secondary'}>
          {t('posting.check')}
        </Button>
      </div>
    </Layout>
  );
}

type Progress = 'mend' | 'done' | 'missing' | 'open';

/** Where to mend what a listing was returned for. */
const mended: Partial<Record<string, Section>> = { needs_plan_reference: 'plan', wrong_sector: 'sectors' };

function statusOf(view: ListingView, section: Section): Progress {
  const { listing } = view;
  if (missingIn(listing, section).length > 0) return 'missing';
  if (listing.state === 'returned' && mended[listing.reasonCode ?? ''] === section) return 'mend';
  return fieldsOf(listing.kind, section).some((name) => isAnswered(listing, name)) ? 'done' : 'open';
}

/** What a listing says before anybody has answered. */
const UNSAID: Partial<Record<FieldName, string>> = { urgency: 'normal', confidentiality: 'public' };

const isAnswered = (listing: Listing, name: FieldName) =>
  isFilled(listing, name) && (!(name in UNSAID) || UNSAID[name] !== listing[name as 'urgency']);

function Status({ of }: { of: Progress }) {
  const { t } = useReader();
  if (of === 'done') return <>{t('posting.status.done')}</>;
  return <Tag look={of === 'open' ? 'plain' : 'waiting'}>{t(`posting.status.${of}`)}</Tag>;
}
