import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { metAndUnmet, quality } from '../../bench/quality-figures.js';
import { rankByImport } from '../../bench/quality.js';
import { readRows } from '../../bench/csv-rows.js';
import { rankByWords } from '../../bench/word-ranking.js';
import { openWorld } from '../support/world.js';

const grades = new Map([
  [
    'N1',
    new Map([
      ['O1', 3],
      ['O2', 2],
    ]),
  ],
  ['N2', new Map([['O3', 1]])],
]);

describe('quality', () => {
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

    expect(quality(ranking, grades, (need) => need === 'N2').ndcg10).toBeCloseTo(1 / Math.log2(3), 3);
  });

  it('says how many needs are rightly met and rightly unmet', () => {
    const needs = ['N1', 'N2', 'N3'];

    expect(metAndUnmet([{ need: 'N1', offer: 'O2', score: 0.4 }], grades, needs)).toEqual({
      noGoodOfferUnmet: { needs: 2, share: 1 },
      idealOfferMet: { needs: 1, share: 1 },
    });
    expect(metAndUnmet([{ need: 'N3', offer: 'O2', score: 0.4 }], grades, needs)).toEqual({
      noGoodOfferUnmet: { needs: 2, share: 0.5 },
      idealOfferMet: { needs: 1, share: 0 },
    });
  });
});

describe('a ranking of files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bandung-quality-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, lines: string[]) => {
    writeFileSync(path.join(folder, name), lines.join('\n'));
    return path.join(folder, name);
  };
  const needs = file('needs.csv', [
    'id,title,country_iso3,organisation,sector,description_keywords,languages,year,source',
    'N1,Irrigação por gotejamento,MOZ,Ministério da Agricultura,agriculture,irrigação;gotejamento,pt,2026,made up',
    'N2,Xylophone tuning,KEN,Ministry of Culture,tourism,xylophone;tuning fork,en,2026,made up',
  ]);
  const offers = file('offers.csv', [
    'id,kind,title,institution,country_iso3,sector,keywords,languages,eligible,duration_or_seats,source',
    'O1,training,Drip irrigation,Irrigation Institute,IND,agriculture,irrigation;drip,en,Africa,,made up',
    'O2,training,Dairy farming,Dairy Institute,IND,livestock,milk;dairy,en,Africa,,made up',
    'O3,fund,Fund for irrigation,Donor,INT,agriculture,irrigation,en,Africa,,made up',
  ]);

  it('goes through the importer, across languages, and leaves unmet what nothing meets', async () => {
    const world = await openWorld();

    const ranking = await rankByImport(world.runtime, { needs, offers }, 'offer');

    expect(ranking[0]).toMatchObject({ need: 'N1', offer: 'O1' });
    expect(ranking.some(({ need }) => need === 'N2')).toBe(false);
    expect((await rankByImport(world.runtime, { needs, offers }, 'fund')).map(({ offer }) => offer)).toContain('O3');
  });

  it('by words alone finds nothing in another language', () => {
    expect(rankByWords(readRows(needs), readRows(offers))).toEqual([]);
  });
});
