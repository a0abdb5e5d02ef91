import { organisationsOf, type Actor } from '../../server/actor.js';
import type { Fundable } from '../../server/engagements/index.js';
import type { MatchView, Message } from '../../server/matching/index.js';
import { ActForm } from '../acts/act-form.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { dayIn } from '../components/day.js';
import { Details } from '../components/details.js';
import { ErrorSummary } from '../components/error-summary.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Tag } from '../components/tag.js';
import { UserLine, UserText } from '../components/user-text.js';
import type { Groups } from '../listings/find-groups.js';
import { MatchCard } from '../listings/match-card.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import type { Beginning } from './begin-page.js';
import { matchActNames, matchActs, type MatchAct } from './match-acts.js';
import { MessageThread } from './message-thread.js';

interface Props {
  view: MatchView;
  groups: Groups;
  actor: Actor;
  /** What the reader may do now. */
  actions: readonly string[];
  /** What they may begin with it. */
  beginning: Beginning | undefined;
  /** For a donor that was introduced: what the need has led to. */
  fundable: readonly Fundable[] | undefined;
  /** One page, newest last. */
  messages: readonly Message[];
  /** Cursor of those before. */
  older: string | null;
  /** Whether these are the newest. */
  newest: boolean;
  said: MatchAct | 'message' | undefined;
  refused: Refused | undefined;
}

/** The page that notices of a match lead to: the same for both sides, but for what each may do. */
export function MatchPage(props: Props) {
  const { view, groups, actor, actions, beginning, fundable, said, refused } = props;
  const { match, need, offer } = view;
  const { t } = useReader();
  const own = organisationsOf(actor).includes(offer.organisation.id) ? offer : need;
  const acts = matchActNames.filter((name) => actions.includes(name));
  return (
    <Layout title={t('matches.one')}>
      <BackLink href={`${paths.listing(own.id)}#matches`}>
        <UserLine lang={own.language}>{own.title}</UserLine>
      </BackLink>
      <ErrorSummary errors={actErrors(refused, t)} />
      {said && said !== 'message' && <NotificationBanner success>{t(`said.${said}`)}</NotificationBanner>}
      <h1>{t('matches.one')}</h1>
      <p class="links">
        {acts.length > 0 && <a href="#acts">{t('acts.title')}</a>} <a href="#messages">{t('message.title')}</a>
      </p>
      <Interest view={view} offers={own === offer} />
      <MatchCard match={match} sides={[need, offer]} groups={groups.get(need.id)} alone />
      {match.dismissedReason && (
        <p>{t('match.dismissedBecause', { reason: wordFor(t, 'code', match.dismissedReason) })}</p>
      )}
      {(acts.length > 0 || beginning) && (
        <section aria-labelledby="acts">
          <h2 id="acts">{t('acts.title')}</h2>
          {beginning && <Button href={paths.begin(match.id, beginning)}>{t(`begin.${beginning}`)}</Button>}
          {acts.map((name) => (
            <Act key={name} name={name} view={view} refused={refused} />
          ))}
        </section>
      )}
      {fundable && <ToFund engagements={fundable} />}
      <MessageThread {...props} match={match} said={said === 'message'} />
    </Layout>
  );
}

/** Where the money of a donor can go. */
function ToFund({ engagements }: { engagements: readonly Fundable[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="to-fund">
      <h2 id="to-fund">{t('pledge.fundable')}</h2>
      {engagements.length === 0 && <p>{t('pledge.fundable.none')}</p>}
      <ul class="plain-list">
        {engagements.map(({ kind, id, title, state }) => (
          <li key={id}>
            <p>
              <bdi>{title}</bdi> <Tag>{wordFor(t, 'noun', kind)}</Tag>{' '}
              <Tag look="plain">{wordFor(t, `state.${kind}`, state)}</Tag>
            </p>
            <Button href={paths.offerPledge(kind, id)} look="secondary">
              {t('pledge.offer')}
              <span class="govuk-visually-hidden">
                {' '}
                <bdi>{title}</bdi>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the side that offers says of itself, or was asked to say. */
function Interest({ view: { match, need, offer }, offers }: { view: MatchView; offers: boolean }) {
  const { t, locale } = useReader();
  if (match.interestedAt)
    return (
      <section class="card interest" aria-labelledby="interest">
        <h2 id="interest">{t('interest.title')}</h2>
        <UserText lang={offer.language}>{match.interestWhy}</UserText>
        <p class="hint">
          <bdi>{offer.organisation.name}</bdi>, <bdi>{dayIn(locale, match.interestedAt)}</bdi>
        </p>
      </section>
    );
  if (!match.invitedAt) return null;
  if (offers) return <InsetText>{t('interest.invitedYou', { organisation: need.organisation.name })}</InsetText>;
  return <p>{t('interest.invited', { date: dayIn(locale, match.invitedAt) })}</p>;
}

function Act({ name, view: { match }, refused }: { name: MatchAct; view: MatchView; refused: Refused | undefined }) {
  const { t } = useReader();
  const { fields } = matchActs[name];
  const title = t(`match.do.${name}`);
  const form = (
    <ActForm
      act={name}
      action={paths.matchAct(match.id, name)}
      fields={fields}
      hidden={{ version: match.version }}
      button={title}
      hint={t(`match.hint.${name}`)}
      look={name === 'dismiss' ? 'warning' : 'secondary'}
      refused={refused}
    />
  );
  if (fields.length === 0) return form;
  return (
    <Details summary={title} open={refused?.act === name || name === 'expressInterest'}>
      {form}
    </Details>
  );
}
