import { countryName } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import { criteria, type MatchView, type Reason } from '../../server/matching/index.js';
import { BackLink } from '../components/back-link.js';
import { classNames } from '../components/class-names.js';
import { Layout } from '../components/layout.js';
import { ReasonList } from '../components/reason-list.js';
import { KindTag } from '../components/tag.js';
import { UserLine } from '../components/user-text.js';
import { stageOf } from '../listings/stage-of.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Up to four matches of one need side by side; on a narrow screen one below the other. */
export function ComparePage({ listing, views }: { listing: Listing; views: readonly MatchView[] }) {
  const { t, locale } = useReader();
  const percent = (share: number) => share.toLocaleString(locale, { style: 'percent' });
  const rows: [string, (view: MatchView) => preact.ComponentChildren][] = [
    [t('compare.organisation'), ({ offer }) => <bdi>{offer.organisation.name}</bdi>],
    [t('compare.country'), ({ offer }) => offer.country && <bdi>{countryName(offer.country, locale)}</bdi>],
    [t('matches.score'), ({ match }) => <b>{percent(match.score)}</b>],
    ...criteria.map((name): [string, (view: MatchView) => preact.ComponentChildren] => [
      t(`criterion.${name}`),
      ({ match }) => percent(match.criteria[name].score),
    ]),
    [t('compare.stage'), ({ match }) => stageOf(match, t)],
    [
      t('interest.title'),
      ({ match, offer }) => match.interestWhy && <UserLine lang={offer.language}>{match.interestWhy}</UserLine>,
    ],
    [t('match.met'), ({ match }) => <Reasons of={match} verdict="fits" />],
    [t('match.open'), ({ match }) => <Reasons of={match} verdict="unknown" />],
    [t('match.unmet'), ({ match }) => <Reasons of={match} verdict="lacks" />],
  ];
  return (
    <Layout title={t('compare.title')}>
      <BackLink href={`${paths.listing(listing.id)}#matches`}>
        <UserLine lang={listing.language}>{listing.title}</UserLine>
      </BackLink>
      <h1>{t('compare.title')}</h1>
      <table class={classNames('govuk-table compare', views.length === 2 && 'compare--two')}>
        <caption class="govuk-visually-hidden">{t('compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="govuk-visually-hidden">{t('compare.what')}</span>
            </th>
            {views.map(({ match, offer }) => (
              <th key={match.id} scope="col">
                <KindTag kind={offer.kind} />{' '}
                <a href={paths.match(match.id)}>
                  <UserLine lang={offer.language}>{offer.title}</UserLine>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, cell]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {views.map((view) => (
                <td key={view.match.id}>
                  <span class="compare__of" aria-hidden="true">
                    <UserLine lang={view.offer.language}>{view.offer.title}</UserLine>
                  </span>
                  {cell(view) || '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Layout>
  );
}

function Reasons({ of, verdict }: { of: MatchView['match']; verdict: Reason['verdict'] }) {
  const reasons = criteria.flatMap((name) => of.criteria[name].reasons).filter((each) => each.verdict === verdict);
  return reasons.length > 0 ? <ReasonList reasons={reasons.toSorted((a, b) => b.weight - a.weight)} /> : <>—</>;
}
