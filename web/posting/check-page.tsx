import type { Listing, ListingView } from '../../server/listings/index.js';
import type { SimilarListings } from '../../server/matching/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { KindTag, Tag } from '../components/tag.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { Byline } from '../listings/byline.js';
import { ListingDoubles } from '../listings/listing-doubles.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordOf } from './controls.js';
import { OthersAlike } from './others-alike.js';
import { fieldsOf, isNeeded, sectionsOf, type Section } from './sections.js';
import { ShownValue } from './shown-value.js';
import { isFilled, valuesFrom } from './values.js';

interface Props {
  view: ListingView;
  similar: SimilarListings;
  /** Whether the reader may hand it in now. */
  maySubmit: boolean;
  errors?: readonly FormError[];
}

/** All that was answered, each with its way back, before it is handed in. */
export function CheckPage({ view, similar, maySubmit, errors = [] }: Props) {
  const { t } = useReader();
  const { listing } = view;
  const { kind } = listing;
  return (
    <Layout title={t('posting.check')}>
      <BackLink href={paths.listingEdit(listing.id)} />
      <ErrorSummary errors={errors} />
      <p class="tags">
        <KindTag kind={kind} />
        <Tag>{t(`listing.state.${listing.state}`)}</Tag>
      </p>
      <h1>{t('posting.check')}</h1>
      <Byline view={view} />
      <ListingDoubles of={similar.own} />
      <OthersAlike of={similar.others} />
      {sectionsOf(kind).map((section) => (
        <section key={section} aria-labelledby={`section-${section}`}>
          <div class="heading">
            <h2 id={`section-${section}`}>{t(`posting.section.${section}`)}</h2>
            <a href={`${paths.listingSection(listing.id, section)}?from=check`}>
              {t('posting.change')}
              <span class="govuk-visually-hidden"> {t(`posting.section.${section}`)}</span>
            </a>
          </div>
          <Answers listing={listing} section={section} />
        </section>
      ))}
      {maySubmit ? (
        <Form action={paths.listingStep(listing.id, 'submission')}>
          <input type="hidden" name="version" value={listing.version} />
          <h2>{t('posting.submit.title')}</h2>
          <p>{t('posting.submit.text')}</p>
          <div class="govuk-button-group">
            <Button once>{t('listing.action.submit')}</Button>
            <a href={paths.desk()}>{t('posting.later')}</a>
          </div>
        </Form>
      ) : (
        <>
          <InsetText>{t(isBeforeSubmission(listing.state) ? 'posting.handedInBy' : 'posting.saved')}</InsetText>
          <p class="links">
            <a href={paths.desk()}>{t('place.desk')}</a>
          </p>
        </>
      )}
    </Layout>
  );
}

/** What was answered; what was not is named, and takes no line of its own. */
function Answers({ listing, section }: { listing: Listing; section: Section }) {
  const { t } = useReader();
  const { kind, language } = listing;
  const fields = fieldsOf(kind, section);
  const shown = fields.filter((name) => isFilled(listing, name) || isNeeded(kind, name));
  const others = fields.filter((name) => !shown.includes(name));
  return (
    <>
      {shown.length > 0 && (
        <SummaryList>
          {shown.map((name) => (
            <Fact key={name} label={t(wordOf(kind, name))}>
              <ShownValue kind={kind} name={name} values={valuesFrom(listing, section)} lang={language} />
            </Fact>
          ))}
        </SummaryList>
      )}
      {others.length > 0 && (
        <p class="hint">
          {t('posting.notSaid')}
          {t('part.colon')} {others.map((name) => t(wordOf(kind, name))).join(', ')}
        </p>
      )}
    </>
  );
}

const isBeforeSubmission = (state: string) => ['draft', 'returned', 'expired'].includes(state);
