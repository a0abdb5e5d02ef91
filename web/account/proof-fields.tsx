import type { SecondFactor } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { Details } from '../components/details.js';
import type { FormError } from '../components/error-summary.js';
import { Input } from '../components/input.js';
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
        <Input
          name="code"
          label={t('proof.code')}
          errors={errors}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={20}
          dir="ltr"
        />
      )}
      {factors.includes('recovery-code') && (
        <Details summary={t('proof.recovery')} open={!factors.includes('totp') && errors.length > 0}>
          <Input
            name="recoveryCode"
            label={t('proof.recoveryCode')}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
          />
        </Details>
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
