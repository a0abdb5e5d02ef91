import type { VNode } from 'preact';
import type { FormError } from './error-summary.js';

/** What ties an input to its label and to its error. */
interface Ties {
  id: string;
  name: string;
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
}

interface Props {
  name: string;
  label: string;
  errors?: readonly FormError[];
  /** The input, the choice or the text area. */
  children: (ties: Ties) => VNode;
}

/** A labelled input with its error beside it. */
export function Field({ name, label, errors = [], children }: Props) {
  const error = errors.find(({ field }) => field === name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {error && (
        <p class="error" id={`${name}-error`}>
          {error.text}
        </p>
      )}
      {children({
        id: name,
        name,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': error ? `${name}-error` : undefined,
      })}
    </div>
  );
}
