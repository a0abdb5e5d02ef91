import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';
import { ErrorMessage } from './error-message.js';
import type { FormError } from './error-summary.js';
import { Hint } from './hint.js';
import { Label, type Size } from './label.js';

/** What every field has, whatever one types into it. */
export interface FieldProps {
  name: string;
  /** By which the summary of errors finds it; the name, unless that stands on the page twice. */
  id?: string | undefined;
  label: ComponentChildren;
  labelSize?: Size | undefined;
  /** The label is the page's heading. */
  heading?: boolean | undefined;
  hint?: ComponentChildren;
  /** All of the form's; it shows its own. */
  errors?: readonly FormError[] | undefined;
  /** Ids of what else describes it. */
  describedBy?: string | undefined;
  /** Of the control, as are the attributes. */
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  /** Of the group around label, hint, error and control. */
  groupClasses?: string | undefined;
}

/** What ties a control to its hint and to its error. */
export interface Ties {
  id: string;
  name: string;
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
}

interface Props extends Omit<FieldProps, 'classes' | 'attributes'> {
  groupAttributes?: Attributes;
  /** Of something that already says what the hint would: read out first. */
  children: (ties: Ties, wrong: boolean) => ComponentChildren;
}

/** A control with its label, its hint and what is wrong with it. */
export function FormGroup(props: Props) {
  const { name, id = name, label, labelSize, heading, hint, errors, describedBy, groupClasses, children } = props;
  const error = errorOf(errors, id);
  const describing = classNames(describedBy, hint ? `${id}-hint` : null, error ? `${id}-error` : null);
  return (
    <div
      class={classNames('govuk-form-group', error && 'govuk-form-group--error', groupClasses)}
      {...props.groupAttributes}
    >
      <Label for={id} size={labelSize} heading={heading}>
        {label}
      </Label>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error && <ErrorMessage id={`${id}-error`}>{error.text}</ErrorMessage>}
      {children(
        { id, name, 'aria-invalid': error && 'true', 'aria-describedby': describing || undefined },
        error !== undefined,
      )}
    </div>
  );
}

/** What is wrong with the field of that id. */
export const errorOf = (errors: readonly FormError[] | undefined, id: string) =>
  errors?.find(({ field }) => field === id);
