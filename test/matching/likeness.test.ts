import { describe, expect, it } from 'vitest';
import { demoNeeds } from '../../server/commands/demo/demo-needs.js';
import { demoOffers } from '../../server/commands/demo/demo-offers.js';
import { codeBook, matchIndex, world, type Features } from '../../server/matching/index.js';
import { DUPLICATE, likeness, SAME_SUBJECT, sharedTerms } from '../../server/matching/likeness.js';
import type { Mention } from '../../server/matching/subject-terms.js';
import { neighbours, reworded, same, texts, type Text } from './likeness-pairs.js';
import { features, TODAY } from './listings.js';

const need = (id: string, { problem, ...text }: Text) =>
  features('need', { ...text, id, languages: [text.language], details: { problem } });
const needs = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, need(name, text)]));
const titles = Object.fromEntries(
  Object.entries(texts).map(([name, { language, title }]) => [name, features('need', { id: name, language, title })]),
);
const demo = [...demoNeeds(() => TODAY), ...demoOffers(() => TODAY)].map(({ kind, content }, n) =>
  features(kind, { ...(content as object), id: `demo ${n}` }),
);
const all = [...Object.values(needs), ...demo];

function indexOf(all: readonly Features[]) {
  const index = matchIndex(world(codeBook(TODAY)));
  for (const each of all) index.put(each);
  return index;
}
const index = indexOf(all);
const alike = (a: Features, b: Features) => likeness(a.mentions, b.mentions);
const named = (pairs: readonly (readonly [string, string])[], is: (a: string, b: string) => boolean) =>
  pairs.filter(([a, b]) => is(a, b)).map((pair) => pair.join(' '));
const isSame = (a: string, b: string) => alike(needs[a]!, needs[b]!) >= SAME_SUBJECT;
const isDouble = (a: string, b: string) => alike(needs[a]!, needs[b]!) >= DUPLICATE;
/** When no more than the title of the one is typed. */
const isDoubleByTitle = (a: string, b: string) => alike(titles[a]!, needs[b]!) >= DUPLICATE;

describe('likeness', () => {
  it('is the same both ways, from 0 to 1, and 1 with itself', () => {
    for (const a of all) {
      expect(alike(a, a)).toBeCloseTo(1, 12);
      for (const b of all) {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeGreaterThanOrEqual(0);
        expect(alike(a, b)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is 0 where nothing is said, or nothing in common', () => {
    const silent = features('need', { title: '???' });
    expect(alike(silent, silent)).toBe(0);
    expect(alike(silent, needs['dripEn']!)).toBe(0);
    expect(alike(features('need', { title: 'Beekeeping' }), features('need', { title: 'Tax audit' }))).toBe(0);
  });

  it('is 0 where no more than a category is shared: a sector alone asks for nothing', () => {
    const alone = [
      features('need', { id: 'a', title: '🌾', sectors: [32161] }),
      features('need', { id: 'b', title: 'Training', sectors: [32161] }),
      features('need', { id: 'c', title: 'Pottery', sectors: [32161] }),
    ];
    const index = indexOf(alone);
    for (const a of alone)
      for (const b of alone.filter((other) => other !== a)) {
        expect(alike(a, b)).toBe(0);
        expect(index.alike(index.subject(a), 'need', 0)).toEqual([]);
      }
  });

  it('names what both are about, the most telling first', () => {
    const shared = sharedTerms(needs['dripEs']!.mentions, needs['dripEn']!.mentions);
    expect(shared[0]).toBe('c:drip-irrigation');
    expect(shared).toEqual([...new Set(shared)]);
  });

  it('tells what is the same from what shares a field, in seven languages', () => {
    expect(same.length + reworded.length).toBe(39);
    expect(named([...same, ...reworded], (a, b) => !isSame(a, b))).toEqual([]);
    // Said in the same phrases of another crop or disease; one course for both is not out of the question.
    expect(named(neighbours, isSame)).toEqual(['malariaEn tbEn', 'teaEn coffeeEn']);
  });

  it('knows a text that was reworded, mostly by its title alone', () => {
    expect(named(reworded, (a, b) => !isDouble(a, b))).toEqual([]);
    expect(named(reworded, (a, b) => !isDoubleByTitle(a, b))).toEqual(['malariaEn malariaEnReworded']);
    expect(named(neighbours, isDouble)).toEqual(['malariaEn tbEn', 'teaEn coffeeEn']);
    expect(named(neighbours, isDoubleByTitle)).toEqual(['malariaEn tbEn', 'teaEn coffeeEn', 'judgesEs shelterEn']);
  });
});

describe('the index', () => {
  it('finds exactly those that are alike enough, as alike as they are', () => {
    for (const floor of [0, 0.2, SAME_SUBJECT, 0.9])
      for (const each of all) {
        const expected = all
          .filter(({ id, side }) => id !== each.id && side === 'need')
          .map((other) => ({ id: other.id, likeness: alike(each, other) }))
          .filter((other) => other.likeness > 0 && other.likeness >= floor)
          .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
        expect(index.alike(index.subject(each), 'need', floor)).toEqual(expected);
      }
  });

  it('leaves out what is closed, and finds what came after the lists were packed', () => {
    const index = indexOf(Object.values(needs));
    index.pack();
    index.remove('dripFr');
    index.put(need('dripLater', texts.dripEn));

    const found = index.alike(index.known('dripEn')!, 'need', SAME_SUBJECT).map(({ id }) => id);
    expect(found[0]).toBe('dripLater');
    expect(found).toContain('dripEs');
    expect(found).not.toContain('dripFr');
    expect(found).not.toContain('dripEn');
  });

  it('is not led astray by a text of nothing', () => {
    const silent = features('need', { id: 'silent', title: '…' });
    expect(index.alike(index.subject(silent), 'need', 0)).toEqual([]);
    const none: Mention[] = [];
    expect(sharedTerms(none, none)).toEqual([]);
  });
});
