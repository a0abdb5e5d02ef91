import type { Actor } from '../../server/actor.js';
import {
  registerWebhook,
  sendDueDeliveries,
  WebhookAttempt,
  WebhookDelivery,
  type ExportedEvent,
} from '../../server/webhooks/index.js';
import { notifiedWorld } from '../notifications/notified-world.js';
import type { TestPerson } from '../support/build.js';
import { openReceiver } from '../support/receiver.js';
import type { openWorld } from '../support/world.js';

/** A world with a receiver on loopback that may be reached, and a webhook of an institution that leads there. */
export async function webhookWorld(options: Parameters<typeof openWorld>[1] = {}, settings = {}) {
  const receiver = await openReceiver();
  const notified = await notifiedWorld({ EGRESS_ALLOW: receiver.allow, ...settings }, options);
  const { world, build, follow } = notified;

  let serial = 0;

  async function webhook(given: { keeper?: TestPerson; events?: ExportedEvent[]; url?: string } = {}) {
    const keeper = given.keeper ?? (await build.person('institution_admin'));
    const path = `/hook-${++serial}`;
    receiver.watch(path);
    const registered = await registerWebhook(world.ctx(keeper.actor), {
      organisationId: keeper.organisation.id,
      name: 'Our registry',
      url: given.url ?? receiver.url.replace('/hook', path),
      events: given.events ?? ['listing.published', 'listing.closed', 'listing.endorsed'],
    });
    const id = registered.webhook.id;
    return {
      id,
      path,
      keeper,
      secret: registered.secret,
      listing: () => build.listing('expertise', { organisation: keeper.organisation }),
      deliveries: () => world.db.find(WebhookDelivery, { where: { webhookId: id }, order: { sequence: 'ASC' } }),
      attempts: (deliveryId: string) => world.db.find(WebhookAttempt, { where: { deliveryId }, order: { id: 'ASC' } }),
      row: async () => (await world.db.query(`SELECT * FROM webhook WHERE id = $1`, [id]))[0],
    };
  }

  return {
    ...notified,
    receiver,
    webhook,
    /** A webhook with one delivery, tried once and answered as the receiver answers now. */
    async sent(given: Parameters<typeof webhook>[0] = {}) {
      const hook = await webhook(given);
      const listing = await hook.listing();
      receiver.forget();
      await follow('listing.published', { listingId: listing.id });
      const delivery = async () => (await hook.deliveries())[0]!;
      return { ...hook, listing, delivery, deliveryId: (await delivery()).id };
    },
    /** The schedule looks once, and what it finds is carried out. */
    async tick() {
      await sendDueDeliveries(world.ctx());
      await world.drain();
    },
  };
}

export const unproven = (person: TestPerson): Actor => ({ ...person.actor, fresh: false }) as Actor;
