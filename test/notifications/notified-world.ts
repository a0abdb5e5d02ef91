import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { EventName, Events } from '../../server/events.js';
import { DomainEvent, subjectOf } from '../../server/platform/domain-event.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

/** A world in which a test says what happened, and sees who was told and what was mailed. */
export async function notifiedWorld(
  settings: Record<string, string> = {},
  options: Parameters<typeof openWorld>[1] = {},
) {
  const world = await openWorld(settings, options);
  const build = builders(world);

  async function happened<N extends EventName>(name: N, payload: Events[N], actor?: TestPerson): Promise<string> {
    const { identifiers } = await world.db.insert(DomainEvent, {
      name,
      ...subjectOf(name, payload),
      payload: payload as never,
      actorId: actor?.id ?? null,
      occurredAt: world.now(),
    });
    return identifiers[0]!['id'] as string;
  }

  return {
    world,
    build,
    happened,
    /** It happened, and everything that follows from it. */
    async follow<N extends EventName>(name: N, payload: Events[N], actor?: TestPerson, times = 1) {
      await happened(name, payload, actor);
      await world.drain(times);
    },

    /** A match between a need and an offer, each with one person to hear of it. */
    async match(given: { need?: TestPerson; offer?: TestPerson; needTitle?: string } = {}) {
      const needSide = given.need ?? (await build.person('ministry_officer', { country: 'NPL' }));
      const offerSide = given.offer ?? (await build.person('institution_admin', { country: 'LKA' }));
      const need = await build.listing('need', {
        organisation: needSide.organisation,
        ...(given.needTitle ? { title: given.needTitle } : {}),
      });
      const offer = await build.listing('expertise', { organisation: offerSide.organisation });
      const id = randomUUID();
      await world.db.query(
        `INSERT INTO match (id, need_id, offer_id, offer_kind, need_version, offer_version, score, criteria, rule_version,
           state, state_since, need_organisation_id, need_country, offer_organisation_id, offer_country, created_at, updated_at)
         VALUES ($1, $2, $3, 'expertise', 1, 1, 0.5, '{}', '1', 'suggested', $4, $5, $6, $7, $8, $4, $4)`,
        [id, need.id, offer.id, world.now(), need.organisationId, need.country, offer.organisationId, offer.country],
      );
      return { id, need, offer, needSide, offerSide, suggested: { matchId: id, needId: need.id, offerId: offer.id } };
    },

    noticesOf: async (person: TestPerson): Promise<string[]> =>
      (await world.db.query(`SELECT name FROM notification WHERE person_id = $1 ORDER BY id`, [person.id])).map(
        (row: { name: string }) => row.name,
      ),
    mailsOf: (person: TestPerson): Promise<{ state: string; bundle: string; subject: string | null }[]> =>
      world.db.query(`SELECT state, bundle, subject FROM mail WHERE person_id = $1 ORDER BY created_at, id`, [
        person.id,
      ]),

    /** The kept mails to this person, oldest first. */
    async kept(person: TestPerson): Promise<ParsedMail[]> {
      const dir = path.join(world.dataDir, 'mail');
      const files = readdirSync(dir).filter((file) => file.endsWith('.eml'));
      const mails = await Promise.all(files.sort().map((file) => simpleParser(readFileSync(path.join(dir, file)))));
      return mails.filter((mail) => [mail.to ?? []].flat().some((to) => to.value[0]?.address === person.email));
    },

    choose: (person: TestPerson, cadences: object) =>
      world
        .as(person)
        .get('/api/v1/notification-preferences')
        .then(({ body }) =>
          world
            .as(person)
            .put('/api/v1/notification-preferences')
            .send({ ...body, ...cadences })
            .expect(200),
        ),
  };
}
