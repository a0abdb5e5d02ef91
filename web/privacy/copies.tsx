import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import type { DataExport } from '../../server/privacy/index.js';
import { dayIn } from '../components/day.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Ask for a copy of one's data, and fetch it. */
export function Copies({ copies }: { copies: readonly DataExport[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t('privacy.copy')}</h2>
      <p>{t('privacy.copyText')}</p>
      <ul>
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} />
        ))}
      </ul>
      <Form action={paths.dataExport()}>
        <Button look="secondary">{t('privacy.askCopy')}</Button>
      </Form>
    </section>
  );
}

function Copy({ copy: { id, readyAt, expiresAt } }: { copy: DataExport }) {
  const { locale, t } = useReader();
  if (!readyAt || !expiresAt) return <li>{t('privacy.making')}</li>;
  return (
    <li>
      <a href={paths.dataExportFile(id, 'html')} download>
        {t('privacy.readable')}
      </a>
      {' · '}
      <a href={paths.dataExportFile(id, 'json')} download>
        {t('privacy.file')}
      </a>{' '}
      <span class="hint">{t('privacy.until', { date: dayIn(locale, expiresAt) })}</span>
    </li>
  );
}
