import { languageName } from '../../server/codes/index.js';
import type { KindName, Listing } from '../../server/listings/index.js';
import type { Organisation } from '../../server/organisations/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { Select } from '../components/select.js';
import { WarningText } from '../components/warning-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { BothVersions } from './both-versions.js';
import { PostingField, type Suggested } from './posting-field.js';
import { isKeptByItself } from './keep-draft.js';
import { fieldsOf, type Section } from './sections.js';
import { one, type Values } from './values.js';

interface Props {
  kind: KindName;
  section: Section;
  values: Values;
  errors?: readonly FormError[];
  /** None while it has not been saved for the first time. */
  listing?: Listing | undefined;
  /** For whom it can be written, when that is still to be said. */
  organisations?: readonly Organisation[] | undefined;
  suggested?: Suggested | undefined;
  /** What somebody else has stored meanwhile, where it differs. */
  theirs?: Values | undefined;
  /** Came from the page of answers, and goes back there. */
  fromCheck?: boolean;
}

/** One page of a listing's form; saved on its own. */
export function SectionPage(props: Props) {
  const { locale, t } = useReader();
  const { kind, section, values, errors = [], listing, organisations, suggested, theirs, fromCheck = false } = props;
  const title = t(`posting.section.${section}`);
  const back = !listing ? paths.post() : fromCheck ? paths.listingCheck(listing.id) : paths.listingEdit(listing.id);
  return (
    <Layout title={title}>
      <BackLink href={back} />
      <ErrorSummary errors={errors} />
      <p class="hint">
        {t(`listing.kind.${kind}`)}
        {listing && (
          <>
            {' · '}
            <bdi lang={listing.language}>{listing.title}</bdi>
          </>
        )}
      </p>
      <h1>{title}</h1>
      {theirs && listing && (
        <BothVersions kind={kind} section={section} theirs={theirs} yours={values} listing={listing} />
      )}
      {listing?.open && <WarningText>{t('posting.material')}</WarningText>}
      {listing && section !== 'title' && hasText(section) && (
        <InsetText>{t('posting.writeIn', { language: languageName(listing.language, locale) })}</InsetText>
      )}
      <Form
        action={listing ? paths.listingSection(listing.id, section) : paths.postKind(kind)}
        novalidate
        class="posting"
        data-autosave={listing && isKeptByItself(listing.state) ? '' : undefined}
      >
        {listing && <input type="hidden" name="version" value={listing.version} />}
        {fromCheck && <input type="hidden" name="from" value="check" />}
        {organisations &&
          (organisations.length === 1 ? (
            <input type="hidden" name="organisationId" value={organisations[0]!.id} />
          ) : (
            <Select
              name="organisationId"
              label={t('posting.organisation')}
              value={one(values, 'organisationId')}
              options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
              errors={errors}
            />
          ))}
        {fieldsOf(kind, section).map((name) => (
          <PostingField
            key={name}
            kind={kind}
            name={name}
            values={values}
            errors={errors}
            suggested={suggested}
            lang={listing?.language}
          />
        ))}
        <div class="govuk-button-group">
          <Button>{t('posting.save')}</Button>
          {listing && <a href={back}>{t('posting.cancel')}</a>}
        </div>
      </Form>
    </Layout>
  );
}

const TEXTS: readonly Section[] = ['story', 'results', 'people', 'plan', 'terms'];
const hasText = (section: Section) => TEXTS.includes(section);
