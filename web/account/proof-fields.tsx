import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { useReader } from '../platform/reader.js';
import { wordFor, type Translate } from '../words/translator.js';

/** Where the code of the app is typed, and for lost telephones a recovery code. */
export function ProofFields({ errors, recovery }: { errors: readonly FormError[]; recovery: boolean }) {
  const { t } = useReader();
  return (
    <>
      <Field name="code" label={t('proof.code')} errors={errors}>
        {(ties) => (
          <input {...ties} type="text" inputmode="numeric" autocomplete="one-time-code" maxlength={20} dir="ltr" />
        )}
      </Field>
      {recovery && (
        <details>
          <summary>{t('proof.recovery')}</summary>
          <Field name="recoveryCode" label={t('proof.recoveryCode')}>
            {(ties) => (
              <input {...ties} type="text" autocomplete="off" autocapitalize="none" spellcheck={false} dir="ltr" />
            )}
          </Field>
        </details>
      )}
    </>
  );
}

/** What was typed: the recovery code if there is one, else the code. */
export function typedProof(body: unknown): { recoveryCode: string } | { code: string } {
  const { code, recoveryCode } = (body ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  return text(recoveryCode) ? { recoveryCode: text(recoveryCode) } : { code: text(code) };
}

export function proofErrors({ code, retryAfter = 60 }: Problem, t: Translate, field = 'code'): FormError[] {
  if (code === 'too-many-requests') return [{ text: t('signIn.tooMany', { count: Math.ceil(retryAfter / 60) }) }];
  if (code === 'invalid-input')
    return [{ field, text: t(field === 'code' ? 'proof.needed' : 'signIn.passwordNeeded') }];
  if (code === 'wrong-proof') return [{ field, text: t(field === 'code' ? 'proof.wrong' : 'proof.wrongPassword') }];
  return [{ text: wordFor(t, 'problem', code) }];
}
