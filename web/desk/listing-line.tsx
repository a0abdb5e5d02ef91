import type { ComponentChildren } from 'preact';
import { countryName } from '../../server/codes/index.js';
import { listingWorkflow, type ListingView } from '../../server/listings/index.js';
import type { MatchesHeld } from '../../server/matching/index.js';
import { Day } from '../components/day.js';
import { KindTag, Tag } from '../components/tag.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { isDueSoon } from './due-soon.js';

interface Props {
  view: ListingView;
  now: Date;
  /** Where its title leads; its page, unless said. */
  href?: string;
  heading?: 'h2' | 'h3';
  /** Those whose move it is, as far as they are the reader. */
  yours?: readonly string[];
  matches?: MatchesHeld | undefined;
  children?: ComponentChildren;
}

/** A listing on a desk: where it stands, what comes next, whose move it is and until when. */
export function ListingLine({
  view: { listing, organisation, dueAt },
  now,
  href,
  heading: Heading = 'h3',
  yours = [],
  matches,
  children,
}: Props) {
  const { locale, t } = useReader();
  const owner = listingWorkflow.duty(listing.state)?.owner;
  const asked = listing.state !== 'matching' || isDueSoon(dueAt, now);
  return (
    <li>
      <p class="tags">
        <KindTag kind={listing.kind} />
        <Tag look={dueAt && dueAt < now ? 'bad' : undefined}>{t(`listing.state.${listing.state}`)}</Tag>
      </p>
      <Heading>
        <a href={href ?? paths.listing(listing.id)}>
          <UserLine lang={listing.language}>{listing.title}</UserLine>
        </a>
      </Heading>
      <p class="by">
        <span>
          <bdi>{organisation.name}</bdi>
        </span>
        {listing.country && (
          <span>
            <bdi>{countryName(listing.country, locale)}</bdi>
          </span>
        )}
      </p>
      {owner && asked && (
        <p>
          {t(`next.${listing.state}`)}{' '}
          <span class="hint">
            {t('next.owner', { owner: wordFor(t, 'next.owner', yours.includes(owner) ? 'you' : owner) })}
          </span>
        </p>
      )}
      {dueAt && asked && (
        <p class="hint">
          {t(dueAt < now ? 'desk.overdue' : 'desk.due')} <Day at={dueAt} />
        </p>
      )}
      {listing.reasonCode && (
        <p class="hint">
          {t('listing.reason')}
          {t('part.colon')} {wordFor(t, 'reason', listing.reasonCode)}
        </p>
      )}
      {matches && (
        <p>
          <a href={`${paths.listing(listing.id)}#matches`}>
            {t('desk.matches', { count: matches.count, best: matches.best })}
          </a>
        </p>
      )}
      {matches && <Progress of={matches} />}
      {children}
    </li>
  );
}

/** What has been done with its matches, and who has not answered. */
function Progress({ of }: { of: MatchesHeld }) {
  const { t } = useReader();
  const steps = (['shortlisted', 'invited', 'interested', 'introduced'] as const).filter((step) => of[step] > 0);
  if (steps.length === 0) return null;
  return <p class="hint">{steps.map((step) => t(`desk.matches.${step}`, { count: of[step] })).join(' · ')}</p>;
}
