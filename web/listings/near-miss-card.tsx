import { renderChange, type NearMiss } from '../../server/matching/index.js';
import { Details } from '../components/details.js';
import { ExampleTag, KindTag } from '../components/tag.js';
import { UserText } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { MatchReasons } from './match-reasons.js';
import { SideByline } from './side-byline.js';

/** One listing that is nearly a match: what would have to change first, then what already fits. */
export function NearMissCard({ miss: { listing, score, changes } }: { miss: NearMiss }) {
  const { locale, t } = useReader();
  return (
    <article class="card match">
      <div class="with">
        <div>
          <p class="tags">
            <KindTag kind={listing.kind} />
            {listing.illustrative && <ExampleTag />}
          </p>
          <h4 lang={listing.language} dir="auto">
            <a href={paths.listing(listing.id)}>{listing.title}</a>
          </h4>
          <SideByline of={listing} />
          <UserText lang={listing.language}>{listing.summary}</UserText>
        </div>
        <p class="score">
          <b>{score.total.toLocaleString(locale, { style: 'percent' })}</b> {t('near.score', { count: changes.length })}
        </p>
      </div>
      <h5>{t('near.changes')}</h5>
      <ul class="reasons">
        {changes.map((change) => (
          <li key={change.code} class="change">
            <bdi>{renderChange(change, locale)}</bdi>
          </li>
        ))}
      </ul>
      <Details summary={t('near.why')}>
        <MatchReasons of={score.criteria} />
      </Details>
    </article>
  );
}
