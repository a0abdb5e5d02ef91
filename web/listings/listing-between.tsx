import type { MatchView } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { stageOf } from './stage-of.js';

interface Props {
  /** The listing that is read. */
  listingId: string;
  matches: readonly MatchView[];
}

/** For who reads a listing of others: what of theirs it was matched with, or how they could answer it. */
export function ListingBetween({ listingId, matches }: Props) {
  const { t, locale } = useReader();
  if (matches.length === 0)
    return (
      <p class="hint">
        {t('between.none')} <a href={paths.post()}>{t('posting.title')}</a>
      </p>
    );
  return (
    <InsetText>
      <p>{t('between.fits')}</p>
      <ul>
        {matches.map(({ match, need, offer }) => {
          const own = need.id === listingId ? offer : need;
          return (
            <li key={match.id}>
              <a href={paths.match(match.id)}>
                <UserLine lang={own.language}>{own.title}</UserLine>
              </a>{' '}
              <span class="hint">
                {match.score.toLocaleString(locale, { style: 'percent' })} · {stageOf(match, t)}
              </span>
            </li>
          );
        })}
      </ul>
    </InsetText>
  );
}
