import type { ListingView } from '../../server/listings/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { KindTag, Tag } from '../components/tag.js';
import { TaskList } from '../components/task-list.js';
import { UserText } from '../components/user-text.js';
import { Byline } from '../listings/byline.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { fieldsOf, isNeeded, sectionsOf, type Section } from './sections.js';
import { isFilled } from './values.js';

/** What there is to write of a listing, in any order, and how far it is. */
export function TaskListPage({ view }: { view: ListingView }) {
  const { t } = useReader();
  const { listing } = view;
  const { reasonCode, reasonNote } = listing;
  const all = sectionsOf(listing.kind);
  const missing = all.filter((section) => statusOf(view, section) === 'missing');
  const next = missing[0];
  return (
    <Layout title={t('posting.tasks', { title: listing.title })}>
      <BackLink href={paths.desk()}>{t('place.desk')}</BackLink>
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
        </InsetText>
      )}
      <p>{missing.length > 0 ? t('posting.missing', { count: missing.length }) : t('posting.complete')}</p>
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

type Progress = 'done' | 'missing' | 'open';

function statusOf({ listing }: ListingView, section: Section): Progress {
  const fields = fieldsOf(listing.kind, section);
  if (fields.some((name) => isNeeded(listing.kind, name) && !isFilled(listing, name))) return 'missing';
  return fields.some((name) => isFilled(listing, name)) ? 'done' : 'open';
}

function Status({ of }: { of: Progress }) {
  const { t } = useReader();
  if (of === 'done') return <>{t('posting.status.done')}</>;
  return <Tag look={of === 'missing' ? 'waiting' : 'plain'}>{t(`posting.status.${of}`)}</Tag>;
}
