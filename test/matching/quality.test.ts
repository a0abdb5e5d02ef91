import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { quality, rankFiles } from '../../bench/quality.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bandung-quality-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, lines: string[]) => {
  writeFileSync(path.join(folder, name), lines.join('\n'));
  return path.join(folder, name);
};

describe('quality', () => {
  const grades = file('grades.csv', ['need_id,offer_id,grade', 'N1,O1,3', 'N1,O2,2', 'N2,O3,1']);

  it('is 1 for the order of the judgements, and counts what is missing', () => {
    const ideal = [
      { need: 'N1', offer: 'O1', score: 0.9 },
      { need: 'N1', offer: 'O2', score: 0.8 },
      { need: 'N2', offer: 'O3', score: 0.7 },
    ];

    expect(quality(ideal, grades)).toEqual({ ndcg10: 1, recall10: 1, needs: 2 });
    expect(quality(ideal.slice(1), grades).recall10).toBe(0.5);
    expect(quality([], grades, (need) => need === 'N1')).toEqual({ ndcg10: 0, recall10: 0, needs: 1 });
  });

  it('falls when something unjudged comes first', () => {
    const ranking = [
      { need: 'N2', offer: 'O9', score: 0.9 },
      { need: 'N2', offer: 'O3', score: 0.8 },
    ];

    expect(quality(ranking, grades, (need) => need === 'N2').ndcg10).toBeCloseTo(1 / Math.log2(3));
  });

  it('is measured on the files themselves, across languages', () => {
    const needs = file('needs.csv', [
      'id,title,country_iso3,organisation,sector,description_keywords,languages',
      'N1,Irrigação por gotejamento,MOZ,Ministério,agriculture,irrigação;gotejamento,pt',
    ]);
    const offers = file('offers.csv', [
      'id,kind,title,institution,country_iso3,sector,keywords,languages,eligible',
      'O1,training,Drip irrigation,Institute,IND,agriculture,irrigation;drip,en,Africa',
      'O2,training,Dairy farming,Institute,IND,livestock,milk;dairy,en,Africa',
      'O3,fund,Fund,Donor,INT,finance,SDG,en,Africa',
    ]);
    const at = new Date('2026-11-24T09:00:00Z');

    expect(rankFiles(needs, offers, { kind: 'offer', at })[0]).toMatchObject({ need: 'N1', offer: 'O1' });
    expect(rankFiles(needs, offers, { kind: 'fund', at }).map(({ offer }) => offer)).toEqual(['O3']);
  });
});
