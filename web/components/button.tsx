import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  /** One page has one that is neither; `warning` for what cannot be undone; `inverse` on a dark ground. */
  look?: 'secondary' | 'warning' | 'inverse' | undefined;
  /** Makes it a link that looks like a button: for going on, never for changing something. */
  href?: string | undefined;
  /** With an arrow: where a journey begins. */
  start?: boolean | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  /** A second press within a second is not sent. */
  once?: boolean | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export function Button(props: Props) {
  const { look, href, start, type = 'submit', name, value, id, disabled, once, classes, attributes, children } = props;
  const all = {
    class: classNames('govuk-button', look && `govuk-button--${look}`, classes, start && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes,
    id,
  };
  const content = (
    <>
      {children}
      {start && <StartIcon />}
    </>
  );
  if (href)
    return (
      <a href={href} role="button" draggable={'false' as never} {...all}>
        {content}
      </a>
    );
  return (
    <button
      {...{ type, value, name, disabled }}
      aria-disabled={disabled ? 'true' : undefined}
      data-prevent-double-click={once === undefined ? undefined : String(once)}
      {...all}
    >
      {content}
    </button>
  );
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);
