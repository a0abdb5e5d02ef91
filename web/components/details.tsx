import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  summary: ComponentChildren;
  open?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

/** What few need, one press away; opens without a script. */
export const Details = ({ summary, open, id, classes, attributes, children }: Props) => (
  <details id={id} class={classNames('govuk-details', classes)} {...attributes} open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
