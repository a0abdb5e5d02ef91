import { classNames } from './class-names.js';
import { FormGroup, type FieldProps } from './form-group.js';

export interface TextareaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  spellcheck?: boolean | undefined;
  autocomplete?: string | undefined;
  maxlength?: number | undefined;
  lang?: string | undefined;
  dir?: 'auto' | 'ltr' | 'rtl' | undefined;
}

/** Several lines of text, in the direction of what is typed. */
export function Textarea(props: TextareaProps) {
  const { value, rows = 5, spellcheck, autocomplete, maxlength, lang, dir, classes, attributes, ...group } = props;
  return (
    <FormGroup {...group}>
      {(ties, wrong) => (
        <textarea
          class={classNames('govuk-textarea', wrong && 'govuk-textarea--error', classes)}
          {...ties}
          {...{ rows, autocomplete, maxlength, lang, dir }}
          spellcheck={spellcheck === undefined ? undefined : (String(spellcheck) as never)}
          {...attributes}
        >
          {value}
        </textarea>
      )}
    </FormGroup>
  );
}
