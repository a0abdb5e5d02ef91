import { listingWorkflow, type ListingView } from '../../server/listings/index.js';
import { Day } from '../components/day.js';
import { Fact } from '../components/summary-list.js';
import { SummaryList } from '../components/summary-list.js';
import { UserLine } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** Where it stands, for those who work on it. */
export function ListingStage({ view: { listing, dueAt } }: { view: ListingView }) {
  const { t } = useReader();
  const { reasonCode, reasonNote, language } = listing;
  const owner = listingWorkflow.duty(listing.state)?.owner;
  return (
    <SummaryList classes="stage">
      <Fact label={t('next.title')}>
        {owner && `${t(`next.${listing.state}`)} ${t('next.owner', { owner: wordFor(t, 'next.owner', owner) })}`}
      </Fact>
      <Fact label={t('listing.next')}>{dueAt && <Day at={dueAt} />}</Fact>
      <Fact label={t('listing.reason')}>{reasonCode && wordFor(t, 'reason', reasonCode)}</Fact>
      <Fact label={t('listing.note')}>{reasonNote && <UserLine lang={language}>{reasonNote}</UserLine>}</Fact>
    </SummaryList>
  );
}
