import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  href: string;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  /** Where it leads; by itself just “Back”. */
  children?: ComponentChildren;
}

/** On top of a page that is one step of a journey, or below another page. */
export function BackLink({ href, classes, attributes, children }: Props) {
  const { t } = useReader();
  return (
    <a href={href} class={classNames('govuk-back-link', classes)} {...attributes}>
      {children ?? t('part.back')}
    </a>
  );
}
