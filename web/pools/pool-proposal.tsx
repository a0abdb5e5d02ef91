import { countryName, languageName } from '../../server/codes/index.js';
import type { PoolView } from '../../server/matching/index.js';
import { Days } from '../components/day.js';
import { Names } from '../components/names.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { useReader } from '../platform/reader.js';

/** What all have in common: the form, the days, the languages. */
export function PoolProposal({ view: { countries, form, frame, seats, languages } }: { view: PoolView }) {
  const { locale, t } = useReader();
  const { startsOn, endsOn, modalities } = frame;
  const { common, working } = languages;
  return (
    <aside class="facts" aria-labelledby="proposal">
      <h2 id="proposal">{t('pool.plan')}</h2>
      <SummaryList narrow>
        <Fact label={t('pool.countries')}>
          <Names of={countries.map((code) => countryName(code, locale))} />
        </Fact>
        <Fact label={t('pool.form')}>{t(`pool.form.${form}`)}</Fact>
        <Fact label={t('listing.modalities')}>
          {modalities.length > 0 && <Names of={modalities.map((each) => t(`modality.${each}`))} />}
        </Fact>
        <Fact label={t('listing.when')}>{(startsOn || endsOn) && <Days from={startsOn} until={endsOn} />}</Fact>
        <Fact label={t('pool.seats')}>{seats?.toLocaleString(locale)}</Fact>
        <Fact label={t('pool.common')}>
          {common.length > 0 && <Names of={common.map((tag) => languageName(tag, locale))} />}
        </Fact>
        <Fact label={t('pool.working')}>{common.length === 0 && working && languageName(working, locale)}</Fact>
      </SummaryList>
    </aside>
  );
}
