import { readdirSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ReaderContext, type Reader } from '../../web/platform/reader.js';
import { translator } from '../../web/words/translator.js';
import { counterparts, unused } from './govuk/components.js';
import { fixturesOf, namesIn, normalised } from './govuk/fixtures.js';

const reader: Reader = {
  locale: 'en',
  dir: 'ltr',
  t: translator('en'),
  signedIn: false,
  person: undefined,
  unread: 0,
  secondsLeft: undefined,
  posts: false,
  secretariat: false,
  balance: false,
  address: '/',
  site: 'http://localhost',
  provider: undefined,
  formToken: () => '',
};

/** Of each component: what its fixtures ask for that ours has, and what it has not. */
const cases = Object.entries(counterparts).map(([component, counterpart]) => {
  const left = (name: string) =>
    Object.keys(counterpart.leaves).find(
      (each) => name === each || (name.startsWith(each) && /[.A-Z]/.test(name[each.length]!)),
    );
  const fixtures = fixturesOf(component).map((fixture) => {
    const foreign = namesIn(fixture.options).filter((name) => name && !counterpart.takes.includes(name));
    return { ...fixture, foreign, left: foreign.map(left) };
  });
  const met = fixtures.filter(({ name, foreign }) => foreign.length === 0 && !counterpart.except?.[name]);
  return { component, counterpart, fixtures, met };
});

describe.each(cases)('our $component', ({ component, counterpart, fixtures, met }) => {
  it.each(met)('is as govuk-frontend makes it: $name', ({ options, html }) => {
    const { render, adds = {} } = counterpart;
    const ours = renderToString(<ReaderContext.Provider value={reader}>{render(options)}</ReaderContext.Provider>);
    expect(normalised(ours, Object.keys(adds))).toBe(normalised(withoutMenuButton(component, html), Object.keys(adds)));
  });

  it('differs only where it is said why', () => {
    const unnamed = fixtures.flatMap(({ name, foreign, left }) =>
      foreign.filter((_, at) => left[at] === undefined).map((option) => `${name}: ${option}`),
    );
    const used = new Set(fixtures.flatMap(({ left }) => left));
    const names = new Set(fixtures.map(({ name }) => name));
    expect(unnamed).toEqual([]);
    expect(Object.keys(counterpart.leaves).filter((each) => !used.has(each))).toEqual([]);
    expect(Object.keys(counterpart.except ?? {}).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the components of govuk-frontend', () => {
  it('are all ours or knowingly not', () => {
    const folder = 'node_modules/govuk-frontend/dist/govuk/components';
    const all = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect([...Object.keys(counterparts), ...Object.keys(unused)].sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it('are met in nearly all that they show of what we use', () => {
    const [shown, same] = [cases.flatMap(({ fixtures }) => fixtures), cases.flatMap(({ met }) => met)];
    console.log(`${same.length} of ${shown.length} fixtures of ${cases.length} components are met`);
    expect(same.length / shown.length).toBeGreaterThan(0.7);
  });
});

/** Ours has no button that opens the places: they wrap. */
const withoutMenuButton = (component: string, html: string) =>
  component === 'service-navigation' ? html.replace(/<button.*?<\/button>/s, '') : html;
