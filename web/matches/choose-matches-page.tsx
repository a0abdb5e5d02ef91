import { countryName } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import type { MatchView } from '../../server/matching/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Layout } from '../components/layout.js';
import { ErrorSummary } from '../components/error-summary.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  listing: Listing;
  choices: readonly MatchView[];
  /** Ids of those that were chosen, too few or too many. */
  chosen: readonly string[];
}

/** Which matches of a need to lay side by side, for who has chosen one or five. */
export function ChooseMatchesPage({ listing, choices, chosen }: Props) {
  const { t, locale } = useReader();
  const errors = [{ field: 'match', text: t('compare.howMany') }];
  return (
    <Layout title={t('compare.title')}>
      <BackLink href={`${paths.listing(listing.id)}#matches`}>
        <UserLine lang={listing.language}>{listing.title}</UserLine>
      </BackLink>
      <ErrorSummary errors={errors} />
      <h1>{t('compare.title')}</h1>
      <form action={paths.compare(listing.id)}>
        <Checkboxes
          name="match"
          label={t('compare.howMany')}
          errors={errors}
          values={chosen}
          choices={choices.map(({ match, offer }) => ({
            value: match.id,
            label: <UserLine lang={offer.language}>{offer.title}</UserLine>,
            hint: (
              <>
                {match.score.toLocaleString(locale, { style: 'percent' })} · <bdi>{offer.organisation.name}</bdi>
                {offer.country && <> · {countryName(offer.country, locale)}</>}
              </>
            ),
          }))}
        />
        <Button>{t('compare.button')}</Button>
      </form>
    </Layout>
  );
}
