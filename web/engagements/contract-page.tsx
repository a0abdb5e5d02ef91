import type { Contract, Mission } from '../../server/engagements/index.js';
import { ActForm } from '../acts/act-form.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  mission: Mission;
  contract: Contract;
  /** The reader may record that it is agreed; or could, once they have proved who they are. */
  agrees: 'now' | 'after-proof' | undefined;
  refused: Refused | undefined;
}

/** The text, whole, and below it what it takes to agree to exactly this text. */
export function ContractPage({ mission, contract, agrees, refused }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('contract.title')}>
      <BackLink href={paths.mission(mission.id)}>
        <bdi>{mission.title}</bdi>
      </BackLink>
      <ErrorSummary errors={actErrors(refused, t)} />
      <h1>{t('contract.title')}</h1>
      <p class="text contract" lang={contract.language} dir="auto">
        {contract.text}
      </p>
      <p class="hint">
        {t('contract.hash')} <code dir="ltr">{contract.sha256}</code>
      </p>
      {agrees === 'now' && (
        <ActForm
          act="contract"
          action={paths.missionAct(mission.id, 'contract')}
          fields={[]}
          hidden={{ version: mission.version, contractHash: contract.sha256 }}
          hint={t('contract.hint')}
          button={t('do.mission.contract')}
          refused={refused}
        />
      )}
      {agrees === 'after-proof' && (
        <>
          <p>{t('acts.stepUp')}</p>
          <Button href={paths.confirm(paths.contract(mission.id))}>{t('confirm.title')}</Button>
        </>
      )}
    </Layout>
  );
}
