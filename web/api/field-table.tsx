import { useReader } from '../platform/reader.js';
import type { SchemaField, TypeText } from './schema-fields.js';

export function FieldTable({ fields }: { fields: readonly SchemaField[] }) {
  const { t } = useReader();
  if (fields.length === 0) return null;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={t('api.name')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('api.name')}</th>
            <th scope="col">{t('api.type')}</th>
            <th scope="col">{t('api.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, required, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <code dir="ltr">{name}</code>
                {required && <small> {t('api.required')}</small>}
              </th>
              <td lang="en" dir="ltr">
                <TypeName type={type} />
              </td>
              <td lang="en" dir="ltr">
                {meaning}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A type; a link where it is an object described below. */
export const TypeName = ({ type: { text, object } }: { type: TypeText }) =>
  object ? <a href={`#${object}`}>{text}</a> : <>{text}</>;
