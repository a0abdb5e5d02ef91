import { cadences as choices, topics, type Cadence, type Topic } from '../../server/notifications/index.js';
import { Field } from '../components/field.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Form } from '../components/form.js';

/** How often the reader wants mail on each topic. */
export function MailPreferences({ cadences, saved }: { cadences: Record<Topic, Cadence>; saved: boolean }) {
  const { t } = useReader();
  return (
    <section id="mails" class="narrow" aria-labelledby="mails-title">
      <h2 id="mails-title">{t('account.mails')}</h2>
      <p>{t('account.mailsText')}</p>
      {saved && (
        <p class="notice" role="status">
          {t('account.saved')}
        </p>
      )}
      <Form action={paths.mailPreferences()}>
        {topics.map((topic) => (
          <Field key={topic} name={topic} label={t(`topic.${topic}`)}>
            {(ties) => (
              <select {...ties}>
                {choices.map((cadence) => (
                  <option key={cadence} value={cadence} selected={cadences[topic] === cadence}>
                    {t(`cadence.${cadence}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
        <button>{t('account.save')}</button>
      </Form>
    </section>
  );
}
