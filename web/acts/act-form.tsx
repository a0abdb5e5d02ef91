import { countryName } from '../../server/codes/index.js';
import { Button } from '../components/button.js';
import type { FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Radios } from '../components/radios.js';
import { Select } from '../components/select.js';
import { Textarea } from '../components/textarea.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { actErrors, fieldId, type Refused } from './act-errors.js';
import type { ActField, Typed } from './act-fields.js';

interface Props {
  act: string;
  action: string;
  fields: readonly ActField[];
  /** What the button says. */
  button: string;
  /** What follows from it. */
  hint?: string | undefined;
  look?: 'secondary' | 'warning' | undefined;
  /** What the page knows by itself. */
  hidden?: Record<string, string | number>;
  refused?: Refused | undefined;
  /** To choose from, where a country is asked for. */
  countries?: readonly string[];
  initial?: Typed;
}

/** The form of one act, made from the fields of its use case. */
export function ActForm({ act, action, fields, button, hint, look, hidden = {}, refused, countries, initial }: Props) {
  const { t } = useReader();
  const own = refused?.act === act ? refused : undefined;
  const errors = actErrors(own, t);
  return (
    <Form action={action} novalidate class="act">
      {hint && <p>{hint}</p>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} {...{ act, field, errors, countries }} typed={own?.typed ?? initial ?? {}} />
      ))}
      <Button look={look}>{button}</Button>
    </Form>
  );
}

interface FieldProps {
  act: string;
  field: ActField;
  errors: readonly FormError[];
  typed: Typed;
  countries: readonly string[] | undefined;
}

function Field({ act, field, errors, typed, countries = [] }: FieldProps) {
  const { t, locale } = useReader();
  const { name, shape, required, choices } = field;
  const word = wordFor(t, 'ask', name);
  const label = required ? word : t('check.optional', { field: word });
  const own = { id: fieldId(act, name), name, label, errors, value: typed[name] };
  switch (shape) {
    case 'choice':
    case 'scale':
      return (
        <Radios
          {...own}
          choices={choices.map((value) => ({ value, label: wordFor(t, shape === 'scale' ? name : 'code', value) }))}
        />
      );
    case 'country':
      return (
        <Select {...own} options={countries.map((value) => ({ value, text: countryName(value, locale) ?? value }))} />
      );
    case 'money':
      return (
        <>
          <Input
            id={fieldId(act, `${name}-amount`)}
            name={`${name}-amount`}
            label={t('ask.amount')}
            errors={errors}
            inputmode="decimal"
            width={10}
            dir="ltr"
            value={typed[`${name}-amount`]}
          />
          <Input
            id={fieldId(act, `${name}-currency`)}
            name={`${name}-currency`}
            label={t('ask.currency')}
            errors={errors}
            width={5}
            dir="ltr"
            value={typed[`${name}-currency`]}
          />
        </>
      );
    case 'date':
      return <Input {...own} type="date" width={10} />;
    case 'count':
      return <Input {...own} inputmode="numeric" width={4} />;
    case 'email':
      return <Input {...own} type="email" dir="ltr" />;
    case 'text':
      return <Textarea {...own} dir="auto" />;
    case 'line':
      return <Input {...own} dir="auto" hint={wordOr(t, name)} />;
  }
}

/** Some fields need a word more. */
const wordOr = (t: ReturnType<typeof useReader>['t'], name: string) => (name === 'why' ? t('ask.why.hint') : undefined);
