import { controlOf } from './controls.js';
import { changesFrom, valuesFrom } from './values.js';
import { fieldsOf, sectionsOf } from './sections.js';
import type { Listing } from '../../server/listings/index.js';

/** The same once more, as a draft of its own: without days that have passed. */
export function copyOf(listing: Listing, now: Date) {
  const { kind, organisationId, title, language } = listing;
  const today = now.toISOString().slice(0, 10);
  const changes: Record<string, unknown> = {};
  const details: Record<string, unknown> = {};
  for (const section of sectionsOf(kind)) {
    const { details: own = {}, ...shared } = changesFrom(kind, section, valuesFrom(listing, section), {}) as {
      details?: Record<string, unknown>;
    };
    Object.assign(changes, shared);
    Object.assign(details, own);
  }
  for (const name of sectionsOf(kind).flatMap((section) => fieldsOf(kind, section))) {
    if (controlOf(kind, name).as !== 'date') continue;
    const [group, key] = name.startsWith('details/') ? [details, name.slice('details/'.length)] : [changes, name];
    const day = group[key];
    if (typeof day === 'string' && day < today) delete group[key];
  }
  return { ...changes, details, kind, organisationId, title, language };
}
