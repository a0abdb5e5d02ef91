import type { Access, DataExport, ErasurePreview } from '../../server/privacy/index.js';
import { AccountNavigation } from '../account/account-navigation.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Accesses } from './accesses.js';
import { Copies } from './copies.js';
import { EraseMe } from './erase-me.js';

interface Props {
  accesses: readonly Access[];
  /** Where earlier ones begin. */
  next: string | null;
  copies: readonly DataExport[];
  erasure: ErasurePreview;
}

export function MyDataPage({ accesses, next, copies, erasure }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('privacy.mine')}>
      <AccountNavigation current="data" />
      <h1>{t('privacy.mine')}</h1>
      <p>
        <a href={paths.privacy()}>{t('privacy.register')}</a>
      </p>
      <Accesses accesses={accesses} next={next} />
      <Copies copies={copies} />
      <EraseMe erasure={erasure} />
    </Layout>
  );
}
