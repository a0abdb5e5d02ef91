import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Layout } from '../components/layout.js';
import { Pagination } from '../components/pagination.js';
import { paths } from '../paths.js';
import { further } from '../platform/further.js';
import { useReader } from '../platform/reader.js';
import { DeskLines, type LinesProps } from './desk-lines.js';
import { deskList } from './desk-lists.js';

interface Props extends LinesProps {
  /** Cursor of the next page. */
  next: string | null;
  first: boolean;
}

/** The whole of one list of the reader’s desk, page by page. */
export function DeskListPage({ next, first, ...list }: Props) {
  const { t, address } = useReader();
  const { title, none } = deskList(list.name);
  return (
    <Layout title={t(title)}>
      <Breadcrumbs crumbs={[{ href: paths.desk(), text: t('place.desk') }, { text: t(title) }]} />
      <h1>{t(title)}</h1>
      {list.found.length === 0 ? <p>{t(none ?? 'desk.nothing')}</p> : <DeskLines {...list} heading="h2" />}
      <Pagination
        previous={first ? undefined : { href: further(address, null), text: t('search.first') }}
        next={next ? { href: further(address, next) } : undefined}
      />
    </Layout>
  );
}
