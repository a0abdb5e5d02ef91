import type { Listing, ListingEvent } from '../../server/listings/index.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** What the reader may do with a listing now, beside reading it. */
export interface Acts {
  events: readonly ListingEvent[];
  edit: boolean;
  /** Begin another one with the same text. */
  copy: boolean;
  /** Open a call for nominations on it. */
  course: boolean;
}

/** Buttons for what is done at once, links to where something more has to be said. Nothing else is shown. */
export function ListingActs({ listing, acts }: { listing: Listing; acts: Acts }) {
  const { t } = useReader();
  const may = (event: ListingEvent) => acts.events.includes(event);
  const decides = may('endorse') || may('return') || may('decline');
  if (acts.events.length === 0 && !acts.edit && !acts.copy && !acts.course) return null;
  return (
    <div class="acts">
      {decides && <Button href={paths.listingReview(listing.id)}>{t('desk.review')}</Button>}
      {may('submit') && <Button href={paths.listingCheck(listing.id)}>{t('posting.check')}</Button>}
      {may('publish') && <StepButton listing={listing} step="publication" event="publish" />}
      {may('reconfirm') && <StepButton listing={listing} step="confirmation" event="reconfirm" look="secondary" />}
      {acts.course && <a href={paths.openCourse(listing.id)}>{t('begin.cohort')}</a>}
      {acts.edit && <a href={paths.listingEdit(listing.id)}>{t('desk.edit')}</a>}
      {may('close') && <a href={paths.listingStep(listing.id, 'closure')}>{t('listing.action.close')}</a>}
      {may('withdraw') && <a href={paths.listingStep(listing.id, 'withdrawal')}>{t('listing.action.withdraw')}</a>}
      {acts.copy && (
        <Form action={paths.listingCopy(listing.id)}>
          <Button look="secondary">{t('desk.copy')}</Button>
        </Form>
      )}
    </div>
  );
}

interface StepProps {
  listing: Listing;
  step: 'publication' | 'confirmation';
  event: 'publish' | 'reconfirm';
  look?: 'secondary';
}

export function StepButton({ listing, step, event, look }: StepProps) {
  const { t } = useReader();
  return (
    <Form action={paths.listingStep(listing.id, step)}>
      <Button once look={look}>
        {t(`listing.action.${event}`)}
        <span class="govuk-visually-hidden">
          {' '}
          <bdi lang={listing.language}>{listing.title}</bdi>
        </span>
      </Button>
    </Form>
  );
}
