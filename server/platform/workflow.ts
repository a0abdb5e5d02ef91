import { Problem } from '../problems.js';

/** Who must act in a state, by when, and what the system does when they have not. Final states have no owner. */
export interface Duty {
  owner:
    'owner' | 'endorser' | 'publisher' | 'needSide' | 'offerSide' | 'donor' | 'secondPerson' | 'invited' | 'system';
  dueIn: { days: number } | { workingDays: number };
  /**
   * `remind` tells the owner again; `escalate` also tells the next one up; anything else is the event to fire a week
   * after a reminder.
   */
  overdue: 'remind' | 'escalate' | (string & {});
}

/**
 * A state machine as data: states with their duties (the first is initial), and events with where they lead; one that
 * leads nowhere leaves the state as it is.
 */
export function workflow<
  const S extends Record<string, Duty | null>,
  const E extends Record<string, { from: readonly NoInfer<keyof S & string>[]; to?: NoInfer<keyof S & string> }>,
>(spec: { states: S; events: E }) {
  type State = keyof S & string;
  type Event = keyof E & string;
  const names = Object.keys(spec.states) as State[];

  return {
    ...spec,
    names,
    initial: names[0]!,
    /** The states in which somebody still has to act. */
    unfinished: names.filter((name) => spec.states[name] !== null),

    /** The state `event` leads to, or a `wrong-state` problem. */
    next(state: State, event: Event): State {
      const { from, to } = spec.events[event]!;
      if ((from as readonly string[]).includes(state)) return (to ?? state) as State;
      throw new Problem('wrong-state', `Cannot ${event} while ${state}`);
    },

    /** The events that may fire from `state`. */
    allowed: (state: State) =>
      (Object.keys(spec.events) as Event[]).filter((e) => (spec.events[e]!.from as readonly string[]).includes(state)),

    duty: (state: State): Duty | null => spec.states[state] ?? null,
  };
}

export type StateOf<W extends { states: object }> = keyof W['states'] & string;
export type EventOf<W extends { events: object }> = keyof W['events'] & string;
