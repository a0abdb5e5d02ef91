import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

export interface Crumb {
  /** None on the page itself. */
  href?: string | undefined;
  text: ComponentChildren;
}

interface Props {
  crumbs: readonly Crumb[];
  /** On a narrow screen only the first and the last. */
  collapse?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** Where the page stands among those above it. */
export function Breadcrumbs({ crumbs, collapse, classes, attributes }: Props) {
  const { t } = useReader();
  return (
    <nav
      class={classNames('govuk-breadcrumbs', classes, collapse && 'govuk-breadcrumbs--collapse-on-mobile')}
      {...attributes}
      aria-label={t('part.breadcrumb')}
    >
      <ol class="govuk-breadcrumbs__list">
        {crumbs.map(({ href, text }, index) =>
          href ? (
            <li key={index} class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            </li>
          ) : (
            <li key={index} class="govuk-breadcrumbs__list-item" aria-current="page">
              {text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
