import type { readGlass } from '../../server/access/index.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

type Read = Awaited<ReturnType<typeof readGlass>>;

/** The one thing that glass was broken for, as it is stored, for an hour. */
export function GlassPage({ glass, content }: Read) {
  const { t } = useReader();
  const { contract, ...things } = content;
  return (
    <Layout title={t('glass.title')}>
      <p class="links">
        <a href={paths.access()}>{t('access.title')}</a>
      </p>
      <h1>{t('glass.title')}</h1>
      <p dir="auto">{glass.reason}</p>
      {Object.entries(things).map(
        ([kind, thing]) =>
          thing && (
            <section key={kind}>
              <h2>{t(`glass.kind.${glass.kind}`)}</h2>
              <dl lang="en" dir="ltr">
                {Object.entries(thing).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd dir="auto">{value instanceof Date ? value.toISOString() : plain(value)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
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
