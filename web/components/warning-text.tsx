import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

/** Of consequences that cannot be undone. */
export function WarningText({ classes, attributes, children }: Props) {
  const { t } = useReader();
  return (
    <div class={classNames('govuk-warning-text', classes)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{t('part.warning')}</span>
        {children}
      </strong>
    </div>
  );
}
