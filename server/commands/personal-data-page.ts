import { translate } from '../i18n/index.js';
import { itemNames, itemOf, personalTables, readersOf, type Item, type ItemName } from '../privacy/index.js';

const t = translate('en');

/** The register of personal data, with the columns that hold it. */
export const personalDataPage = () =>
  [
    '# Personal data',
    'What is known of people: why, who sees it, for how long, and what erasure does. The same register drives the page `/privacy`, copies of one’s data, erasure and retention; a test fails when a column that may be personal is not in it ([ADR 26](adr/0026-personal-data.md)).',
    ...itemNames.map(section),
  ].join('\n\n') + '\n';

function section(name: ItemName): string {
  const item = itemOf(name);
  const rows = [
    ['why we may', t(`personal.ground.${item.ground}`)],
    ['class', `${item.class}: ${t(`personal.class.${item.class}`)}`],
    [
      'who sees it',
      readersOf(item)
        .map((reader) => reader.replaceAll('_', ' '))
        .join(', ') || 'nobody; only the service uses it',
    ],
    ['by these rows', item.sees.map((row) => `\`${row}\``).join(', ') || '—'],
    ['kept', kept(item)],
    ['on erasure', erasure(item)],
    ['columns', columnsOf(name)],
  ];
  return [
    `## ${t(`personal.${name}`)}`,
    t(`personal.${name}.purpose`),
    ['|     |     |', '| --- | --- |', ...rows.map(([label, value]) => `| ${label} | ${value} |`)].join('\n'),
  ].join('\n\n');
}

const kept = ({ kept: { from, days } }: Item) =>
  days === undefined
    ? t(`personal.kept.${from as 'account' | 'always'}`)
    : t(`personal.kept.${from as 'made' | 'sent' | 'ended' | 'ready'}`, {
        period: days % 365 === 0 ? t('personal.years', { count: days / 365 }) : t('personal.days', { count: days }),
      });

const erasure = ({ erasure: done }: Item) =>
  typeof done === 'string' ? t(`personal.erasure.${done}`) : `Kept. ${t(`personal.keepReason.${done.kept}`)}`;

const columnsOf = (name: ItemName) =>
  [
    ...new Set(
      personalTables
        .filter(({ item }) => item === name)
        .flatMap(({ table, columns, secrets = [] }) =>
          [...columns, ...secrets].map((column) => `\`${table}.${column}\``),
        ),
    ),
  ].join(', ');
