import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  title: ComponentChildren;
  heading?: 1 | 2 | 3 | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

/** At the end of a journey: it is done, and by what it will be known. */
export function Panel({ title, heading = 1, classes, attributes, children }: Props) {
  const Heading = `h${heading}` as const;
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
    </div>
  );
}
