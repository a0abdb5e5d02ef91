import { expect, it } from 'vitest';
import { storedFilters, withCountrySets } from '../../server/search/country-sets.js';

it('asks for a grouping by its members of the day: Nepal leaves the least developed on 24 November 2026', () => {
  const members = (today: string) => storedFilters({ grouping: ['LDC'] }, today)[0]!.anyOf;

  expect(members('2026-11-23')).toContain('NPL');
  expect(members('2026-11-24')).not.toContain('NPL');
});

it('counts a region and a grouping by their countries', () => {
  const none = { kind: [], sector: [], sdg: [], language: [], modality: [] };
  const country = [
    { value: 'KEN', count: 3 },
    { value: 'UGA', count: 2 },
  ];

  const { region, grouping } = withCountrySets({ ...none, country }, '2026-11-24');

  expect(region).toContainEqual({ value: '014', count: 5 });
  expect(grouping).toContainEqual({ value: 'EAC', count: 5 });
  expect(grouping).toContainEqual({ value: 'LDC', count: 2 });
});
