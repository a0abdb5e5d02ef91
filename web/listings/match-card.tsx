import type { ComponentChildren } from 'preact';
import type { Match, MatchView } from '../../server/matching/index.js';
import type { NeedGroup } from '../../server/reporting/index.js';
import { ExampleTag, KindTag, Tag } from '../components/tag.js';
import { UserText } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { CriterionScores } from './criterion-scores.js';
import { NeedBalance } from './need-balance.js';
import { GroupedReasons } from './grouped-reasons.js';
import { MatchReasons } from './match-reasons.js';
import { SideByline } from './side-byline.js';
import { stageOf } from './stage-of.js';

interface Props {
  match: Match;
  /** The other side, or on a page of its own both. */
  sides: readonly MatchView['need'][];
  /** Of the need; for administrators and donors. */
  groups: readonly NeedGroup[] | undefined;
  /** On a page of its own: with all reasons, under what each says. */
  alone?: boolean;
  /** Chosen to be compared with others; the form is elsewhere on the page. */
  choose?: ComponentChildren;
}

/** One match: with whom, how well on each criterion, and the reasons in sentences. */
export function MatchCard({ match, sides, groups, alone, choose }: Props) {
  const { locale, t } = useReader();
  const [Heading, Below] = alone ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const);
  const percent = match.score.toLocaleString(locale, { style: 'percent' });
  return (
    <article class="card match" id={`match-${match.id}`}>
      <div class="with">
        {sides.map((side, at) => (
          <div key={side.id}>
            <p class="tags">
              <KindTag kind={side.kind} />
              {side.illustrative && <ExampleTag />}
              {at === 0 && <Tag>{stageOf(match, t)}</Tag>}
            </p>
            <Heading lang={side.language} dir="auto">
              <a href={paths.listing(side.id)}>{side.title}</a>
            </Heading>
            <SideByline of={side} />
            <UserText lang={side.language}>{side.summary}</UserText>
          </div>
        ))}
        <p class="score">
          <b>{percent}</b> {t('matches.score')}
        </p>
      </div>
      <NeedBalance of={groups} />
      <CriterionScores match={match} explained={alone} />
      {alone && <p class="hint">{t('matches.how')}</p>}
      <Below>{t('matches.why')}</Below>
      {alone ? <GroupedReasons of={match.criteria} /> : <MatchReasons of={match.criteria} />}
      {sides.length === 1 && (
        <p class="links">
          <a href={paths.match(match.id)}>
            {t('match.goTo')} <span class="govuk-visually-hidden">{sides[0]!.title}</span>
          </a>
        </p>
      )}
      {choose}
    </article>
  );
}
