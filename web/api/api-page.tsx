import { Layout } from '../components/layout.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { ApiDescription, Group } from './api-description.js';
import { Access, Endpoint, operationId } from './endpoint.js';

/** Every operation on one page; the fields are on the pages of the groups. */
export function ApiPage({ api }: { api: ApiDescription }) {
  const { t } = useReader();
  return (
    <Layout plain title={t('api.title')}>
      <h1>{t('api.title')}</h1>
      <p>{t('api.intro')}</p>
      <p class="links">
        <a href={paths.openapi()}>{t('api.document')}</a>
      </p>
      <SummaryList>
        <Fact label={t('api.base')}>
          <code dir="ltr">{api.address}</code>
        </Fact>
        <Fact label={t('api.signIn')}>{t('api.signInText')}</Fact>
        <Fact label={t('api.refusals')}>{t('api.refusalsText')}</Fact>
        <Fact label={t('api.repeating')}>{t('api.repeatingText')}</Fact>
      </SummaryList>
      {api.groups.map((group) => (
        <GroupOverview key={group.slug} group={group} />
      ))}
    </Layout>
  );
}

const GroupOverview = ({ group: { slug, name, operations } }: { group: Group }) => (
  <section class="api" lang="en" dir="ltr">
    <h2 id={slug}>
      <a href={paths.apiGroup(slug)}>{name}</a>
    </h2>
    <ul>
      {operations.map((operation) => (
        <li key={operation.method + operation.path}>
          <a href={`${paths.apiGroup(slug)}#${operationId(operation)}`}>
            <Endpoint operation={operation} />
          </a>
          <span>{operation.summary}</span>
          <Access operation={operation} />
        </li>
      ))}
    </ul>
  </section>
);
