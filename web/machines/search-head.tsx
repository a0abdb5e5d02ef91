import type { Question } from '../catalogue/search-page.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Where a program finds the same search as a feed, and how a browser asks its own questions here. */
export function SearchHead({ question }: { question: Question }) {
  const { t } = useReader();
  return (
    <>
      <link
        rel="alternate"
        type="application/atom+xml"
        title={t('searches.publicFeed')}
        href={paths.searchFeed({ ...question, sort: undefined })}
      />
      <link rel="search" type="application/opensearchdescription+xml" title="Bandung" href={paths.openSearch()} />
    </>
  );
}
