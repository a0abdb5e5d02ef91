import { Mission, Nomination } from '../../engagements/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { findExpert, noteAccess, type Seen } from '../../privacy/index.js';
import type { Glass } from './glass.js';

/** The person whose data it is sees the look, with its reason, among all others. */
export async function noteLook(reader: Context, { kind, subjectId: id, reason }: Glass) {
  const by = reader.actor.memberships.find(({ role }) => role === 'administrator');
  const thing = { kind, id };
  if (kind === 'nomination') {
    const nomination = await asSystem(reader, ({ db }) => db.findOneByOrFail(Nomination, { id }));
    await note('nomination', { thing, email: nomination.participantEmail, by });
  }
  if (kind === 'mission') {
    const { expertName, offerOrganisationId } = await asSystem(reader, ({ db }) => db.findOneByOrFail(Mission, { id }));
    if (!expertName) return;
    const personId = await findExpert(reader, { organisationId: offerOrganisationId, name: expertName });
    await note('contract', { thing, personId, by });
    await note('expert', { thing, personId, by });
  }

  async function note(item: 'nomination' | 'contract' | 'expert', seen: Seen) {
    await noteAccess(reader, { item, way: 'breakGlass', reason, seen: [seen] });
  }
}
