import { describe, expect, it } from 'vitest';
import { workflows } from '../../server/workflows.js';

interface Shape {
  names: readonly string[];
  initial: string;
  states: Record<string, { owner: string; dueIn: object } | null>;
  events: Record<string, { from: readonly string[]; to?: string }>;
}

describe.each(Object.entries(workflows) as unknown as [string, Shape][])(
  'the workflow of a %s',
  (_noun, { names, initial, states, events }) => {
    const leaves = (state: string) =>
      Object.values(events).filter(({ from, to }) => to !== undefined && from.includes(state));

    it('can reach every state', () => {
      const reached = new Set([initial]);
      for (const state of reached) for (const { to } of leaves(state)) reached.add(to ?? state);
      expect([...names].filter((state) => !reached.has(state))).toEqual([]);
    });

    it('gives every state that waits an owner and a due date, and a way out', () => {
      const waiting = names.filter((state) => states[state] !== null);
      expect(waiting.filter((state) => leaves(state).length === 0)).toEqual([]);
      for (const state of waiting)
        expect(states[state]).toMatchObject({ owner: expect.any(String), dueIn: expect.any(Object) });
    });

    it('ends only where nobody has to act any more', () => {
      const dead = names.filter((state) => leaves(state).length === 0);
      expect(dead.filter((state) => states[state] !== null)).toEqual([]);
    });
  },
);
