import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  /** Some of the facts can be changed: the others keep the column free. */
  withActions?: boolean | undefined;
  /** Less air, for beside a text. */
  narrow?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

const WithActions = createContext(false);

/** Facts with what they are called. */
export const SummaryList = ({ withActions = false, narrow, classes, attributes, children }: Props) => (
  <WithActions.Provider value={withActions}>
    <dl class={classNames('govuk-summary-list', narrow && 'facts-list', classes)} {...attributes}>
      {children}
    </dl>
  </WithActions.Provider>
);

export interface FactAction {
  href: string;
  text: ComponentChildren;
  /** What it acts on, for who hears the link without the row. */
  about?: ComponentChildren;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
}

interface FactProps {
  label: ComponentChildren;
  actions?: readonly FactAction[] | undefined;
  classes?: string | undefined;
  children?: ComponentChildren;
}

/** One row of a summary list; nothing where nothing is known. */
export function Fact({ label, actions = [], classes, children }: FactProps) {
  const withActions = useContext(WithActions);
  if (isNothing(children)) return null;
  const bare = withActions && actions.length === 0;
  return (
    <div class={classNames('govuk-summary-list__row', bare && 'govuk-summary-list__row--no-actions', classes)}>
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
      {actions.length > 0 && (
        <dd class="govuk-summary-list__actions">
          {actions.length === 1 ? (
            <ActionLink {...actions[0]!} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map((action) => (
                <li key={action.href} class="govuk-summary-list__actions-list-item">
                  <ActionLink {...action} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

const ActionLink = ({ href, text, about, classes, attributes }: FactAction) => (
  <a class={classNames('govuk-link', classes)} href={href} {...attributes}>
    {text}
    {about && <span class="govuk-visually-hidden"> {about}</span>}
  </a>
);

const isNothing = (children: ComponentChildren): boolean =>
  children === null ||
  children === undefined ||
  children === false ||
  children === '' ||
  (Array.isArray(children) && children.every(isNothing));
