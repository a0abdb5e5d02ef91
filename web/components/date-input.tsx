import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';
import { ErrorMessage } from './error-message.js';
import type { FormError } from './error-summary.js';
import { Fieldset } from './fieldset.js';
import { errorOf } from './form-group.js';
import { Hint } from './hint.js';
import type { Size } from './label.js';

const parts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof parts)[number];

interface Props {
  id: string;
  /** The fields are called `<namePrefix>-day`, `-month`, `-year`. */
  namePrefix?: string | undefined;
  label?: ComponentChildren;
  labelSize?: Size | undefined;
  heading?: boolean | undefined;
  hint?: ComponentChildren;
  values?: Partial<Record<DatePart, string | number | undefined>> | undefined;
  errors?: readonly FormError[] | undefined;
  /** Which fields are marked when there is an error; all, when it is not known. */
  wrong?: readonly DatePart[] | undefined;
  describedBy?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  groupClasses?: string | undefined;
}

/** A date one knows by heart, typed in three fields: no calendar to open, the same in every browser. */
export function DateInput(props: Props) {
  const { t } = useReader();
  const { id, namePrefix, label, labelSize, heading, hint, values = {}, errors, classes, attributes } = props;
  const error = errorOf(errors, id);
  const wrong = props.wrong ?? (error ? parts : []);
  const describing =
    classNames(props.describedBy, hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  const inner = (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error && <ErrorMessage id={`${id}-error`}>{error.text}</ErrorMessage>}
      <div class={classNames('govuk-date-input', classes)} {...attributes} id={id}>
        {parts.map((part) => (
          <div key={part} class="govuk-date-input__item">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
                {t(`part.${part}`)}
              </label>
              <input
                class={classNames(
                  'govuk-input govuk-date-input__input',
                  wrong.includes(part) && 'govuk-input--error',
                  `govuk-input--width-${part === 'year' ? 4 : 2}`,
                )}
                id={`${id}-${part}`}
                name={namePrefix ? `${namePrefix}-${part}` : part}
                type="text"
                inputmode="numeric"
                value={values[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </>
  );
  return (
    <div class={classNames('govuk-form-group', error && 'govuk-form-group--error', props.groupClasses)}>
      {label ? (
        <Fieldset legend={label} legendSize={labelSize} heading={heading} role="group" describedBy={describing}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  );
}
