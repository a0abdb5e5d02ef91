import { Table } from '../components/table.js';
import { useReader } from '../platform/reader.js';
import type { SchemaField, TypeText } from './schema-fields.js';

export function FieldTable({ fields }: { fields: readonly SchemaField[] }) {
  const { t } = useReader();
  if (fields.length === 0) return null;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={t('api.name')}>
      <Table
        firstIsHeader
        head={[{ content: t('api.name') }, { content: t('api.type') }, { content: t('api.meaning') }]}
        rows={fields.map(({ name, type, required, meaning }) => [
          {
            content: (
              <>
                <code dir="ltr">{name}</code>
                {required && <small> {t('api.required')}</small>}
              </>
            ),
          },
          { content: <TypeName type={type} />, attributes: english },
          { content: meaning, attributes: english },
        ])}
      />
    </div>
  );
}

const english = { lang: 'en', dir: 'ltr' };

/** A type; a link where it is an object described below. */
export const TypeName = ({ type: { text, object } }: { type: TypeText }) =>
  object ? <a href={`#${object}`}>{text}</a> : <>{text}</>;
