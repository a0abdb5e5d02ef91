import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

/** Set apart from the text around it; says nothing urgent. */
export const InsetText = ({ id, classes, attributes, children }: Props) => (
  <div id={id} class={classNames('govuk-inset-text', classes)} {...attributes}>
    {children}
  </div>
);
