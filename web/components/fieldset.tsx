import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';
import type { Size } from './label.js';

interface Props {
  legend: ComponentChildren;
  legendSize?: Size | undefined;
  /** The legend is the page's heading. */
  heading?: boolean | undefined;
  /** Screen readers then read what describes it before its text fields. */
  role?: 'group' | undefined;
  id?: string | undefined;
  describedBy?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: ComponentChildren;
}

/** Fields that answer one question together. */
export function Fieldset(props: Props) {
  const { legend, legendSize, heading, role, id, describedBy, classes, attributes, children } = props;
  const look =
    legendSize === 'hidden' ? 'govuk-visually-hidden' : legendSize && `govuk-fieldset__legend--${legendSize}`;
  return (
    <fieldset
      id={id}
      class={classNames('govuk-fieldset', classes)}
      role={role}
      aria-describedby={describedBy}
      {...attributes}
    >
      {legend && (
        <legend class={classNames('govuk-fieldset__legend', look)}>
          {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
