import type { FormError } from '../components/error-summary.js';

interface Props {
  name: string;
  label: string;
  /** What it is, in one line. */
  why: string;
  value: string;
  errors: readonly FormError[];
}

/** A number with what it means; text, so that whatever was typed comes back. */
export function WeightField({ name, label, why, value, errors }: Props) {
  const error = errors.find(({ field }) => field === name);
  return (
    <div class={error ? 'weight wrong' : 'weight'}>
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-why`}>
        {why}
      </p>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error.text}
        </p>
      )}
      <input
        id={name}
        name={name}
        value={value}
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${name}-why ${name}-error` : `${name}-why`}
      />
    </div>
  );
}
