import type { ComponentChildren } from 'preact';
import { Checkboxes } from '../components/checkboxes.js';
import { Details } from '../components/details.js';
import { ErrorMessage } from '../components/error-message.js';
import type { FormError } from '../components/error-summary.js';
import { Fieldset } from '../components/fieldset.js';
import { errorOf } from '../components/form-group.js';
import { Hint } from '../components/hint.js';
import { useReader } from '../platform/reader.js';
import { codeLabel, groupsOf } from './code-lists.js';
import type { CodeList } from './controls.js';

interface Props {
  name: string;
  list: CodeList;
  label: ComponentChildren;
  hint?: ComponentChildren;
  values: readonly string[];
  /** Codes that what was written speaks for, with the words that do. */
  suggested?: readonly { code: string; because: readonly string[] }[] | undefined;
  errors: readonly FormError[];
}

/** Any of many codes: what is chosen and what is suggested on top, the whole list folded away in its groups. */
export function CodeChoices({ name, list, label, hint, values, suggested = [], errors }: Props) {
  const { locale, t } = useReader();
  const open = suggested.filter(({ code }) => !values.includes(code));
  const above = [...values, ...open.map(({ code }) => code)];
  const error = errorOf(errors, name);
  const choice = (code: string) => ({ value: code, label: <bdi>{codeLabel(list, code, locale)}</bdi> });
  return (
    <div id={name} tabindex={-1} class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <Fieldset legend={label} legendSize="m" describedBy={hint ? `${name}-hint` : undefined}>
        {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${name}-error`}>{error.text}</ErrorMessage>}
        {values.length > 0 && (
          <Checkboxes name={name} id={`${name}-chosen`} choices={values.map(choice)} values={values} />
        )}
        {open.length > 0 && (
          <Checkboxes
            name={name}
            id={`${name}-suggested`}
            label={t('posting.suggested')}
            labelSize="s"
            choices={open.map(({ code, because }) => ({
              ...choice(code),
              hint: because.length > 0 && <bdi>{because.join(' · ')}</bdi>,
            }))}
          />
        )}
        {groupsOf(list, locale, { others: t('posting.others'), all: t('posting.all') }).map(
          ({ id, name: group, codes }) => {
            const rest = codes.filter((code) => !above.includes(code));
            if (rest.length === 0) return null;
            const boxes = (
              <Checkboxes
                name={name}
                id={`${name}-${id}`}
                choices={rest.map(choice)}
                classes="govuk-checkboxes--small"
              />
            );
            return group ? (
              <Details key={id} summary={<bdi>{group}</bdi>}>
                {boxes}
              </Details>
            ) : (
              <div key={id}>{boxes}</div>
            );
          },
        )}
      </Fieldset>
    </div>
  );
}
