import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

export interface FormError {
  /** Id of the field; none when it is about the whole form. */
  field?: string;
  text: string;
}

interface Props {
  errors: readonly FormError[];
  title?: ComponentChildren;
  /** What to say before the list. */
  children?: ComponentChildren;
  classes?: string;
  attributes?: Attributes;
}

/** All that is wrong with a form, on top of it, each with a link to its field. */
export function ErrorSummary({ errors, title, children, classes, attributes }: Props) {
  const { t } = useReader();
  if (errors.length === 0 && !children) return null;
  return (
    <div class={classNames('govuk-error-summary', classes)} {...attributes} data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title ?? t('signIn.errors')}</h2>
        <div class="govuk-error-summary__body">
          {children && <p>{children}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(({ field, text }) => (
                <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
