import { balances, type Balance, type BalanceName } from '../../server/reporting/index.js';
import { Button } from '../components/button.js';
import { groupLabel } from '../components/group-label.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { Table, type Cell } from '../components/table.js';
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
        <Input name="since" type="date" width={20} label={t('balance.since')} value={since} />
        <Button look="secondary">{t('balance.show')}</Button>
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
        <Table
          classes="figures"
          firstIsHeader
          head={[
            { content: t('balance.group') },
            ...columns.map((column) => ({ content: t(`balance.${column}`), numeric: true })),
          ]}
          rows={balance[of].map((group) => [
            {
              content: (
                <>
                  <bdi>{groupLabel(of, group.code, locale, t)}</bdi>{' '}
                  {(group.behind.introductions || group.behind.engagements) && (
                    <Tag look="waiting">{t('balance.behind')}</Tag>
                  )}
                </>
              ),
            },
            ...figures(group, locale),
          ])}
          foot={[[{ content: t('balance.all') }, ...figures(all, locale)]]}
        />
      </div>
    </section>
  );
}

type Row = Record<(typeof columns)[number], number | null> & {
  behind?: { introductions: boolean; engagements: boolean };
};

function figures(of: Row, locale: string): Cell[] {
  const low: Partial<Record<keyof Row, boolean | undefined>> = {
    shareOfIntroductions: of.behind?.introductions,
    shareOfEngagements: of.behind?.engagements,
  };
  return columns.map((column) => {
    const value = figure(of[column], column, locale);
    return { content: low[column] ? <b>{value}</b> : value, numeric: true };
  });
}

function figure(value: number | null, column: (typeof columns)[number], locale: string) {
  if (value === null) return '–';
  return <bdi>{value.toLocaleString(locale, column.startsWith('share') ? { style: 'percent' } : {})}</bdi>;
}
