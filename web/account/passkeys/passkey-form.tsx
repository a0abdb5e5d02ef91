import type { ComponentChildren } from 'preact';
import { passkeysScriptPath } from '../../assets/passkeys-script.js';
import { Form } from '../../components/form.js';
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
    <>
      <Form
        action={action}
        data-passkey={does}
        data-options={does === 'create' ? '/api/v1/passkeys/options' : '/api/v1/session/passkey/options'}
        data-offer={offer ? '' : undefined}
        novalidate
      >
        <input type="hidden" name="answer" />
        <p class="notice" data-says="script">
          {t('passkeys.needsScript')}
        </p>
        <div role="status">
          {(['browser', 'stopped', 'already', 'failed'] as const).map((what) => (
            <p key={what} class="notice" data-says={what} hidden>
              {t(sayings[what])}
            </p>
          ))}
        </div>
        <div data-ready hidden>
          {children}
          <button class={does === 'get' ? 'second' : undefined}>{label}</button>
        </div>
      </Form>
      <script type="module" src={passkeysScriptPath} />
    </>
  );
}

const sayings = {
  browser: 'passkeys.needsBrowser',
  stopped: 'passkeys.stopped',
  already: 'passkeys.already',
  failed: 'passkeys.failed',
} as const;
