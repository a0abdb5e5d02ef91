import { Fragment } from 'preact';
import type { SimilarListing } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Tells its owner which of their own listings say much the same. */
export function ListingDoubles({ of }: { of: readonly SimilarListing[] }) {
  const { t } = useReader();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="similar">
      <InsetText classes="inset--waiting">
        <h2 id="similar">{t('similar.title')}</h2>
        <ul>
          {of.map((listing) => (
            <Double key={listing.id} listing={listing} />
          ))}
        </ul>
        <p>{t('similar.text', { count: of.length })}</p>
      </InsetText>
    </section>
  );
}

function Double({ listing: { id, title, language, state, likeness, words } }: { listing: SimilarListing }) {
  const { t } = useReader();
  return (
    <li>
      <a href={paths.listing(id)}>
        <UserLine lang={language}>{title}</UserLine>
      </a>
      <p class="hint">
        {t(`listing.state.${state}`)} · {t('pool.likeness', { share: likeness })}
      </p>
      {words.length > 0 && (
        <p class="hint">
          {t('similar.words')}
          {words.map((pair, index) => (
            <Fragment key={index}>
              {index > 0 && ' ·'} <InBoth pair={pair} language={language} />
            </Fragment>
          ))}
        </p>
      )}
    </li>
  );
}

function InBoth({ pair: { own, theirs }, language }: { pair: SimilarListing['words'][number]; language: string }) {
  const word = <UserLine lang={language}>{theirs}</UserLine>;
  if (own.toLowerCase() === theirs.toLowerCase()) return word;
  return (
    <>
      <UserLine lang="">{own}</UserLine> ↔ {word}
    </>
  );
}
