import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

/** What is wrong with a field, beside it. */
export function ErrorMessage({ id, classes, attributes, children }: Props) {
  const { t } = useReader();
  return (
    <p id={id} class={classNames('govuk-error-message', classes)} {...attributes}>
      <span class="govuk-visually-hidden">
        {t('part.error')}
        {t('part.colon')}
      </span>{' '}
      {children}
    </p>
  );
}
