import type { SecondFactor } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { useReader } from '../platform/reader.js';
import type { Translate } from '../words/translator.js';
import { sayProblem } from './passkeys/say-problem.js';

interface Props {
  errors: readonly FormError[];
  factors: readonly SecondFactor[];
}

/** Where the code of the app is typed, and for lost telephones a recovery code. */
export function ProofFields({ errors, factors }: Props) {
  const { t } = useReader();
  return (
    <>
      {factors.includes('totp') && (
        <Field name="code" label={t('proof.code')} errors={errors}>
          {(ties) => (
            <input {...ties} type="text" inputmode="numeric" autocomplete="one-time-code" maxlength={20} dir="ltr" />
          )}
        </Field>
      )}
      {factors.includes('recovery-code') && (
        <details open={!factors.includes('totp') && errors.length > 0}>
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

export function proofErrors(problem: Problem, t: Translate, field = 'code'): FormError[] {
  const { code, retryAfter = 60 } = problem;
  if (code === 'too-many-requests') return [{ text: t('signIn.tooMany', { count: Math.ceil(retryAfter / 60) }) }];
  if (code === 'invalid-input')
    return [{ field, text: t(field === 'code' ? 'proof.needed' : 'signIn.passwordNeeded') }];
  if (code === 'wrong-proof') return [{ field, text: t(field === 'code' ? 'proof.wrong' : 'proof.wrongPassword') }];
  return sayProblem(problem, t);
}
