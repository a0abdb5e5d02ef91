import { describe, expect, it } from 'vitest';
import {
  goalOf,
  isSdgTarget,
  languages7,
  sdgGoal,
  sdgGoals,
  sdgGoalTitle,
  sdgTarget,
  sdgTargets,
  sdgTargetText,
} from '../../server/codes/index.js';
import { wrongScript } from './wrong-script.js';

describe('the Sustainable Development Goals', () => {
  it('are seventeen, titled in seven languages', () => {
    expect(sdgGoals.map((each) => each.goal)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
    for (const each of sdgGoals) expect(Object.keys(each.titles)).toEqual([...languages7]);
    expect(sdgGoalTitle(2, 'es')).toBe('Hambre cero');
    expect(sdgGoalTitle(18, 'es')).toBe('18');
    expect(sdgGoal(18)).toBeUndefined();
  });

  it('have 169 targets, 62 of them means of implementation', () => {
    expect(sdgTargets).toHaveLength(169);
    expect(new Set(sdgTargets.map((each) => each.code)).size).toBe(169);
    const means = sdgTargets.filter(({ code }) => /[a-d]$/.test(code) || code.startsWith('17.'));
    expect(means).toHaveLength(62);
    for (const each of sdgTargets) expect(sdgGoal(goalOf(each.code) ?? 0)).toBeDefined();
  });

  it('have a text in all seven languages', () => {
    for (const { code, texts } of sdgTargets)
      expect([code, Object.keys(texts), wrongScript(texts)]).toEqual([code, [...languages7], []]);
  });

  it.each([
    ['2.4', 2],
    ['17.18', 17],
    ['2.a', 2],
    ['16.10', 16],
  ])('target %s serves goal %i', (code, goal) => {
    expect(isSdgTarget(code)).toBe(true);
    expect(goalOf(code)).toBe(goal);
  });

  it('refuse what is not a target', () => {
    for (const code of ['2', '2.9', '18.1', '2.A', '']) {
      expect(isSdgTarget(code)).toBe(false);
      expect(goalOf(code)).toBeUndefined();
      expect(sdgTarget(code)).toBeUndefined();
    }
    expect(sdgTargetText('2.9', 'fr')).toBe('2.9');
  });

  it('are told in the reader’s language', () => {
    expect(sdgTargetText('17.14', 'fr')).toBe('Renforcer la cohérence des politiques de développement durable');
    expect(sdgTargetText('17.14', 'ar')).toBe('تعزيز اتساق السياسات من أجل تحقيق التنمية المستدامة');
  });
});
