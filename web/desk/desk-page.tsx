import type { ComponentChildren } from 'preact';
import type { Me } from '../../server/auth/index.js';
import type { ListingState, ListingView } from '../../server/listings/index.js';
import type { MatchView } from '../../server/matching/index.js';
import { SecondFactorNeeded } from '../account/second-factor-needed.js';
import { Button } from '../components/button.js';
import { Details } from '../components/details.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Tag } from '../components/tag.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { StepButton } from './listing-acts.js';
import { ListingLine } from './listing-line.js';

export const stepsDone = [
  'submission',
  'endorsement',
  'return',
  'refusal',
  'publication',
  'confirmation',
  'closure',
  'withdrawal',
] as const;
export type StepDone = (typeof stepsDone)[number];

export interface DeskFound {
  me: Me;
  /** Whether one is set up. */
  secondFactor: boolean;
  now: Date;
  /** For whom endorses; none for everyone else. */
  endorser:
    { waiting: readonly ListingView[]; toPublish: readonly ListingView[]; decided: readonly ListingView[] } | undefined;
  /** For whom works for an organisation that posts. */
  own: readonly ListingView[] | undefined;
  matches: ReadonlyMap<string, { count: number; best: number }>;
  /** Needs that fit what they offer. */
  needsForOffers: readonly MatchView[];
  needsForFunds: readonly MatchView[];
}

/** Everything that waits for the reader, whatever they are: focal point, ministry, institution or donor. */
export function DeskPage({ done, ...found }: DeskFound & { done: StepDone | undefined }) {
  const { t, posts } = useReader();
  const { me, secondFactor, endorser, own, needsForOffers, needsForFunds, now } = found;
  return (
    <Layout title={t('place.desk')}>
      {done && <NotificationBanner success>{t(`desk.done.${done}`)}</NotificationBanner>}
      <h1>{t('place.desk')}</h1>
      <SecondFactorNeeded withheld={me.withheld} setUp={secondFactor} />
      {posts && (
        <div class="govuk-button-group">
          <Button href={paths.post()}>{t('posting.title')}</Button>
        </div>
      )}
      {endorser && <Endorsing {...endorser} now={now} />}
      {own && <Own own={own} matches={found.matches} now={now} />}
      <Needs id="for-offers" title={t('desk.needsForOffers')} of={needsForOffers} />
      <Needs id="for-funds" title={t('desk.needsForFunds')} of={needsForFunds} />
      {!endorser && !own && <p>{t('desk.nothing')}</p>}
    </Layout>
  );
}

function Endorsing({ waiting, toPublish, decided, now }: NonNullable<DeskFound['endorser']> & { now: Date }) {
  const { t } = useReader();
  return (
    <>
      <Lines id="to-endorse" title={t('desk.toEndorse')} none={t('desk.toEndorse.none')} count={waiting.length}>
        {waiting.map((view) => (
          <ListingLine key={view.listing.id} view={view} now={now} href={paths.listingReview(view.listing.id)} />
        ))}
      </Lines>
      {toPublish.length > 0 && (
        <Lines id="to-publish" title={t('desk.toPublish')} count={toPublish.length}>
          {toPublish.map((view) => (
            <ListingLine key={view.listing.id} view={view} now={now}>
              <StepButton listing={view.listing} step="publication" event="publish" />
            </ListingLine>
          ))}
        </Lines>
      )}
      {decided.length > 0 && (
        <Details summary={t('desk.decided')}>
          <ul class="plain-list">
            {decided.map((view) => (
              <ListingLine key={view.listing.id} view={view} now={now} />
            ))}
          </ul>
        </Details>
      )}
      <p>
        {t('desk.deputies')} <a href={paths.access()}>{t('access.title')}</a>
      </p>
    </>
  );
}

const YOURS: readonly ListingState[] = ['draft', 'returned', 'expired'];
const THEIRS: readonly ListingState[] = ['submitted', 'endorsed'];
const OPEN: readonly ListingState[] = ['published', 'matching'];

function Own({ own, matches, now }: { own: readonly ListingView[]; matches: DeskFound['matches']; now: Date }) {
  const { t } = useReader();
  const among = (states: readonly ListingState[]) => own.filter(({ listing }) => states.includes(listing.state));
  const [yours, theirs, open] = [among(YOURS), among(THEIRS), among(OPEN)];
  const over = own.filter((view) => ![...yours, ...theirs, ...open].includes(view));
  return (
    <>
      <Lines id="yours" title={t('desk.yours')} none={t('desk.yours.none')} count={yours.length}>
        {yours.map((view) => (
          <ListingLine key={view.listing.id} view={view} now={now} href={paths.listingEdit(view.listing.id)} />
        ))}
      </Lines>
      {theirs.length > 0 && (
        <Lines id="theirs" title={t('desk.theirs')} count={theirs.length}>
          {theirs.map((view) => (
            <ListingLine key={view.listing.id} view={view} now={now} />
          ))}
        </Lines>
      )}
      <Lines id="open" title={t('desk.open')} none={t('desk.open.none')} count={open.length}>
        {open.map((view) => (
          <ListingLine key={view.listing.id} view={view} now={now} matches={matches.get(view.listing.id)}>
            {view.listing.state === 'matching' && (
              <StepButton listing={view.listing} step="confirmation" event="reconfirm" />
            )}
          </ListingLine>
        ))}
      </Lines>
      {over.length > 0 && (
        <Details summary={t('desk.over')}>
          <ul class="plain-list">
            {over.map((view) => (
              <ListingLine key={view.listing.id} view={view} now={now} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Needs({ id, title, of }: { id: string; title: string; of: readonly MatchView[] }) {
  const { locale, t } = useReader();
  if (of.length === 0) return null;
  return (
    <Lines id={id} title={title} count={of.length}>
      {of.map(({ match, need, offer }) => (
        <li key={match.id}>
          <p class="tags">
            <Tag>{t(`match.${match.state}`)}</Tag>
          </p>
          <h3>
            <a href={paths.match(match.id)}>
              <UserLine lang={need.language}>{need.title}</UserLine>
            </a>
          </h3>
          <p class="by">
            <span>
              <bdi>{need.organisation.name}</bdi>
            </span>
            <span>
              {t('matches.score')} {match.score.toLocaleString(locale, { style: 'percent' })}
            </span>
          </p>
          <p class="hint">
            {t('desk.fits')} <UserLine lang={offer.language}>{offer.title}</UserLine>
          </p>
        </li>
      ))}
    </Lines>
  );
}

interface LinesProps {
  id: string;
  title: string;
  count: number;
  none?: string;
  children: ComponentChildren;
}

function Lines({ id, title, count, none, children }: LinesProps) {
  const { locale } = useReader();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span class="count">({count.toLocaleString(locale)})</span>}
      </h2>
      {count === 0 ? <p>{none}</p> : <ul class="plain-list">{children}</ul>}
    </section>
  );
}
