import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { FormGroup, type FieldProps } from './form-group.js';

interface Props extends FieldProps {
  type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'number' | 'date' | 'password' | undefined;
  value?: string | number | undefined;
  /** How long the answer is expected to be, in characters; the field is as wide, however narrow the screen. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  inputmode?: 'numeric' | 'decimal' | 'text' | 'email' | 'tel' | 'url' | 'search' | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: 'none' | undefined;
  spellcheck?: boolean | undefined;
  pattern?: string | undefined;
  maxlength?: number | undefined;
  min?: string | number | undefined;
  max?: string | number | undefined;
  step?: string | number | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** A unit before or after it. Screen readers skip them: the label must say it too. */
  prefix?: ComponentChildren;
  suffix?: ComponentChildren;
}

/** One line of text. */
export function Input(props: Props) {
  const { type = 'text', value, width, inputmode, autocomplete, autocapitalize, spellcheck, pattern } = props;
  const { maxlength, min, max, step, dir, required, disabled, prefix, suffix, classes, attributes, ...group } = props;
  return (
    <FormGroup {...group}>
      {(ties, wrong) => {
        const input = (
          <input
            class={classNames(
              'govuk-input',
              width && `govuk-input--width-${width}`,
              classes,
              wrong && 'govuk-input--error',
            )}
            type={type as 'text'}
            {...ties}
            {...{
              value,
              inputmode,
              autocomplete,
              autocapitalize,
              pattern,
              maxlength,
              min,
              max,
              step,
              dir,
              required,
              disabled,
            }}
            spellcheck={spellcheck === undefined ? undefined : (String(spellcheck) as never)}
            {...attributes}
          />
        );
        if (!prefix && !suffix) return input;
        return (
          <div class="govuk-input__wrapper">
            {prefix && <Affix where="prefix">{prefix}</Affix>}
            {input}
            {suffix && <Affix where="suffix">{suffix}</Affix>}
          </div>
        );
      }}
    </FormGroup>
  );
}

const Affix = ({ where, children }: { where: 'prefix' | 'suffix'; children: ComponentChildren }) => (
  <div class={`govuk-input__${where}`} aria-hidden="true">
    {children}
  </div>
);
