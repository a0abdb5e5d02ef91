import { LENGTH_ALONE, LENGTH_WITH_SECOND_FACTOR, LONGEST } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { PasswordInput } from '../components/password-input.js';
import { useReader } from '../platform/reader.js';
import { wordFor, type Translate } from '../words/translator.js';

interface Props {
  /** The address, so that a password manager knows what the new password is for. */
  email: string;
  alone: boolean;
  errors: readonly FormError[];
}

/** One field: whoever mistypes can set it again by mail, and a password manager types it right. */
export function NewPassword({ email, alone, errors }: Props) {
  const { t } = useReader();
  return (
    <>
      <input
        class="govuk-visually-hidden"
        type="text"
        value={email}
        autocomplete="username"
        readonly
        tabindex={-1}
        aria-hidden="true"
      />
      <PasswordInput
        name="password"
        label={t('password.new')}
        hint={t('password.hint', { count: lengthFor(alone) })}
        errors={errors}
        autocomplete="new-password"
        maxlength={LONGEST}
      />
    </>
  );
}

const lengthFor = (alone: boolean) => (alone ? LENGTH_ALONE : LENGTH_WITH_SECOND_FACTOR);

export function passwordErrors(
  { code, errors = [], retryAfter = 60 }: Problem,
  alone: boolean,
  t: Translate,
): FormError[] {
  if (code === 'too-many-requests') return [{ text: t('signIn.tooMany', { count: Math.ceil(retryAfter / 60) }) }];
  if (code !== 'invalid-input') return [{ text: wordFor(t, 'problem', code) }];
  return errors.map(({ pointer, detail }) =>
    pointer === '#/current'
      ? { field: 'current', text: t(detail === 'Required' ? 'password.currentNeeded' : 'password.wrong') }
      : { field: 'password', text: faultIn(detail, alone, t) },
  );
}

function faultIn(detail: string, alone: boolean, t: Translate): string {
  if (detail.startsWith('Among')) return t('password.common');
  if (detail.startsWith('Made of')) return t('password.personal');
  if (detail.startsWith('At least')) return t('password.short', { count: lengthFor(alone) });
  if (detail.startsWith('At most')) return t('password.long', { count: LONGEST });
  return t('password.newNeeded');
}
