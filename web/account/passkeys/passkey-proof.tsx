import type { SecondFactor } from '../../../server/auth/index.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';
import { PasskeyForm } from './passkey-form.js';

/** For whoever has a passkey: to use it here as the second step, or to confirm that it is them. */
export function PasskeyProof({ next, factors }: { next: string; factors: readonly SecondFactor[] }) {
  const { t } = useReader();
  if (!factors.includes('passkey')) return null;
  return (
    <>
      <p>{t('passkeys.continueText')}</p>
      <PasskeyForm action={paths.passkeySignIn()} does="get" label={t('passkeys.continue')}>
        <input type="hidden" name="next" value={next} />
      </PasskeyForm>
    </>
  );
}
