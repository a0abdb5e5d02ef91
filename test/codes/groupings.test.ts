import { describe, expect, it } from 'vitest';
import {
  countriesIn,
  grouping,
  groupingName,
  groupings,
  groupingsOf,
  isCountry,
  isGrouping,
  languages7,
  membersOf,
} from '../../server/codes/index.js';
import memberships from '../../server/codes/data/grouping-members.json' with { type: 'json' };

const today = '2026-01-01';

describe('groupings', () => {
  it('have countries for members, a source and a date', () => {
    for (const each of groupings) {
      expect(each.members.filter((member) => !isCountry(member.country))).toEqual([]);
      expect(each.members.length).toBeGreaterThan(0);
      expect(each.source).not.toBe('');
      expect(each.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(memberships.filter((each) => !isGrouping(each.grouping))).toEqual([]);
  });

  it('never share a code with a country, so that a code in a call means one thing', () => {
    expect(groupings.filter((each) => isCountry(each.code))).toEqual([]);
    expect(new Set(groupings.map((each) => each.code)).size).toBe(groupings.length);
  });

  it('never count a country twice on one day', () => {
    for (const each of groupings) {
      const members = membersOf(each.code, today);
      expect(new Set(members).size).toBe(members.length);
    }
  });

  it('end no membership before it began', () => {
    const backwards = memberships.filter(({ from, until }) => from !== null && until !== undefined && until <= from);
    expect(backwards).toEqual([]);
  });

  it.each([
    ['LDC', 44],
    ['LLDC', 32],
    ['SIDS', 39],
    ['AU', 55],
    ['ASEAN', 11],
    ['CARICOM', 15],
    ['SADC', 16],
    ['ECOWAS', 12],
    ['COMESA', 21],
    ['OIC', 57],
    ['LAS', 22],
    ['COMMONWEALTH', 56],
    ['OACPS', 79],
    ['CELAC', 33],
    ['EU', 27],
    ['NON-ALIGNED', 121],
  ])('%s has %i members at the start of 2026', (code, count) => {
    expect(membersOf(code, today)).toHaveLength(count);
  });

  it('remember who was least developed when', () => {
    expect(membersOf('LDC', '2001-05-14')).toEqual(expect.arrayContaining(['CPV', 'MDV', 'WSM', 'SEN']));
    expect(membersOf('LDC', '2001-05-14')).not.toContain('BWA');
    expect(membersOf('LDC', '2001-05-14')).not.toContain('TLS');
    expect(membersOf('LDC', '2024-12-12')).toContain('STP');
    expect(membersOf('LDC', '2024-12-13')).not.toContain('STP');
  });

  it('let a State leave and return', () => {
    const gambia = (on: string) => membersOf('COMMONWEALTH', on).includes('GMB');
    expect([gambia('2013-10-02'), gambia('2015-01-01'), gambia('2018-02-08')]).toEqual([true, false, true]);
  });

  it('answer for a country', () => {
    expect(groupingsOf('TLS', '2025-10-25')).not.toContain('ASEAN');
    expect(groupingsOf('TLS', '2025-10-26')).toEqual(expect.arrayContaining(['ASEAN', 'CPLP', 'LDC', 'SIDS']));
    expect(groupingsOf('XXX', today)).toEqual([]);
  });

  it('count every least developed, landlocked and African country as developing', () => {
    const developing = membersOf('DEVELOPING', today);
    for (const code of ['LDC', 'LLDC', 'SIDS', 'G77', 'ODA']) {
      expect(developing).toEqual(expect.arrayContaining(membersOf(code, today)));
    }
    const states = membersOf('AU', today);
    expect(countriesIn('002')).toEqual(expect.arrayContaining(states));
    expect(developing).not.toContain('JPN');
  });

  it('are all named in all seven languages', () => {
    const unnamed = groupings.filter(({ names }) => languages7.some((each) => !names[each]));
    expect(unnamed).toEqual([]);
  });

  it('are quiet about codes they do not know', () => {
    expect(grouping('NOWHERE')).toBeUndefined();
    expect(membersOf('NOWHERE', today)).toEqual([]);
    expect(groupingName('NOWHERE', 'fr')).toBe('NOWHERE');
    expect(groupingName('LDC', 'fr')).toBe('Pays les moins avancés');
  });
});
