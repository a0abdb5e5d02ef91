import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  href?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

/** First on every page: past what is the same on all of them. */
export const SkipLink = ({ href = '#main', classes, attributes, children }: Props) => (
  <a href={href} class={classNames('govuk-skip-link', classes)} {...attributes} data-module="govuk-skip-link">
    {children}
  </a>
);
