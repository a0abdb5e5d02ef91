import { balances, type Balance, type BalanceName } from '../../server/reporting/index.js';
import { groupLabel } from '../components/group-label.js';
import { Layout } from '../components/layout.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  balance: Balance;
  /** ISO date; all there ever were when not given. */
  since: string | undefined;
}

/** Who is served and who is left behind. */
export function BalancePage({ balance, since }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('balance.title')}>
      <h1>{t('balance.title')}</h1>
      <p>{t('balance.intro')}</p>
      <form class="narrow" action={paths.balance()}>
        <label for="since">{t('balance.since')}</label>
        <div class="row">
          <input id="since" name="since" type="date" value={since} />
          <button>{t('balance.show')}</button>
        </div>
      </form>
      {balance.total.needs === 0 && <p>{t('balance.empty')}</p>}
      {balance.total.needs > 0 && balances.map((of) => <Groups key={of} of={of} balance={balance} />)}
      <p class="hint">{t('balance.behind.why')}</p>
    </Layout>
  );
}

/** What is to be compared stands side by side, and first: a telephone shows little more. */
const columns = [
  'needs',
  'shareOfNeeds',
  'shareOfIntroductions',
  'shareOfEngagements',
  'open',
  'met',
  'unmet',
  'introduced',
  'underWay',
  'completed',
] as const;

function Groups({ of, balance }: { of: BalanceName; balance: Balance }) {
  const { locale, t } = useReader();
  const { total } = balance;
  const all = { ...total, shareOfNeeds: 1, shareOfIntroductions: null, shareOfEngagements: null };
  return (
    <section aria-labelledby={of}>
      <h2 id={of}>{t(`balance.${of}`)}</h2>
      <div class="scroll" tabindex={0} role="group" aria-labelledby={of}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{t('balance.group')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`balance.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balance[of].map((group) => (
              <tr key={group.code}>
                <th scope="row">
                  <bdi>{groupLabel(of, group.code, locale, t)}</bdi>{' '}
                  {(group.behind.introductions || group.behind.engagements) && (
                    <Tag look="key">{t('balance.behind')}</Tag>
                  )}
                </th>
                <Figures of={group} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('balance.all')}</th>
              <Figures of={all} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

type Row = Record<(typeof columns)[number], number | null> & {
  behind?: { introductions: boolean; engagements: boolean };
};

function Figures({ of }: { of: Row }) {
  const { locale } = useReader();
  const low: Partial<Record<keyof Row, boolean | undefined>> = {
    shareOfIntroductions: of.behind?.introductions,
    shareOfEngagements: of.behind?.engagements,
  };
  return (
    <>
      {columns.map((column) => (
        <td key={column}>
          {low[column] ? <b>{figure(of[column], column, locale)}</b> : figure(of[column], column, locale)}
        </td>
      ))}
    </>
  );
}

function figure(value: number | null, column: (typeof columns)[number], locale: string) {
  if (value === null) return '–';
  return <bdi>{value.toLocaleString(locale, column.startsWith('share') ? { style: 'percent' } : {})}</bdi>;
}
