import { classNames } from './class-names.js';
import { FormGroup, type FieldProps } from './form-group.js';

interface Props extends FieldProps {
  multiple?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Media types and endings the browser offers first. */
  accept?: string | undefined;
}

export function FileUpload({ multiple, disabled, accept, classes, attributes, ...group }: Props) {
  return (
    <FormGroup {...group}>
      {(ties, wrong) => (
        <input
          class={classNames('govuk-file-upload', classes, wrong && 'govuk-file-upload--error')}
          type="file"
          {...ties}
          {...{ multiple, disabled, accept }}
          {...attributes}
        />
      )}
    </FormGroup>
  );
}
