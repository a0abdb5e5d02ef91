import { declineReasons, returnReasons, type FieldChange, type ListingView } from '../../server/listings/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { Day } from '../components/day.js';
import { Details } from '../components/details.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { KindTag, Tag } from '../components/tag.js';
import { Byline } from '../listings/byline.js';
import { ListingFacts } from '../listings/listing-facts.js';
import { ListingText } from '../listings/listing-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { fieldWord } from './field-word.js';
import type { Acts } from './listing-acts.js';
import { ReasonFields } from './reason-fields.js';

interface Props {
  view: ListingView;
  acts: Acts;
  /** Against the text last endorsed, if there is one. */
  changes: readonly FieldChange[];
  errors?: readonly FormError[];
  /** What was typed, and in which of the two forms that ask for a reason. */
  typed?: Readonly<Record<string, string>>;
  step?: 'return' | 'refusal';
}

/** A listing as the focal point reads it, and the three things that can be decided. */
export function ReviewPage({ view, acts, changes, errors = [], typed = {}, step }: Props) {
  const { t } = useReader();
  const { listing, dueAt } = view;
  const { id, version, kind } = listing;
  return (
    <Layout title={t('desk.review.title', { title: listing.title })}>
      <BackLink href={paths.desk()}>{t('place.desk')}</BackLink>
      <ErrorSummary errors={errors} />
      <p class="tags">
        <KindTag kind={kind} />
        <Tag>{t(`listing.state.${listing.state}`)}</Tag>
      </p>
      <h1 lang={listing.language} dir="auto">
        {listing.title}
      </h1>
      <Byline view={view} />
      {dueAt && (
        <p>
          {t('desk.due')} <Day at={dueAt} />
        </p>
      )}
      <p class="links">
        <a href="#decide">{t('desk.decide')}</a>
      </p>
      {changes.length > 0 && (
        <InsetText classes="inset--waiting">
          <h2>{t('desk.changed')}</h2>
          <ul>
            {[...new Set(changes.map(({ field }) => fieldWord(field, kind, t)))].map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </InsetText>
      )}
      <div class="beside listing">
        <ListingText listing={listing} />
        <ListingFacts listing={listing} whole />
      </div>
      <h2 id="decide">{t('desk.decide')}</h2>
      {acts.events.includes('endorse') ? (
        <>
          <p id="endorse">{t('desk.endorse.text')}</p>
          <Form action={paths.listingStep(id, 'endorsement')}>
            <input type="hidden" name="version" value={version} />
            <Button once>{t('listing.action.endorse')}</Button>
          </Form>
        </>
      ) : (
        <InsetText>{t('desk.ownWords')}</InsetText>
      )}
      {acts.events.includes('return') && (
        <Details id="return" summary={t('listing.action.return')} open={step === 'return'}>
          <p>{t('desk.return.text')}</p>
          <Form action={paths.listingStep(id, 'return')} novalidate>
            <input type="hidden" name="version" value={version} />
            <ReasonFields
              prefix="return-"
              reasons={returnReasons}
              typed={step === 'return' ? typed : {}}
              errors={step === 'return' ? errors : []}
            />
            <Button look="secondary">{t('listing.action.return')}</Button>
          </Form>
        </Details>
      )}
      {acts.events.includes('decline') && (
        <Details id="refusal" summary={t('listing.action.decline')} open={step === 'refusal'}>
          <p>{t('desk.decline.text')}</p>
          <Form action={paths.listingStep(id, 'refusal')} novalidate>
            <input type="hidden" name="version" value={version} />
            <ReasonFields
              prefix="refusal-"
              reasons={declineReasons}
              typed={step === 'refusal' ? typed : {}}
              errors={step === 'refusal' ? errors : []}
            />
            <Button look="warning">{t('listing.action.decline')}</Button>
          </Form>
        </Details>
      )}
    </Layout>
  );
}
