import type { Chance } from './chance.js';
import type { Crew } from './crew.js';
import type { Ids } from './known-values.js';
import type { Recorder } from './recorder.js';

/** Something with fields: an endpoint, a form, a page. */
export interface Target {
  kind: 'endpoint' | 'form' | 'page';
  /** Its share of all requests, against the others'. */
  weight: number;
  fields(): number;
  /** So many ways to spoil it. */
  possible(): number;
  /** So many times more, going on where the last time ended; says how often it was. */
  spoil(times: number, ids: Ids): Promise<number>;
}

export interface Parts {
  chance: Chance;
  crew: Crew;
  recorder: Recorder;
  tries: number;
}

const AT_ONCE = 6;

export async function inParallel<T>(cases: T[], run: (one: T) => Promise<void>): Promise<number> {
  const waiting = cases.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await run(one);
    }),
  );
  return cases.length;
}
