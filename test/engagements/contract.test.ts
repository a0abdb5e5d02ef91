import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ContractFacts } from '../../server/engagements/missions/contract-template/contract-facts.js';
import { modelContract1 } from '../../server/engagements/missions/contract-template/model-contract-1.js';

const facts: ContractFacts = {
  missionId: '0193-mission',
  matchId: '0193-match',
  title: 'Banana fibre extraction',
  expertName: 'Nimal Perera',
  dutyStation: 'Pokhara',
  startsOn: '2027-02-01',
  endsOn: '2027-03-31',
  host: { name: 'Ministry of Industry', country: 'Nepal', focalPoints: ['Foreign Ministry of Nepal'] },
  releasing: { name: 'Industrial Institute', country: 'Sri Lanka', focalPoints: [] },
  need: { id: '0193-need', title: 'Fibre from banana stems' },
  offer: { id: '0193-offer', title: 'Fibre engineers' },
  sharedLanguages: ['English'],
  costs: {
    need: [
      { item: 'travel', payer: 'requester', form: 'cash' },
      { item: 'housing', payer: 'requester', form: 'in_kind' },
    ],
    offer: [{ item: 'travel', payer: 'donor', form: 'cash' }],
  },
};
const text = modelContract1.render(facts);

describe('the model contract, version 1', () => {
  it('has thirty-three clauses, numbered', () => {
    expect(modelContract1.clauses).toHaveLength(33);
    expect(text.match(/^\d+\. /gm)).toEqual(Array.from({ length: 33 }, (_, index) => `${index + 1}. `));
  });

  it('says what is known', () => {
    for (const known of ['Ministry of Industry (Nepal)', 'Industrial Institute (Sri Lanka)', 'Nimal Perera', 'Pokhara'])
      expect(text).toContain(known);
    expect(text).toContain('from 2027-02-01 to 2027-03-31');
    expect(text).toContain('59 days');
    expect(text).toContain('Housing: the Host, in kind');
    expect(text).toContain('in English');
  });

  it('shows what is not known as a blank, and a difference as one to be settled', () => {
    expect(text).toContain('focal point: [focal point: to be agreed]');
    expect(text).toContain('Interpreter: [who pays, in cash or in kind: to be agreed]');
    expect(text).toMatch(
      /travel: \[the need says the Host, in cash; the offer says the Funder, in cash;.*to be agreed\]/i,
    );
    expect(modelContract1.render({ ...facts, expertName: null })).toContain('[name of the expert: to be agreed]');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('is frozen: contracts name it by version, so a change is a new version', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'd7574e6d7b801d40ee60947ffb1c9f966aec245f6322e35691873318ad4209df',
    );
  });
});
