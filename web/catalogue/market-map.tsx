import { regionName } from '../../server/codes/index.js';
import type { MarketGroup } from '../../server/reporting/index.js';
import { useReader } from '../platform/reader.js';
import { LAND } from './land.js';

/** Where a region's needs and offers are drawn: about its middle, in degrees east and north. */
const MIDDLES: Record<string, [number, number]> = {
  '015': [12, 27],
  '011': [-6, 12],
  '017': [17, 2],
  '014': [39, -4],
  '018': [24, -28],
  '029': [-70, 19],
  '013': [-94, 18],
  '005': [-58, -14],
  '021': [-100, 42],
  '143': [66, 46],
  '030': [108, 36],
  '035': [112, 6],
  '034': [78, 22],
  '145': [45, 32],
  '151': [38, 56],
  '154': [10, 58],
  '039': [16, 42],
  '155': [4, 48],
  '053': [136, -26],
  '054': [154, -8],
  '057': [156, 9],
  '061': [178, -16],
};
const LARGEST = 3.6;
const SMALLEST = 0.8;

/** The world in dots; on each region the needs as half a disc, the offers as the other half. Areas are as the counts. */
export function MarketMap({ regions }: { regions: readonly MarketGroup[] }) {
  const { locale, t } = useReader();
  const placed = regions.filter(({ code }) => MIDDLES[code]);
  const most = Math.max(1, ...placed.flatMap(({ need, offer }) => [need, offer]));
  const radius = (count: number) => Math.max(SMALLEST, Math.sqrt(count / most) * LARGEST);
  return (
    <svg
      class="map"
      viewBox="-1 1 91 32"
      role="img"
      aria-label={`${t('home.now')}${t('part.colon')} ${t('home.byRegion')}`}
    >
      <path class="land" d={LAND} />
      {placed.map(({ code, need, offer }) => {
        const [x, y] = [(MIDDLES[code]![0] + 168) / 4, (70 - MIDDLES[code]![1]) / 4];
        return (
          <g key={code}>
            <title>{t('home.picture', { name: regionName(code, locale), asked: need, offered: offer })}</title>
            {need > 0 && <path class="asked" d={half(x, y, radius(need), 0)} />}
            {offer > 0 && <path class="offered" d={half(x, y, radius(offer), 1)} />}
          </g>
        );
      })}
    </svg>
  );
}

/** Half a disc about that point: 0 to the left of it, 1 to the right. */
function half(x: number, y: number, radius: number, side: 0 | 1): string {
  const [r, top] = [radius, y - radius].map((value) => Number(value.toFixed(1)));
  return `M${x} ${top}a${r} ${r} 0 0 ${side} 0 ${2 * r!}z`;
}
