import type { FormError } from '../components/error-summary.js';
import { Input } from '../components/input.js';

interface Props {
  name: string;
  label: string;
  /** What it is, in one line. */
  why: string;
  value: string;
  errors: readonly FormError[];
}

/** A number with what it means; text, so that whatever was typed comes back. */
export const WeightField = ({ why, ...field }: Props) => (
  <Input {...field} hint={why} width={5} inputmode="decimal" autocomplete="off" dir="ltr" groupClasses="weight" />
);
