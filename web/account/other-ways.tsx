import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { PasskeyForm } from './passkeys/passkey-form.js';
import { ProviderButton } from './provider/provider-button.js';

/** To sign in without a password. */
export function OtherWays({ next }: { next: string }) {
  const { t, provider } = useReader();
  return (
    <section aria-labelledby="other-ways">
      <h2 id="other-ways">{t('provider.otherWays')}</h2>
      <PasskeyForm action={paths.passkeySignIn()} does="get" offer label={t('passkeys.signIn')}>
        <input type="hidden" name="next" value={next} />
      </PasskeyForm>
      {provider && <ProviderButton provider={provider} to="signIn" next={next} />}
    </section>
  );
}
