import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  /** Something has just been done; said at once to who listens. */
  success?: boolean | undefined;
  title?: ComponentChildren;
  titleId?: string | undefined;
  role?: 'alert' | 'region' | 'status' | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  /** One line; longer content as elements of its own. */
  children: ComponentChildren;
}

/** Tells what is not about the page alone, or what has just been done. */
export function NotificationBanner(props: Props) {
  const { t } = useReader();
  const { success, role = success ? 'alert' : 'region', classes, attributes, children } = props;
  const { titleId = 'govuk-notification-banner-title' } = props;
  return (
    <div
      class={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success', classes)}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...attributes}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? t(success ? 'part.success' : 'part.important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
}
