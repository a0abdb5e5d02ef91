import { criteria, type CriterionName } from '../../server/matching/index.js';
import { ErrorMessage } from '../components/error-message.js';
import type { FormError } from '../components/error-summary.js';
import { Fieldset } from '../components/fieldset.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { WeightField } from './weight-field.js';
import { signalLabel, wordsOfSignal } from './weights-errors.js';
import { fieldsOf, nameOf, type Side, type Typed } from './weights-form.js';

interface Props {
  side: Side;
  typed: Typed;
  errors: readonly FormError[];
}

/** All weights by which one side is judged. */
export function WeightsFields({ side, typed, errors }: Props) {
  const { t } = useReader();
  const name = nameOf('threshold', side);
  return (
    <section id={side} aria-labelledby={`${side}-title`}>
      <h2 id={`${side}-title`}>{t(`weights.${side}`)}</h2>
      <GroupError of={side} errors={errors} />
      {criteria.map((criterion) => (
        <CriterionFields key={criterion} side={side} criterion={criterion} typed={typed} errors={errors} />
      ))}
      <WeightField
        name={name}
        label={t('weights.threshold')}
        why={t('weights.threshold.why')}
        value={typed[name] ?? ''}
        errors={errors}
      />
    </section>
  );
}

function CriterionFields({ side, criterion, typed, errors }: Props & { criterion: CriterionName }) {
  const { t } = useReader();
  const group = nameOf(side, criterion);
  return (
    <Fieldset id={group} classes="sheet" legend={t(`criterion.${criterion}`)} legendSize="m">
      <GroupError of={group} errors={errors} />
      <div class="weights">
        {fieldsOf(side, criterion).map((signal) => {
          const name = nameOf(side, criterion, signal);
          const [prefix, code] = wordsOfSignal(side, signal).split('.') as [string, string];
          return (
            <WeightField
              key={name}
              name={name}
              label={signalLabel(side, signal, t)}
              why={wordFor(t, prefix, `${code}.why`)}
              value={typed[name] ?? ''}
              errors={errors}
            />
          );
        })}
      </div>
    </Fieldset>
  );
}

function GroupError({ of, errors }: { of: string; errors: readonly FormError[] }) {
  const error = errors.find(({ field }) => field === of);
  return error ? <ErrorMessage id={`${of}-error`}>{error.text}</ErrorMessage> : null;
}
