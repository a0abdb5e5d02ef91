import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';
import { FormGroup, type FieldProps } from './form-group.js';

export interface Option {
  /** The text, where there is none. */
  value?: string | number | undefined;
  text: string;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}

interface Props extends FieldProps {
  options: readonly Option[];
  value?: string | number | undefined;
  disabled?: boolean | undefined;
}

/** One of many; where there are few, radios are quicker. */
export function Select({ options, value, disabled, classes, attributes, ...group }: Props) {
  return (
    <FormGroup {...group}>
      {(ties, wrong) => (
        <select
          class={classNames('govuk-select', classes, wrong && 'govuk-select--error')}
          {...ties}
          disabled={disabled}
          {...attributes}
        >
          {options.map((option) => (
            <option
              key={option.value ?? option.text}
              value={option.value}
              selected={option.selected ?? (value !== undefined && value === (option.value ?? option.text))}
              disabled={option.disabled}
              {...option.attributes}
            >
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FormGroup>
  );
}
