import { languageName } from '../../server/codes/index.js';
import { kindOf, type Listing } from '../../server/listings/index.js';
import { Day, Days } from '../components/day.js';
import { Money } from '../components/money.js';
import { Names } from '../components/names.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { useReader } from '../platform/reader.js';
import { Eligible } from './eligible.js';
import { ListingSubjects } from './listing-subjects.js';
import { Places } from './places.js';

const amountWord = { need: 'listing.budget', offer: 'listing.cost', fund: 'listing.grant' } as const;

/** Everything about a listing that is a code, a number or a date, in the reader's language; `whole`, also what goes without saying. */
export function ListingFacts({ listing, whole }: { listing: Listing; whole?: boolean }) {
  const { locale, t } = useReader();
  const { side } = kindOf(listing.kind);
  const { startsOn, endsOn, durationDays, seats, experienceYears, currency } = listing;
  return (
    <aside class="facts" aria-labelledby="facts">
      <h2 id="facts">{t('listing.facts')}</h2>
      <SummaryList narrow>
        <Fact label={t('listing.when')}>{(startsOn || endsOn) && <Days from={startsOn} until={endsOn} />}</Fact>
        <Fact label={t('listing.duration')}>{durationDays && t('count.days', { count: durationDays })}</Fact>
        <Fact label={t('listing.places')}>{listing.places.length > 0 && <Places codes={listing.places} />}</Fact>
        <Fact label={t('listing.modalities')}>
          {listing.modalities.length > 0 && <Names of={listing.modalities.map((each) => t(`modality.${each}`))} />}
        </Fact>
        <Fact label={t(side === 'need' ? 'listing.seatsAsked' : 'listing.seatsOffered')}>
          {seats && seats.toLocaleString(locale)}
        </Fact>
        <Fact label={t(amountWord[side])}>
          {currency && <Money min={listing.amountMin} max={listing.amountMax} currency={currency} />}
        </Fact>
        <Fact label={t('listing.languages')}>
          {listing.languages.length > 0 && <Names of={listing.languages.map((tag) => languageName(tag, locale))} />}
        </Fact>
        <Fact label={t('listing.interpreter')}>
          {listing.interpreter !== null && t(listing.interpreter ? 'listing.interpreterYes' : 'listing.interpreterNo')}
        </Fact>
        <Fact label={t('listing.level')}>{listing.level && t(`level.${listing.level}`)}</Fact>
        <Fact label={t('listing.experience')}>
          {experienceYears !== null && t('count.years', { count: experienceYears })}
        </Fact>
        {side !== 'need' && (
          <Fact label={t('listing.eligible')}>
            <Eligible listing={listing} />
          </Fact>
        )}
        <ListingSubjects listing={listing} />
        <Fact label={t('listing.plan')}>
          {listing.planAlignment && (
            <span lang={listing.language} dir="auto">
              {listing.planAlignment}
            </span>
          )}
        </Fact>
        <Fact label={t('listing.urgency')}>
          {(whole || listing.urgency !== 'normal') && t(`urgency.${listing.urgency}`)}
        </Fact>
        <Fact label={t('listing.confidentiality')}>
          {(whole || listing.confidentiality !== 'public') && t(`confidentiality.${listing.confidentiality}`)}
        </Fact>
        <Fact label={t('listing.published')}>{listing.firstPublishedAt && <Day at={listing.firstPublishedAt} />}</Fact>
        <Fact label={t('listing.confirmed')}>{listing.confirmedAt && <Day at={listing.confirmedAt} />}</Fact>
        <Fact label={t('listing.validUntil')}>{listing.validUntil && <Day at={listing.validUntil} />}</Fact>
      </SummaryList>
    </aside>
  );
}
