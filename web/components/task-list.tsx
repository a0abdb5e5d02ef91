import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

export interface Task {
  title: ComponentChildren;
  /** None while it cannot be begun. */
  href?: string | undefined;
  hint?: ComponentChildren;
  /** A word for what is done, a `Tag` for what is to be done. */
  status: ComponentChildren;
  cannotStart?: boolean | undefined;
}

interface Props {
  tasks: readonly Task[];
  idPrefix?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

/** What there is to do, in any order, and how far each is. */
export const TaskList = ({ tasks, idPrefix = 'task-list', classes, attributes }: Props) => (
  <ul class={classNames('govuk-task-list', classes)} {...attributes}>
    {tasks.map(({ title, href, hint, status, cannotStart }, index) => {
      const [hintId, statusId] = ['hint', 'status'].map((part) => `${idPrefix}-${index + 1}-${part}`);
      return (
        <li key={index} class={classNames('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
          <div class="govuk-task-list__name-and-hint">
            {href ? (
              <a
                class="govuk-link govuk-task-list__link"
                href={href}
                aria-describedby={classNames(hint ? hintId : null, statusId)}
              >
                {title}
              </a>
            ) : (
              <div>{title}</div>
            )}
            {hint && (
              <div id={hintId} class="govuk-task-list__hint">
                {hint}
              </div>
            )}
          </div>
          <div
            class={classNames('govuk-task-list__status', cannotStart && 'govuk-task-list__status--cannot-start-yet')}
            id={statusId}
          >
            {status}
          </div>
        </li>
      );
    })}
  </ul>
);
