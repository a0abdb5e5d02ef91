import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told of what, in the application and by mail, and how often they want to be. */
export class Notifications1795478405000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE mail (
        id            uuid PRIMARY KEY,
        person_id     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        bundle        text NOT NULL,
        state         text NOT NULL DEFAULT 'queued',
        created_at    timestamptz NOT NULL,
        due_at        timestamptz NOT NULL,
        announced_at  timestamptz,
        message_id    text,
        to_name       text,
        to_address    text,
        subject       text,
        text          text,
        html          text,
        headers       jsonb,
        attempts      integer NOT NULL DEFAULT 0,
        claimed_until timestamptz,
        sent_at       timestamptz,
        error         text,
        CONSTRAINT mail_message_id_key UNIQUE (message_id)
      );
      -- One mail of a bundle collects; what comes meanwhile travels with it.
      CREATE UNIQUE INDEX mail_collecting_key ON mail (person_id, bundle) WHERE state = 'queued';
      CREATE INDEX mail_recent_idx ON mail (person_id, bundle, created_at);
      CREATE INDEX mail_held_idx ON mail (due_at) WHERE state = 'queued' AND announced_at IS NULL;
      CREATE INDEX mail_unsent_idx ON mail (state) WHERE state IN ('queued', 'sending', 'failed');
      CREATE INDEX mail_kept_idx ON mail (created_at) WHERE to_address IS NOT NULL;

      CREATE TABLE notification (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        event_id     bigint NOT NULL REFERENCES domain_event,
        name         text NOT NULL,
        topic        text NOT NULL,
        subject_kind text NOT NULL,
        subject_id   uuid NOT NULL,
        payload      jsonb NOT NULL,
        bundle       text,
        mail_id      uuid REFERENCES mail,
        created_at   timestamptz NOT NULL,
        read_at      timestamptz,
        CONSTRAINT notification_once_key UNIQUE (event_id, person_id)
      );
      CREATE INDEX notification_newest_idx ON notification (person_id, id DESC);
      CREATE INDEX notification_unread_idx ON notification (person_id, id DESC) WHERE read_at IS NULL;
      CREATE INDEX notification_unmailed_idx ON notification (bundle, person_id) WHERE mail_id IS NULL AND bundle IS NOT NULL;
      CREATE INDEX notification_mail_idx ON notification (mail_id);

      CREATE TABLE notification_preference (
        person_id     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        topic         text NOT NULL,
        email_cadence text NOT NULL,
        PRIMARY KEY (person_id, topic)
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE notification_preference, notification, mail');
  }
}
