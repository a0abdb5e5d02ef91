import type { KindName, Listing } from '../../server/listings/index.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Table } from '../components/table.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordOf } from './controls.js';
import type { Section } from './sections.js';
import { ShownValue } from './shown-value.js';
import { differing, type Values } from './values.js';

interface Props {
  kind: KindName;
  section: Section;
  theirs: Values;
  yours: Values;
  listing: Listing;
}

/** Somebody else saved first: what they saved beside what was typed, and the choice between the two. */
export function BothVersions({ kind, section, theirs, yours, listing }: Props) {
  const { t } = useReader();
  const lang = listing.language;
  return (
    <>
      <NotificationBanner role="alert">
        <h2 class="govuk-notification-banner__heading">{t('posting.stale')}</h2>
        <p>{t('posting.stale.text')}</p>
      </NotificationBanner>
      <div class="scroll" role="region" tabindex={0} aria-labelledby="both">
        <h2 id="both" class="govuk-visually-hidden">
          {t('posting.both')}
        </h2>
        <Table
          firstIsHeader
          attributes={{ 'aria-labelledby': 'both' }}
          head={[
            { content: t('posting.both.field') },
            { content: t('posting.both.theirs') },
            { content: t('posting.both.yours') },
          ]}
          rows={differing(kind, section, theirs, yours).map((name) => [
            { content: t(wordOf(kind, name)) },
            { content: <ShownValue kind={kind} name={name} values={theirs} lang={lang} /> },
            { content: <ShownValue kind={kind} name={name} values={yours} lang={lang} /> },
          ])}
        />
      </div>
      <p class="links">
        <a href={paths.listingEdit(listing.id)}>{t('posting.keepTheirs')}</a>
      </p>
      <h2>{t('posting.yours')}</h2>
    </>
  );
}
