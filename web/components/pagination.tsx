import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Way {
  href: string;
  /** Where it leads, if not just on or back. */
  text?: ComponentChildren;
}

interface Props {
  previous?: Way | undefined;
  next?: Way | undefined;
  label?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** On to the next page of a list and back. Lists are read by cursor: there are no numbered pages. */
export function Pagination({ previous, next, label, classes, attributes }: Props) {
  const { t } = useReader();
  if (!previous && !next) return null;
  return (
    <nav
      class={classNames('govuk-pagination govuk-pagination--block', classes)}
      aria-label={label ?? t('part.pagination')}
      {...attributes}
    >
      {previous && (
        <Arrow rel="prev" href={previous.href}>
          {previous.text ?? t('part.previous')}
        </Arrow>
      )}
      {next && (
        <Arrow rel="next" href={next.href}>
          {next.text ?? t('search.next')}
        </Arrow>
      )}
    </nav>
  );
}

const Arrow = ({ rel, href, children }: { rel: 'prev' | 'next'; href: string; children: ComponentChildren }) => (
  <div class={ARROWS[rel].classes}>
    <a class="govuk-link govuk-pagination__link" href={href} rel={rel}>
      <svg
        class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
        xmlns="http://www.w3.org/2000/svg"
        height="13"
        width="15"
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 15 13"
      >
        <path d={ARROWS[rel].path} />
      </svg>
      <span class="govuk-pagination__link-title govuk-pagination__link-title--decorated">{children}</span>
    </a>
  </div>
);

const ARROWS = {
  prev: {
    classes: 'govuk-pagination__prev',
    path: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  },
  next: {
    classes: 'govuk-pagination__next',
    path: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
  },
};
