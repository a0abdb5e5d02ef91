import type { ComponentChildren } from 'preact';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';
import { ErrorMessage } from './error-message.js';
import { Fieldset } from './fieldset.js';
import { errorOf, type FieldProps } from './form-group.js';
import { Hint } from './hint.js';
import { Label } from './label.js';

export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** By itself the group's, numbered from the second on. */
  id?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
}

/** What stands between two choices: “or”. */
export interface Divider {
  divider: ComponentChildren;
}

/** The label asks; none where the page has asked already. */
export interface ChoiceProps extends Omit<FieldProps, 'label'> {
  label?: ComponentChildren;
  choices: readonly (Choice | Divider)[];
}

interface Props extends ChoiceProps {
  type: 'radio' | 'checkbox';
  isChosen: (choice: Choice) => boolean;
}

/** Radios or checkboxes. The first has the group's own id, so that the summary of errors leads to it. */
export function ChoiceGroup(props: Props) {
  const { type, name, id = name, label, labelSize, heading, hint, errors, choices, isChosen } = props;
  const block = type === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const error = errorOf(errors, id);
  const describing =
    classNames(props.describedBy, hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  const inner = (
    <>
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      {error && <ErrorMessage id={`${id}-error`}>{error.text}</ErrorMessage>}
      <div class={classNames(block, props.classes)} {...props.attributes} data-module={block}>
        {choices.map((each, index) => {
          if ('divider' in each)
            return (
              <div key={index} class={`${block}__divider`}>
                {each.divider}
              </div>
            );
          const own = each.id ?? (index === 0 ? id : `${id}-${index + 1}`);
          const described = classNames(
            !label && type === 'checkbox' ? describing : null,
            each.hint ? `${own}-item-hint` : null,
          );
          return (
            <div key={index} class={`${block}__item`}>
              <input
                class={`${block}__input`}
                {...{ id: own, name, type, value: each.value, disabled: each.disabled, checked: isChosen(each) }}
                aria-describedby={described || undefined}
                {...each.attributes}
              />
              <Label for={own} classes={`${block}__label`}>
                {each.label}
              </Label>
              {each.hint ? (
                <Hint id={`${own}-item-hint`} classes={`${block}__hint`}>
                  {each.hint}
                </Hint>
              ) : null}
            </div>
          );
        })}
      </div>
    </>
  );
  return (
    <div class={classNames('govuk-form-group', error && 'govuk-form-group--error', props.groupClasses)}>
      {label ? (
        <Fieldset legend={label} legendSize={labelSize} heading={heading} describedBy={describing}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </div>
  );
}
