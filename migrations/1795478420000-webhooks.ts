import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where organisations want to be told by machine, what is to be sent there, and each attempt to do so. */
export class Webhooks1795478420000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE webhook (
        id              uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        name            text NOT NULL,
        url             text NOT NULL,
        events          text[] NOT NULL,
        enabled         boolean NOT NULL DEFAULT true,
        disabled_reason text,
        failing_since   timestamptz,
        -- Sealed: only the service can read them.
        secret          text NOT NULL,
        secret_since    timestamptz NOT NULL,
        previous_secret text,
        previous_until  timestamptz,
        last_sequence   bigint NOT NULL DEFAULT 0,
        created_by_id   uuid,
        created_at      timestamptz NOT NULL,
        updated_at      timestamptz NOT NULL,
        version         integer NOT NULL DEFAULT 1
      );
      CREATE INDEX webhook_organisation_idx ON webhook (organisation_id);
      CREATE INDEX webhook_events_idx ON webhook USING gin (events) WHERE enabled;

      CREATE TABLE webhook_delivery (
        id            uuid PRIMARY KEY,
        webhook_id    uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
        -- None for a ping.
        event_id      bigint REFERENCES domain_event,
        name          text NOT NULL,
        subject_kind  text NOT NULL,
        subject_id    uuid NOT NULL,
        sequence      bigint NOT NULL,
        -- The very bytes that are signed and sent.
        payload       text NOT NULL,
        state         text NOT NULL DEFAULT 'queued',
        tries         integer NOT NULL DEFAULT 0,
        due_at        timestamptz NOT NULL,
        announced_at  timestamptz,
        claimed_until timestamptz,
        delivered_at  timestamptz,
        created_at    timestamptz NOT NULL,
        CONSTRAINT webhook_delivery_once_key UNIQUE (webhook_id, event_id),
        CONSTRAINT webhook_delivery_sequence_key UNIQUE (webhook_id, sequence)
      );
      CREATE INDEX webhook_delivery_due_idx ON webhook_delivery (due_at) WHERE state = 'queued' AND announced_at IS NULL;
      CREATE INDEX webhook_delivery_queued_idx ON webhook_delivery (webhook_id, subject_id, sequence) WHERE state = 'queued';
      CREATE INDEX webhook_delivery_next_idx ON webhook_delivery (webhook_id, sequence) WHERE state = 'queued' AND announced_at IS NULL;
      CREATE INDEX webhook_delivery_age_idx ON webhook_delivery (created_at);

      CREATE TABLE webhook_attempt (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES webhook_delivery ON DELETE CASCADE,
        at          timestamptz NOT NULL,
        ms          integer NOT NULL,
        status      integer,
        error       text,
        answer      text NOT NULL DEFAULT ''
      );
      CREATE INDEX webhook_attempt_delivery_idx ON webhook_attempt (delivery_id, id);

      ALTER TABLE webhook ENABLE ROW LEVEL SECURITY;
      ALTER TABLE webhook_delivery ENABLE ROW LEVEL SECURITY;
      ALTER TABLE webhook_attempt ENABLE ROW LEVEL SECURITY;
      CREATE POLICY webhook_own ON webhook
        USING ((SELECT actor_is_system()) OR organisation_id = ANY ((SELECT actor_organisations())::uuid[]));
      CREATE POLICY webhook_delivery_own ON webhook_delivery
        USING ((SELECT actor_is_system()) OR webhook_id IN (SELECT id FROM webhook));
      CREATE POLICY webhook_attempt_own ON webhook_attempt
        USING ((SELECT actor_is_system()) OR delivery_id IN (SELECT id FROM webhook_delivery));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE webhook_attempt, webhook_delivery, webhook');
  }
}
