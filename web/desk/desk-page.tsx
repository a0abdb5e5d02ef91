import type { ComponentChildren } from 'preact';
import type { Me } from '../../server/auth/index.js';
import type { MatchView, WaitingMatch } from '../../server/matching/index.js';
import { SecondFactorNeeded } from '../account/second-factor-needed.js';
import { Button } from '../components/button.js';
import { Details } from '../components/details.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Tag } from '../components/tag.js';
import { UserLine } from '../components/user-text.js';
import { SideByline } from '../listings/side-byline.js';
import { stageOf } from '../listings/stage-of.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { DeskLines, type MatchCounts } from './desk-lines.js';
import { deskList, type FoundList } from './desk-lists.js';

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
  endorser: readonly FoundList[] | undefined;
  /** For whom works for an organisation that posts. */
  own: readonly FoundList[] | undefined;
  matches: MatchCounts;
  /** Matches in which the other side waits for theirs. */
  waiting: readonly WaitingMatch[];
  /** Needs that fit what they offer. */
  needsForOffers: readonly MatchView[];
  needsForFunds: readonly MatchView[];
}

/** Everything that waits for the reader, whatever they are: focal point, ministry, institution or donor. */
export function DeskPage({ done, ...found }: DeskFound & { done: StepDone | undefined }) {
  const { t, posts } = useReader();
  const { me, secondFactor, endorser, own, matches, needsForOffers, needsForFunds, now } = found;
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
      <Waiting of={found.waiting} />
      {endorser && (
        <>
          <Lists lists={endorser} matches={matches} now={now} />
          <p>
            {t('desk.deputies')} <a href={paths.access()}>{t('access.title')}</a>
          </p>
        </>
      )}
      {own && (!endorser || own.some(({ count }) => count > 0)) && <Lists lists={own} matches={matches} now={now} />}
      <Needs id="for-offers" title={t('desk.needsForOffers')} of={needsForOffers} />
      <Needs id="for-funds" title={t('desk.needsForFunds')} of={needsForFunds} />
      {!endorser && !own && <p>{t('desk.nothing')}</p>}
    </Layout>
  );
}

function Lists({ lists, ...more }: { lists: readonly FoundList[]; matches: MatchCounts; now: Date }) {
  const { t } = useReader();
  return (
    <>
      {lists.map((list) => {
        const { title, none, past } = deskList(list.name);
        if (list.count === 0 && !none) return null;
        const lines = <Begun key={list.name} list={list} {...more} />;
        return past ? (
          <Details key={list.name} summary={t(title)}>
            {lines}
          </Details>
        ) : (
          <Section key={list.name} id={list.name} title={t(title)} count={list.count}>
            {list.count === 0 ? <p>{t(none!)}</p> : lines}
          </Section>
        );
      })}
    </>
  );
}

/** The first lines, and the way to the others. */
function Begun({ list, ...more }: { list: FoundList; matches: MatchCounts; now: Date }) {
  const { t } = useReader();
  const { name, found, count } = list;
  return (
    <>
      <DeskLines name={name} found={found} {...more} />
      {count > found.length && (
        <p>
          <a href={paths.deskList(name)}>{t('desk.all', { count, list: t(deskList(name).title) })}</a>
        </p>
      )}
    </>
  );
}

function Waiting({ of }: { of: readonly WaitingMatch[] }) {
  const { t } = useReader();
  if (of.length === 0) return null;
  return (
    <Section id="waiting" title={t('desk.waiting')} count={of.length}>
      <ul class="plain-list">
        {of.map(({ match, need, offer, own, why }) => {
          const [other, theirs] = own === 'need' ? [offer, need] : [need, offer];
          return (
            <li key={match.id}>
              <p>{t(`desk.waiting.${why}`)}</p>
              <h3>
                <a href={why === 'message' ? `${paths.match(match.id)}#messages` : paths.match(match.id)}>
                  <UserLine lang={other.language}>{other.title}</UserLine>
                </a>
              </h3>
              <SideByline of={other} />
              <p class="hint">
                {t('desk.fits')} <UserLine lang={theirs.language}>{theirs.title}</UserLine>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Needs({ id, title, of }: { id: string; title: string; of: readonly MatchView[] }) {
  const { locale, t } = useReader();
  if (of.length === 0) return null;
  return (
    <Section id={id} title={title} count={of.length}>
      <ul class="plain-list">
        {of.map(({ match, need, offer }) => (
          <li key={match.id}>
            <p class="tags">
              <Tag>{stageOf(match, t)}</Tag>
            </p>
            <h3>
              <a href={paths.match(match.id)}>
                <UserLine lang={need.language}>{need.title}</UserLine>
              </a>
            </h3>
            <SideByline of={need}>
              <span>
                {t('matches.score')} {match.score.toLocaleString(locale, { style: 'percent' })}
              </span>
            </SideByline>
            <p class="hint">
              {t('desk.fits')} <UserLine lang={offer.language}>{offer.title}</UserLine>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SectionProps {
  id: string;
  title: string;
  count: number;
  children: ComponentChildren;
}

function Section({ id, title, count, children }: SectionProps) {
  const { locale } = useReader();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} {count > 0 && <span class="count">({count.toLocaleString(locale)})</span>}
      </h2>
      {children}
    </section>
  );
}
