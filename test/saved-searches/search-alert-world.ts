import type { Listing } from '../../server/listings/index.js';
import type { TestPerson } from '../support/build.js';
import { notifiedWorld } from '../notifications/notified-world.js';

/** A world in which listings are published through the front door, and people have saved searches. */
export async function searchAlertWorld() {
  const notified = await notifiedWorld();
  const { world, build } = notified;
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  const ministry = await build.organisation({ kind: 'ministry', country: 'NPL' });

  /** Published, and nothing that follows from it done yet. */
  async function publish(given: Partial<Listing> = {}): Promise<Listing> {
    const listing = await build.listing('need', {
      organisation: ministry,
      state: 'endorsed',
      firstPublishedAt: null,
      ...given,
    });
    await world.as(focalPoint).post(`/api/v1/listings/${listing.id}/publication`).expect(200);
    return listing;
  }

  return {
    ...notified,
    focalPoint,
    ministry,
    publish,
    async appeared(given: Partial<Listing> = {}): Promise<Listing> {
      const listing = await publish(given);
      await world.drain();
      return listing;
    },
    /** Saves it and returns its id. */
    async save(person: TestPerson, query: string, cadence = 'at_once', name = 'My search'): Promise<string> {
      const { body } = await world.as(person).post('/api/v1/saved-searches').send({ name, query, cadence }).expect(201);
      return body.id as string;
    },
    /** Titles of what the person was told for it, alert by alert, oldest first. */
    async told(person: TestPerson, id: string): Promise<string[][]> {
      const { body } = await world.as(person).get(`/api/v1/saved-searches/${id}/alerts`).expect(200);
      return body.items
        .filter(({ kind }: { kind: string }) => kind === 'found')
        .map(({ finds }: { finds: { listing: { title: string } }[] }) => finds.map(({ listing }) => listing.title))
        .reverse();
    },
  };
}
