import { groupingName, regionName } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import { Names } from '../components/names.js';
import { UserText } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';
import { Places } from './places.js';

/** Who may benefit. Nothing in codes and no note means everyone. */
export function Eligible({ listing }: { listing: Listing }) {
  const { locale, t } = useReader();
  const { eligibleCountries, eligibleGroupings, eligibleRegions, eligibilityNote, language } = listing;
  const areas = [
    ...eligibleGroupings.map((code) => groupingName(code, locale)),
    ...eligibleRegions.map((code) => regionName(code, locale)),
  ];
  const inCodes = areas.length + eligibleCountries.length > 0;
  return (
    <>
      {areas.length > 0 && (
        <div>
          <Names of={areas} />
        </div>
      )}
      {eligibleCountries.length > 0 && <Places codes={eligibleCountries} />}
      {eligibilityNote && <UserText lang={language}>{eligibilityNote}</UserText>}
      {!inCodes && !eligibilityNote && t('listing.eligibleAll')}
    </>
  );
}
