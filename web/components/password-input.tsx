import { useReader } from '../platform/reader.js';
import { Button } from './button.js';
import { classNames } from './class-names.js';
import { FormGroup, type FieldProps } from './form-group.js';

interface Props extends FieldProps {
  autocomplete?: 'current-password' | 'new-password' | undefined;
  value?: string | undefined;
  maxlength?: number | undefined;
}

/** Without a script it is what it always was; with one it can be shown. It is never sent back to the browser. */
export function PasswordInput(props: Props) {
  const { t } = useReader();
  const { autocomplete = 'current-password', value, maxlength, classes, attributes, ...group } = props;
  return (
    <FormGroup
      {...group}
      groupClasses={classNames('govuk-password-input', group.groupClasses)}
      groupAttributes={{ 'data-module': 'govuk-password-input' }}
    >
      {(ties, wrong) => (
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            class={classNames(
              'govuk-input govuk-password-input__input govuk-js-password-input-input',
              classes,
              wrong && 'govuk-input--error',
            )}
            type="password"
            {...ties}
            {...{ value, maxlength, autocomplete, autocapitalize: 'none', dir: 'ltr' }}
            spellcheck={'false' as never}
            {...attributes}
          />
          <Button
            type="button"
            look="secondary"
            classes="govuk-password-input__toggle govuk-js-password-input-toggle"
            attributes={{ 'aria-controls': ties.id, 'aria-label': t('part.showPassword'), hidden: true }}
          >
            {t('part.show')}
          </Button>
        </div>
      )}
    </FormGroup>
  );
}
