import type { FormError } from '../components/error-summary.js';
import { CharacterCount } from '../components/character-count.js';
import { Radios } from '../components/radios.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  /** Where two forms of one page ask for a reason, they are told apart by it. */
  prefix?: string;
  reasons: readonly string[];
  typed: Readonly<Record<string, string>>;
  errors: readonly FormError[];
}

/** Why, in a code and in words. */
export function ReasonFields({ prefix = '', reasons, typed, errors }: Props) {
  const { t } = useReader();
  return (
    <>
      <Radios
        name="reason"
        id={`${prefix}reason`}
        label={t('desk.reason')}
        labelSize="s"
        value={typed['reason']}
        errors={errors}
        choices={reasons.map((value) => ({ value, label: wordFor(t, 'reason', value) }))}
      />
      <CharacterCount
        name="note"
        id={`${prefix}note`}
        label={t('posting.optional', { label: t('desk.note') })}
        hint={t('desk.note.hint')}
        limit={2000}
        rows={4}
        dir="auto"
        value={typed['note']}
        errors={errors}
      />
    </>
  );
}
