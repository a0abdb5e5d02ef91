import type { readGlass } from '../../server/access/index.js';
import { BackLink } from '../components/back-link.js';
import { Layout } from '../components/layout.js';
import { Moment } from '../components/moment.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

type Read = Awaited<ReturnType<typeof readGlass>>;

/** The one thing that glass was broken for, as it is stored, for an hour. */
export function GlassPage({ glass, content }: Read) {
  const { t } = useReader();
  const { contract, messages, ...things } = content;
  return (
    <Layout title={t('glass.title')}>
      <BackLink href={paths.access()}>{t('access.title')}</BackLink>
      <h1>{t('glass.title')}</h1>
      <p dir="auto">{glass.reason}</p>
      {Object.entries(things).map(
        ([kind, thing]) =>
          thing && (
            <section key={kind}>
              <h2>{t(`glass.kind.${glass.kind}`)}</h2>
              <SummaryList attributes={{ lang: 'en', dir: 'ltr' }}>
                {Object.entries(thing).map(([name, value]) => (
                  <Fact key={name} label={name}>
                    <bdi>{value instanceof Date ? value.toISOString() : plain(value)}</bdi>
                  </Fact>
                ))}
              </SummaryList>
            </section>
          ),
      )}
      {messages && messages.length > 0 && (
        <section>
          <h2>{t('message.title')}</h2>
          <ol class="plain-list">
            {messages.map(({ id, side, text, createdAt }) => (
              <li key={id}>
                <p class="hint">
                  {t(`owner.${side}Side`)} <Moment at={createdAt} />
                </p>
                <p class="text" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
      {contract && (
        <p class="text" lang={contract.language} dir="auto">
          {contract.text}
        </p>
      )}
    </Layout>
  );
}

const plain = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
