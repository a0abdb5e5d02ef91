import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from './reader.js';
import type { SentForm } from './sent-form.js';

interface Props {
  form: SentForm;
  /** What must be done before it is taken, elsewhere: this page holds what was typed. */
  first: 'signIn' | 'confirm' | undefined;
}

/** What was typed comes back, to be sent again once nothing stands in its way. */
export function SendAgain({ form: { action, fields, texts }, first }: Props) {
  const { t, signedIn } = useReader();
  return (
    <>
      <p>{t(first || !signedIn ? 'again.kept' : 'again.once')}</p>
      {first && (
        <ol>
          <li>
            <a href={paths[first](paths.goBack())} target="_blank" rel="noopener">
              {t(`${first}.title`)} {t('again.newTab')}
            </a>
          </li>
          <li>{t('again.then')}</li>
        </ol>
      )}
      <Form action={action} novalidate data-again="">
        {fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('again.button')}</Button>
      </Form>
      {texts.length > 0 && (
        <>
          <h2>{t('again.typed')}</h2>
          {texts.map((text, at) => (
            <p key={at} class="text" dir="auto">
              {text}
            </p>
          ))}
        </>
      )}
    </>
  );
}
