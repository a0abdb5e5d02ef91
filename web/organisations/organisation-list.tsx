import { countryName } from '../../server/codes/index.js';
import type { DirectoryEntry } from '../../server/directory/index.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  of: readonly DirectoryEntry[];
  /** Left out where the page is about one country. */
  withCountry?: boolean;
}

/** Organisations with what they are and how much they have published. */
export function OrganisationList({ of, withCountry = false }: Props) {
  const { locale, t } = useReader();
  if (of.length === 0) return null;
  return (
    <ul class="organisations">
      {of.map(({ id, kind, name, acronym, country, centreStatus, listings }) => (
        <li key={id}>
          <a class="name" href={paths.organisation(id)}>
            <bdi>{acronym ? `${name} (${acronym})` : name}</bdi>
          </a>
          <p class="by">
            <span>{wordFor(t, 'organisation', kind)}</span>
            {withCountry && country && (
              <span>
                {kind === 'focal_point' && `${t('organisation.endorses')} `}
                <a href={paths.country(country)}>
                  <bdi>{countryName(country, locale)}</bdi>
                </a>
              </span>
            )}
            {listings > 0 && <span>{t('count.listings', { count: listings })}</span>}
            {centreStatus === 'verified' && <Tag look="good">{t('listing.centre')}</Tag>}
          </p>
        </li>
      ))}
    </ul>
  );
}
