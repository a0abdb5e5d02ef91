import { sectorLabel, sdgLabel } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import { Names } from '../components/names.js';
import { Fact } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** What it is about: each code is a way to others like it. */
export function ListingSubjects({ listing: { sectors, sdgs, skills, language } }: { listing: Listing }) {
  const { locale, t } = useReader();
  return (
    <>
      <Fact label={t('listing.sectors')}>
        {sectors.map((code) => (
          <a key={code} class="code" href={paths.search({ sector: String(code) })}>
            <bdi>{sectorLabel(code, locale)}</bdi>
          </a>
        ))}
      </Fact>
      <Fact label={t('listing.sdgs')}>
        {sdgs.map((code) => (
          <a key={code} class="code" href={paths.search({ sdg: code })}>
            <bdi>{sdgLabel(code, locale)}</bdi>
          </a>
        ))}
      </Fact>
      <Fact label={t('listing.skills')}>{skills.length > 0 && <Names of={skills} lang={language} />}</Fact>
    </>
  );
}
