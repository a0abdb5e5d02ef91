import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

/** How large it is set; `hidden` leaves it to screen readers. */
export type Size = 's' | 'm' | 'l' | 'xl' | 'hidden';

interface Props {
  /** Id of the field. */
  for?: string | undefined;
  size?: Size | undefined;
  /** It asks the one thing that its page is for, and is that page's heading. */
  heading?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

export function Label({ for: field, size, heading, classes, attributes, children }: Props) {
  if (!children) return null;
  const look = size === 'hidden' ? 'govuk-visually-hidden' : size && `govuk-label--${size}`;
  const label = (
    <label class={classNames('govuk-label', look, classes)} {...attributes} for={field}>
      {children}
    </label>
  );
  return heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
