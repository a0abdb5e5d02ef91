import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

export interface NavigationItem {
  href: string;
  text: ComponentChildren;
  /** `page`: it is the page being read; `part`: it is one of the pages behind it. */
  current?: 'page' | 'part' | undefined;
}

interface Props {
  items: readonly NavigationItem[];
  /** What the navigation is called. */
  label: string;
  navigationId?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  /** List items after the links. */
  children?: ComponentChildren;
}

/** The places of the service. They wrap on a narrow screen: no menu to open, no script. */
export const ServiceNavigation = ({
  items,
  label,
  navigationId = 'navigation',
  classes,
  attributes,
  children,
}: Props) => (
  <div class={classNames('govuk-service-navigation', classes)} data-module="govuk-service-navigation" {...attributes}>
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav aria-label={label} class="govuk-service-navigation__wrapper">
          <ul class="govuk-service-navigation__list" id={navigationId}>
            {items.map(({ href, text, current }) => (
              <li
                key={href}
                class={classNames(
                  'govuk-service-navigation__item',
                  current && 'govuk-service-navigation__item--active',
                )}
              >
                <a
                  class="govuk-service-navigation__link"
                  href={href}
                  aria-current={current && (current === 'page' ? 'page' : 'true')}
                >
                  {current ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text}
                </a>
              </li>
            ))}
            {children}
          </ul>
        </nav>
      </div>
    </div>
  </div>
);
