import type { ComponentChildren } from 'preact';
import {
  currencies,
  currencyName,
  languageName,
  languages,
  languages7,
  type Locale,
} from '../../server/codes/index.js';
import type { KindName } from '../../server/listings/index.js';
import { CharacterCount } from '../components/character-count.js';
import { Checkboxes } from '../components/checkboxes.js';
import { DateInput } from '../components/date-input.js';
import type { FormError } from '../components/error-summary.js';
import { Fieldset } from '../components/fieldset.js';
import { Input } from '../components/input.js';
import { Radios } from '../components/radios.js';
import { Select } from '../components/select.js';
import { Textarea } from '../components/textarea.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { CodeChoices } from './code-choices.js';
import { sorted } from './code-lists.js';
import { controlOf, wordOf } from './controls.js';
import { CostFields } from './cost-fields.js';
import { isNeeded, type FieldName } from './sections.js';
import { many, one, type Values } from './values.js';

export type Suggested = Partial<Record<FieldName, readonly { code: string; because: readonly string[] }[]>>;

interface Props {
  kind: KindName;
  name: FieldName;
  values: Values;
  errors: readonly FormError[];
  suggested?: Suggested | undefined;
  /** Of what is written, where it is known. */
  lang?: string | undefined;
}

/** One question of a listing's form, asked in the way its field wants. */
export function PostingField({ kind, name, values, errors, suggested = {}, lang }: Props) {
  const { locale, t } = useReader();
  const control = controlOf(kind, name);
  const word = t(wordOf(kind, name));
  const label = isNeeded(kind, name) ? word : t('posting.optional', { label: word });
  const hint = hintFor(name, t);
  const common = { name, label, hint, errors };
  switch (control.as) {
    case 'line':
      return <Input {...common} value={one(values, name)} dir="auto" />;
    case 'text':
      return (
        <CharacterCount {...common} limit={control.max} value={one(values, name)} rows={6} dir="auto" lang={lang} />
      );
    case 'lines':
      return (
        <>
          <Textarea
            {...common}
            hint={t('posting.onePerLine')}
            value={one(values, name)}
            rows={6}
            dir="auto"
            lang={lang}
          />
          {name === 'skills' && <SkillsSuggested of={suggested.skills} />}
        </>
      );
    case 'number':
      return <Input {...common} value={one(values, name)} inputmode="numeric" width={5} dir="ltr" />;
    case 'date':
      return (
        <DateInput
          id={name}
          namePrefix={name}
          label={label}
          hint={t('posting.dateHint')}
          labelSize="s"
          values={{
            day: one(values, `${name}-day`),
            month: one(values, `${name}-month`),
            year: one(values, `${name}-year`),
          }}
          errors={errors}
        />
      );
    case 'yesNo':
      return (
        <Radios
          {...common}
          labelSize="s"
          value={one(values, name)}
          choices={[
            { value: 'yes', label: t('listing.interpreterYes') },
            { value: 'no', label: t('listing.interpreterNo') },
            { value: '', label: t('posting.notSaid') },
          ]}
        />
      );
    case 'choice':
      return (
        <Radios
          {...common}
          labelSize="s"
          value={one(values, name)}
          choices={[
            ...control.options.map((value) => ({ value, label: wordFor(t, control.words, value) })),
            ...(control.none ? [{ value: '', label: t('posting.notSaid') }] : []),
          ]}
        />
      );
    case 'choices':
      return (
        <Checkboxes
          {...common}
          labelSize="s"
          values={many(values, name)}
          choices={control.options.map((value) => ({ value, label: wordFor(t, control.words, value) }))}
        />
      );
    case 'codes':
      return <CodeChoices {...common} list={control.of} values={many(values, name)} suggested={suggested[name]} />;
    case 'oneLanguage':
      return (
        <Select {...common} value={one(values, name) || locale} options={languageOptions(locale, one(values, name))} />
      );
    case 'money':
      return (
        <Fieldset legend={label} legendSize="s" id={name}>
          <div class="pair">
            {(['min', 'max'] as const).map((end) => (
              <Input
                key={end}
                name={`${name}/${end}`}
                label={t(`posting.amount.${end}`)}
                value={one(values, `${name}/${end}`)}
                inputmode="decimal"
                width={10}
                dir="ltr"
                errors={errors}
              />
            ))}
            <Select
              name={`${name}/currency`}
              label={t('posting.amount.currency')}
              value={one(values, `${name}/currency`) || 'USD'}
              options={currencies.map(({ code }) => ({ value: code, text: `${code} – ${currencyName(code, locale)}` }))}
              errors={errors}
            />
          </div>
        </Fieldset>
      );
    case 'costs':
      return (
        <Fieldset legend={label} legendSize="m" id={name}>
          <CostFields name={name} values={values} errors={errors} />
        </Fieldset>
      );
    case 'eligible':
      return (
        <>
          <p class="hint">{t('posting.eligible.hint')}</p>
          {(['groupings', 'regions', 'countries'] as const).map((part) => (
            <CodeChoices
              key={part}
              name={`${name}/${part}`}
              list={({ groupings: 'grouping', regions: 'region', countries: 'country' } as const)[part]}
              label={t(`posting.eligible.${part}`)}
              values={many(values, `${name}/${part}`)}
              errors={errors}
            />
          ))}
          <CharacterCount
            name={`${name}/note`}
            label={t('posting.eligible.note')}
            limit={500}
            rows={3}
            value={one(values, `${name}/note`)}
            dir="auto"
            errors={errors}
          />
        </>
      );
  }
}

function SkillsSuggested({ of = [] }: { of?: readonly { code: string }[] | undefined }) {
  const { t } = useReader();
  if (of.length === 0) return null;
  return (
    <Checkboxes
      name="skills"
      id="skills-suggested"
      label={t('posting.suggested')}
      labelSize="s"
      choices={of.map(({ code }) => ({ value: code, label: <bdi>{code}</bdi> }))}
    />
  );
}

const hints = {
  title: 'posting.hint.title',
  summary: 'posting.hint.summary',
  language: 'posting.hint.language',
  sectors: 'posting.hint.sectors',
  confidentiality: 'posting.hint.confidentiality',
  validUntil: 'posting.hint.validUntil',
} as const;

const hintFor = (name: FieldName, t: ReturnType<typeof useReader>['t']): ComponentChildren =>
  name in hints ? t(hints[name as keyof typeof hints]) : undefined;

/** The seven first, then the others by name. */
function languageOptions(locale: Locale, present: string) {
  const seven: readonly string[] = languages7;
  const rest = sorted(
    languages.map(({ code }) => code).filter((code) => !seven.includes(code)),
    (code) => languageName(code, locale),
    locale,
  );
  const all = [...seven, ...rest];
  const known = present === '' || all.includes(present) ? all : [present, ...all];
  return known.map((value) => ({ value, text: languageName(value, locale) }));
}
