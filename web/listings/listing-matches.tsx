import { kindOf, type Listing } from '../../server/listings/index.js';
import type { Judgement, MatchView, NearMisses as Near } from '../../server/matching/index.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/inset-text.js';
import { withQuery, paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { Groups } from './find-groups.js';
import { MatchCard } from './match-card.js';
import { NeedBalance } from './need-balance.js';
import { NearMisses } from './near-misses.js';
import { UnmetNotice } from './unmet-notice.js';

/** One page of what matching has found for a listing. */
export interface MatchesFound {
  matches: readonly MatchView[];
  /** Cursor of the next page of matches. */
  next: string | null;
  judgement: Judgement;
  /** On the first page only. */
  near: Near | undefined;
}

interface Props {
  listing: Listing;
  /** None: not for this reader. */
  found: MatchesFound | undefined;
  groups: Groups;
}

/** What fits this listing and why, for the side it stands on; others are told who may see it. */
export function ListingMatches({ listing, found, groups }: Props) {
  const { t, signedIn, address } = useReader();
  const own = groups.get(listing.id);
  if (!found && signedIn && !own) return null;
  return (
    <section class="matches" id="matches" aria-labelledby="matches-title">
      <h2 id="matches-title">{t(found || !signedIn ? 'matches.title' : 'balance.title')}</h2>
      <NeedBalance of={own} />
      {!found && !signedIn && (
        <InsetText>
          {t('matches.signIn')} <a href={paths.signIn(address)}>{t('signIn.button')}</a>
        </InsetText>
      )}
      {found && <Found listing={listing} found={found} groups={groups} />}
    </section>
  );
}

/** The box is in the card, its form below all cards. */
function Choose({ match, title }: { match: string; title: string }) {
  const { t } = useReader();
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          form="compare"
          name="match"
          value={match}
          id={`compare-${match}`}
        />
        <label class="govuk-label govuk-checkboxes__label" for={`compare-${match}`}>
          {t('compare.choose')} <span class="govuk-visually-hidden">{title}</span>
        </label>
      </div>
    </div>
  );
}

const lookedFor = ({ open, firstPublishedAt }: Listing) => {
  if (open) return 'judged.notYet';
  return firstPublishedAt ? 'judged.notOpen' : 'judged.later';
};

/** Where there is no good match, what nearly is one comes first; else after the matches. */
function Found({ listing, found, groups }: Props & { found: MatchesFound }) {
  const { matches, next, judgement, near } = found;
  const { t } = useReader();
  const isNeed = kindOf(listing.kind).side === 'need';
  const unmet = judgement.met === false && near !== undefined;
  const compares = isNeed && matches.length > 1;
  const misses = near ? <NearMisses of={near.misses} /> : null;
  return (
    <>
      {judgement.met === null && <InsetText>{t(lookedFor(listing))}</InsetText>}
      {unmet && (
        <UnmetNotice
          side={isNeed ? 'need' : 'offer'}
          looked={near.looked}
          judgedAt={judgement.judgedAt!}
          near={near.misses.length > 0}
        />
      )}
      {unmet && misses}
      {unmet && matches.length > 0 && <h3>{t('unmet.funds')}</h3>}
      {matches.length > 0 && <p class="hint">{t('matches.intro')}</p>}
      {matches.map((view) => (
        <MatchCard
          key={view.match.id}
          match={view.match}
          sides={[isNeed ? view.offer : view.need]}
          groups={isNeed ? undefined : groups.get(view.need.id)}
          choose={compares && <Choose match={view.match.id} title={view.offer.title} />}
        />
      ))}
      {compares && (
        <form id="compare" action={paths.compare(listing.id)}>
          <p class="hint">{t('compare.howMany')}</p>
          <Button look="secondary">{t('compare.button')}</Button>
        </form>
      )}
      {next && (
        <p class="links">
          <a rel="next" href={`${withQuery(paths.listing(listing.id), { cursor: next })}#matches`}>
            {t('matches.more')}
          </a>
        </p>
      )}
      {!unmet && misses}
    </>
  );
}
