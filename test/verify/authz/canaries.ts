import { granted } from './expected.js';
import { nameOf, type Someone } from './people.js';
import type { Canary } from './things.js';
import { anonymous } from '../../../server/actor.js';

/** Finds in any text the secrets its reader may not be shown. */
export function canaryScan(all: readonly Canary[], people: readonly Someone[]) {
  const rules = new Map<string, Canary[]>();
  let known = 0;
  const persons = new Map(people.map((person) => [person.actor.kind === 'person' ? nameOf(person) : '', person]));

  return {
    size: () => rules.size + persons.size,
    leaksIn(text: string, reader: Someone | undefined): string[] {
      for (; known < all.length; known++) {
        const each = all[known]!;
        rules.set(each.text, [...(rules.get(each.text) ?? []), each]);
      }
      const found = new Set(text.match(/cnry-[a-z0-9-]+/g));
      return [...found].filter((canary) => !mayRead(canary, reader));
    },
  };

  function mayRead(canary: string, reader: Someone | undefined): boolean {
    const person = persons.get(canary);
    if (person && mayReadPerson(person, reader)) return true;
    const actor = reader?.actor ?? anonymous;
    return (rules.get(canary) ?? []).some(
      ({ acts, near, public: shown }) =>
        shown(reader) ||
        acts.some((act) => (act === 'person.self' ? isSelf(reader, near) : granted(actor, act, near) !== 'no')),
    );
  }
}

const isSelf = (reader: Someone | undefined, near: Canary['near']) =>
  reader !== undefined && (near['self'] ?? []).includes(reader.id);

/** Oneself, one's colleagues, those of one's country as its focal point, and the secretariat. */
function mayReadPerson(person: Someone, reader: Someone | undefined): boolean {
  if (!reader) return false;
  if (reader.id === person.id || reader.organisation.id === person.organisation.id) return true;
  if (reader.role === 'administrator') return true;
  return reader.role === 'focal_point' && reader.organisation.country === person.organisation.country;
}
