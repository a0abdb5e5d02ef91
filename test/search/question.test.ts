import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../server/search/question.js';

const read = (text: string) =>
  readQuestion(text).map(({ text, quoted, concepts }) => [quoted ? `"${text}"` : text.trim(), ...concepts]);

describe('a question', () => {
  it('is cut where it means something, the longest words first', () => {
    expect(read('Projetos de irrigação por gotejamento em Angola')).toEqual([
      ['Projetos de'],
      ['irrigação por gotejamento', 'drip-irrigation'],
      ['em Angola'],
    ]);
    expect(read('food security monitoring')[0]).toEqual(['food security monitoring', 'food-security-monitoring']);
  });

  it('is read as often as it says so, and not within other words', () => {
    expect(read('tilapia, tilapia').map(([text]) => text)).toEqual(['tilapia', 'tilapia']);
    expect(read('subtilapiae tilapia')).toEqual([['subtilapiae'], ['tilapia', 'tilapia']]);
  });

  it('has phrases that mean only themselves', () => {
    expect(read('“food security” «riego por goteo» drought')).toEqual([
      ['"food security"'],
      ['"riego por goteo"'],
      ['drought', expect.any(String)],
    ]);
  });

  it('knows acronyms, however they are typed, but takes no small word for one', () => {
    expect(read('drr deltas')[0]).toEqual(['drr', 'disaster-risk-reduction']);
    expect(read('DRR deltas')[0]).toEqual(['DRR', 'disaster-risk-reduction']);
    expect(read('who is it')).toEqual([['who is it']]);
  });

  it('is nothing without a word, and has an end', () => {
    expect(read('😀 & | ! " "')).toEqual([]);
    expect(readQuestion('water '.repeat(20_000)).length).toBeLessThan(500);
  });
});
