import type { ComponentChildren } from 'preact';
import { regionName, sectorLabel, type Locale } from '../../server/codes/index.js';
import { NO_COUNTRY, type Market, type MarketGroup } from '../../server/reporting/index.js';
import { Details } from '../components/details.js';
import { Table, type Cell } from '../components/table.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { MarketMap } from './market-map.js';

const REGIONS = 6;
const SECTORS = 8;

/** What is asked and offered now, as pictures and in figures. */
export function MarketNow({ market: { regions, sectors } }: { market: Market }) {
  const { locale, t } = useReader();
  if (regions.length === 0) return null;
  const largest = sectors.slice(0, SECTORS);
  return (
    <section aria-labelledby="now">
      <h2 id="now">{t('home.now')}</h2>
      <div class="now">
        <div>
          <h3 id="regions">{t('home.byRegion')}</h3>
          <figure aria-labelledby="regions">
            <MarketMap regions={regions} />
            <figcaption>
              <Key of="asked">{t('home.asked')}</Key> <Key of="offered">{t('home.offered')}</Key>
            </figcaption>
          </figure>
          <RegionCounts groups={regions.slice(0, REGIONS)} />
          {regions.length > REGIONS && (
            <Details summary={t('home.moreRegions')}>
              <RegionCounts groups={regions.slice(REGIONS)} />
            </Details>
          )}
          <p class="links">
            <a href={paths.countries()}>{t('country.each')}</a>
          </p>
        </div>
        <div>
          <h3 id="sectors">{t('home.bySector')}</h3>
          <Counts
            of={t('home.sector')}
            groups={largest}
            bars
            label={({ code }) => <a href={paths.search({ sector: code })}>{sectorLabel(Number(code), locale)}</a>}
          />
        </div>
      </div>
    </section>
  );
}

function RegionCounts({ groups }: { groups: readonly MarketGroup[] }) {
  const { locale, t } = useReader();
  return (
    <Counts
      of={t('home.region')}
      groups={groups}
      label={({ code }) =>
        code === NO_COUNTRY ? (
          t('home.elsewhere')
        ) : (
          <a href={paths.search({ region: code })}>{regionName(code, locale)}</a>
        )
      }
    />
  );
}

const Key = ({ of, children }: { of: 'asked' | 'offered'; children: ComponentChildren }) => (
  <span class={`key key--${of}`}>{children}</span>
);

interface CountsProps {
  /** What the groups are: regions, sectors. */
  of: string;
  groups: readonly MarketGroup[];
  label: (group: MarketGroup) => ComponentChildren;
  /** With a bar for each row below its name. */
  bars?: boolean;
}

function Counts({ of, groups, label, bars = false }: CountsProps) {
  const { locale, t } = useReader();
  const most = Math.max(1, ...groups.map(({ need, offer }) => need + offer));
  return (
    <Table
      classes="counts"
      firstIsHeader
      head={[
        { content: of },
        { content: t('home.asked'), numeric: true },
        { content: t('home.offered'), numeric: true },
        { content: t('home.funds'), numeric: true },
      ]}
      rows={groups.map((group) => [
        {
          content: (
            <>
              {label(group)}
              {bars && <Bar need={group.need / most} offer={group.offer / most} />}
            </>
          ),
        },
        ...(['need', 'offer', 'fund'] as const).map((side) => figure(group[side], locale)),
      ])}
    />
  );
}

const figure = (count: number, locale: Locale): Cell => ({
  content: count === 0 ? '–' : <bdi>{count.toLocaleString(locale)}</bdi>,
  numeric: true,
});

/** Shares of the longest bar; the figures beside it say the same. */
const Bar = ({ need, offer }: { need: number; offer: number }) => (
  <svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
    <rect class="asked" width={percent(need)} height="3" />
    <rect class="offered" x={percent(need)} width={percent(offer)} height="3" />
  </svg>
);

const percent = (share: number) => Math.round(share * 100);
