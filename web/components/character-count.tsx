import { useReader } from '../platform/reader.js';
import { classNames } from './class-names.js';
import { FormGroup } from './form-group.js';
import { Hint } from './hint.js';
import type { TextareaProps } from './textarea.js';

interface Props extends Omit<TextareaProps, 'maxlength' | 'describedBy'> {
  /** In characters. What is longer may still be typed, and is refused with what was typed in it. */
  limit: number;
  /** Share of the limit, in percent, from which a script says how much is left. */
  threshold?: number | undefined;
}

/** A text area that says how much it takes; a script counts along. */
export function CharacterCount(props: Props) {
  const { t } = useReader();
  const {
    limit,
    threshold,
    value,
    rows = 5,
    spellcheck,
    autocomplete,
    lang,
    dir,
    classes,
    attributes,
    ...group
  } = props;
  const id = group.id ?? group.name;
  return (
    <FormGroup
      {...group}
      describedBy={`${id}-info`}
      groupClasses={classNames('govuk-character-count', group.groupClasses)}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': limit,
        ...(threshold !== undefined && { 'data-threshold': threshold }),
      }}
    >
      {(ties, wrong) => (
        <>
          <textarea
            class={classNames('govuk-textarea', wrong && 'govuk-textarea--error', 'govuk-js-character-count', classes)}
            {...ties}
            {...{ rows, autocomplete, lang, dir }}
            spellcheck={spellcheck === undefined ? undefined : (String(spellcheck) as never)}
            {...attributes}
          >
            {value}
          </textarea>
          <Hint id={`${id}-info`} classes="govuk-character-count__message">
            {t('part.upTo', { count: limit })}
          </Hint>
        </>
      )}
    </FormGroup>
  );
}
