import { countryName } from '../../server/codes/index.js';
import type { PoolView, Saving } from '../../server/matching/index.js';
import { Money } from '../components/money.js';
import { Table } from '../components/table.js';
import { useReader } from '../platform/reader.js';

/** What each would pay by itself, and what all would pay together, with the assumption it rests on. */
export function PoolSavings({ view }: { view: PoolView }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="saving">
      <h2 id="saving">{t('pool.saving')}</h2>
      {view.savings.length === 0 && <p>{t('pool.savingNone')}</p>}
      {view.savings.map((saving) => (
        <SavingTable key={saving.currency} saving={saving} view={view} />
      ))}
      {view.savings[0] && <p class="hint">{t('pool.savingWhy', { share: view.savings[0].share })}</p>}
    </section>
  );
}

function SavingTable({ saving, view: { needs } }: { saving: Saving; view: PoolView }) {
  const { locale, t } = useReader();
  const money = (amount: number) => <Money min={String(amount)} max={String(amount)} currency={saving.currency} />;
  const country = (needId: string) => needs.find(({ id }) => id === needId)!.country;
  return (
    <Table
      classes="sums"
      firstIsHeader
      caption={t('pool.savingIn', { currency: saving.currency })}
      rows={saving.budgets.map(({ needId, amount }) => [
        { content: <bdi>{countryName(country(needId), locale)}</bdi> },
        { content: money(amount), numeric: true },
      ])}
      foot={(['apart', 'together', 'saved'] as const).map((sum) => [
        { content: t(`pool.${sum}`) },
        { content: money(saving[sum]), numeric: true },
      ])}
    />
  );
}
