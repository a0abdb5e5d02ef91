import type { ApiToken } from '../../../server/auth/index.js';
import { Button } from '../../components/button.js';
import { Day } from '../../components/day.js';
import { Layout } from '../../components/layout.js';
import { WarningText } from '../../components/warning-text.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';

/** The only page that ever shows the token itself. */
export function MadeTokenPage({ token }: { token: ApiToken & { secret: string } }) {
  const { t } = useReader();
  return (
    <Layout title={t('tokens.made')}>
      <div class="narrow">
        <h1>{t('tokens.made')}</h1>
        <p>
          <b dir="auto">{token.name}</b>
        </p>
        <p class="key-text">
          <code dir="ltr">{token.secret}</code>
        </p>
        <WarningText>{t('tokens.once')}</WarningText>
        <p>{t('tokens.use')}</p>
        <p>
          <code dir="ltr">Authorization: Bearer …</code>
        </p>
        <p>
          {t('tokens.until')} · <Day at={token.expiresAt} />
        </p>
        <p>
          <Button href={paths.tokens()}>{t('tokens.kept')}</Button>
        </p>
      </div>
    </Layout>
  );
}
