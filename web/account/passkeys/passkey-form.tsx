import type { ComponentChildren } from 'preact';
import { passkeysScriptPath } from '../../assets/passkeys-script.js';
import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { InsetText } from '../../components/inset-text.js';
import { useReader } from '../../platform/reader.js';

interface Props {
  /** Where the authenticator's answer goes, as `answer`. */
  action: string;
  /** What the browser is to do. */
  does: 'create' | 'get';
  /** Also offered where the e-mail is typed. */
  offer?: boolean;
  /** Of the button. */
  label: string;
  /** Further fields. */
  children?: ComponentChildren;
}

/**
 * A form that a passkey answers. Until the script has found that the browser knows passkeys there is no button, and the
 * form says what is missing.
 */
export function PasskeyForm({ action, does, offer = false, label, children }: Props) {
  const { t } = useReader();
  return (
    <Form
      action={action}
      data-passkey={does}
      data-options={does === 'create' ? '/api/v1/passkeys/options' : '/api/v1/session/passkey/options'}
      data-offer={offer ? '' : undefined}
      data-script={passkeysScriptPath}
      novalidate
    >
      <input type="hidden" name="answer" />
      <InsetText attributes={{ 'data-says': 'script' }}>{t('passkeys.needsScript')}</InsetText>
      <div role="status">
        {(['browser', 'stopped', 'already', 'failed'] as const).map((what) => (
          <InsetText key={what} attributes={{ 'data-says': what, hidden: true }}>
            {t(sayings[what])}
          </InsetText>
        ))}
      </div>
      <div data-ready hidden>
        {children}
        <Button look={offer ? 'secondary' : undefined}>{label}</Button>
      </div>
    </Form>
  );
}

const sayings = {
  browser: 'passkeys.needsBrowser',
  stopped: 'passkeys.stopped',
  already: 'passkeys.already',
  failed: 'passkeys.failed',
} as const;
