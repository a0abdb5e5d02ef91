import { BackLink } from '../components/back-link.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import type { ApiDescription, Group, Operation } from './api-description.js';
import { Access, Endpoint, operationId } from './endpoint.js';
import { FieldTable, TypeName } from './field-table.js';
import { fieldsOf, objectsIn, typeOf, type SchemaField } from './schema-fields.js';

/** The operations of one group with their fields, and below them the objects they speak of. */
export function ApiGroupPage({ api: { objects }, group }: { api: ApiDescription; group: Group }) {
  const { locale, dir, t } = useReader();
  const schemas = group.operations.flatMap(({ body, answer }) => [body ?? [], answer.schema ?? []].flat());
  return (
    <Layout plain title={`${t('api.title')}${t('part.colon')} ${group.name}`}>
      <BackLink href={paths.api()}>{t('api.title')}</BackLink>
      <h1 lang="en" dir="ltr">
        {group.name}
      </h1>
      {group.operations.map((operation) => (
        <OperationSection key={operationId(operation)} operation={operation} />
      ))}
      <h2>{t('api.objects')}</h2>
      {[...objectsIn(schemas, objects)].sort().map((name) => (
        <section key={name} class="api" lang="en" dir="ltr">
          <h3 id={name}>{name}</h3>
          <div lang={locale} dir={dir}>
            <FieldTable fields={fieldsOf(objects[name]!)} />
          </div>
        </section>
      ))}
    </Layout>
  );
}

function OperationSection({ operation }: { operation: Operation }) {
  const { t } = useReader();
  const { summary, description, parameters, body, answer } = operation;
  const bodyFields = body ? fieldsOf(body) : [];
  return (
    <section class="api operation">
      <h2 id={operationId(operation)}>
        <Endpoint operation={operation} />
      </h2>
      <p lang="en" dir="ltr">
        {summary}. {description}
      </p>
      <p class="tags">
        <Access operation={operation} />
        {headersOf(operation).map((name) => (
          <code key={name} class="tag" dir="ltr">
            {name}
          </code>
        ))}
      </p>
      <Fields title={t('api.queryParameters')} fields={parametersIn(parameters, 'query')} />
      <Fields title={t('api.body')} fields={bodyFields} />
      <p>
        {t('api.answer')}
        {t('part.colon')} <code>{answer.status}</code>{' '}
        {answer.schema ? <TypeName type={typeOf(answer.schema)} /> : t('api.noContent')}
      </p>
      {answer.schema && <FieldTable fields={fieldsOf(answer.schema)} />}
    </section>
  );
}

function Fields({ title, fields }: { title: string; fields: SchemaField[] }) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <FieldTable fields={fields} />
    </>
  );
}

/** `Idempotency-Key` and `If-Match`, which the overview explains. */
const headersOf = ({ parameters }: Operation) =>
  parameters.filter((each) => each.in === 'header').map(({ name }) => name);

const parametersIn = (parameters: Operation['parameters'], place: string): SchemaField[] =>
  parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, schema, required = false, description }) => ({
      name,
      type: schema ? typeOf(schema) : { text: 'text' },
      required,
      meaning: description,
    }));
