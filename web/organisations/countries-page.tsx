import { countryName, regionName, regionsOf, type Locale } from '../../server/codes/index.js';
import type { CountryFigures } from '../../server/directory/index.js';
import { Breadcrumbs } from '../components/breadcrumbs.js';
import { Layout } from '../components/layout.js';
import { Table, type Cell } from '../components/table.js';
import { PublicHead } from '../machines/public-head.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** The countries that take part, by region. */
export function CountriesPage({ countries }: { countries: readonly CountryFigures[] }) {
  const { locale, t } = useReader();
  return (
    <Layout title={t('country.title')} head={<PublicHead path={paths.countries()} />}>
      <Breadcrumbs
        crumbs={[{ href: paths.organisations(), text: t('organisations.title') }, { text: t('country.title') }]}
      />
      <h1>{t('country.title')}</h1>
      <p>{t('country.lead')}</p>
      {countries.length === 0 && <p>{t('country.none')}</p>}
      {byRegion(countries, locale).map(({ region, name, members }) => (
        <section key={region} aria-labelledby={`region-${region}`}>
          <h2 id={`region-${region}`}>{name}</h2>
          <div class="scroll" tabindex={0} role="group" aria-labelledby={`region-${region}`}>
            <Table
              classes="figures"
              firstIsHeader
              head={[
                { content: t('organisations.country') },
                { content: t('home.asked'), numeric: true },
                { content: t('home.offered'), numeric: true },
                { content: t('home.funds'), numeric: true },
                { content: t('country.organisations'), numeric: true },
              ]}
              rows={members.map(({ code, need, offer, fund, organisations }) => [
                {
                  content: (
                    <a href={paths.country(code)}>
                      <bdi>{countryName(code, locale)}</bdi>
                    </a>
                  ),
                },
                ...[need, offer, fund, organisations].map((count) => figure(count, locale)),
              ])}
            />
          </div>
        </section>
      ))}
    </Layout>
  );
}

const figure = (count: number, locale: Locale): Cell => ({
  content: count === 0 ? '–' : <bdi>{count.toLocaleString(locale)}</bdi>,
  numeric: true,
});

/** By the narrowest region of M49, in the order of their names. */
function byRegion(countries: readonly CountryFigures[], locale: Locale) {
  const order = new Intl.Collator(locale);
  const named = countries
    .map((each) => ({ ...each, name: countryName(each.code, locale), region: regionsOf(each.code)[0] ?? '001' }))
    .sort((a, b) => order.compare(a.name, b.name));
  return [...new Set(named.map(({ region }) => region))]
    .map((region) => ({
      region,
      name: regionName(region, locale),
      members: named.filter((each) => each.region === region),
    }))
    .sort((a, b) => order.compare(a.name, b.name));
}
