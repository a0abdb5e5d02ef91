import { useReader } from '../platform/reader.js';

export interface FormError {
  /** Id of the field; none when it is about the whole form. */
  field?: string;
  text: string;
}

/** All that is wrong with a form, on top of it, each with a link to its field. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }) {
  const { t } = useReader();
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabindex={-1}>
      <h2 id="errors-title">{t('signIn.errors')}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
