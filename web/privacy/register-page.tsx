import { itemNames, itemOf, readersOf, type ItemName, type ReaderKind } from '../../server/privacy/index.js';
import { Layout } from '../components/layout.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { useReader } from '../platform/reader.js';
import type { Translate } from '../words/translator.js';
import { keptFor, onErasure } from './period.js';

/** The register of personal data, as everyone may read it. */
export function RegisterPage() {
  const { t } = useReader();
  return (
    <Layout plain title={t('privacy.title')}>
      <h1>{t('privacy.title')}</h1>
      <p>{t('privacy.lead')}</p>
      {itemNames.map((name) => (
        <Entry key={name} name={name} />
      ))}
      <p class="hint">{t('privacy.backups')}</p>
    </Layout>
  );
}

function Entry({ name }: { name: ItemName }) {
  const { t } = useReader();
  const item = itemOf(name);
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{t(`personal.${name}`)}</h2>
      <p>{t(`personal.${name}.purpose`)}</p>
      <SummaryList>
        <Fact label={t('privacy.why')}>{t(`personal.ground.${item.ground}`)}</Fact>
        <Fact label={t('privacy.class')}>{t(`personal.class.${item.class}`)}</Fact>
        <Fact label={t('privacy.sees')}>{readersIn(t, readersOf(item))}</Fact>
        <Fact label={t('privacy.kept')}>{keptFor(t, item.kept)}</Fact>
        <Fact label={t('privacy.erasure')}>{onErasure(t, item)}</Fact>
      </SummaryList>
    </section>
  );
}

const readersIn = (t: Translate, readers: ReaderKind[]) =>
  readers.length === 0
    ? t('privacy.nobody')
    : readers.map((reader) => (reader === 'self' ? t('personal.reader.self') : t(`role.${reader}`))).join(' · ');
