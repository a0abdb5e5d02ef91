import type { EngagementItem } from '../../server/engagements/index.js';
import { workflows } from '../../server/workflows.js';
import type { Duty } from '../../server/platform/workflow.js';
import { Day } from '../components/day.js';
import { Layout } from '../components/layout.js';
import { Pagination } from '../components/pagination.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  items: readonly EngagementItem[];
  next: string | null;
  now: Date;
}

/** All the reader has a part in, newest first: what comes next in each, whose move, until when. */
export function EngagementsPage({ items, next, now }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('engagements.title')}>
      <h1>{t('engagements.title')}</h1>
      {items.length === 0 && (
        <p>
          {t('engagements.none')} {t('engagements.how')}
        </p>
      )}
      <div class="cards">
        {items.map((item) => (
          <Item key={item.id} item={item} now={now} />
        ))}
      </div>
      <Pagination next={next ? { href: paths.engagements(next) } : undefined} />
    </Layout>
  );
}

function Item({ item: { kind, id, title, state, dueAt }, now }: { item: EngagementItem; now: Date }) {
  const { t } = useReader();
  const duty = (workflows[kind].duty as (state: string) => Duty | null)(state);
  return (
    <article class="card">
      <p class="tags">
        <Tag>{wordFor(t, 'noun', kind)}</Tag> <Tag look="plain">{wordFor(t, `state.${kind}`, state)}</Tag>
      </p>
      <h2 dir="auto">
        <a href={paths[kind](id)}>{title}</a>
      </h2>
      {duty && (
        <p>
          {wordFor(t, 'next', `${kind}.${state}`)} – {wordFor(t, 'owner', duty.owner)}
        </p>
      )}
      {dueAt && (
        <p class="hint">
          {t('next.due')} <Day at={dueAt} /> {dueAt < now && <Tag look="bad">{t('next.late')}</Tag>}
        </p>
      )}
    </article>
  );
}
