import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of what happened, who did it, what must follow, and what is due. */
export class Platform1795478400000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE domain_event (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name          text NOT NULL,
        subject_kind  text NOT NULL,
        subject_id    uuid NOT NULL,
        payload       jsonb NOT NULL,
        actor_id      uuid,
        occurred_at   timestamptz NOT NULL,
        dispatched_at timestamptz
      );
      CREATE INDEX domain_event_pending_idx ON domain_event (id) WHERE dispatched_at IS NULL;
      CREATE INDEX domain_event_subject_idx ON domain_event (subject_id, id);

      -- One row per event and reaction: what was handed to the queue, and what has had its effect.
      CREATE TABLE reaction (
        event_id   bigint NOT NULL REFERENCES domain_event,
        name       text NOT NULL,
        queued_at  timestamptz NOT NULL,
        done_at    timestamptz,
        attempts   integer NOT NULL DEFAULT 0,
        error      text,
        PRIMARY KEY (event_id, name)
      );
      CREATE INDEX reaction_open_idx ON reaction (queued_at) WHERE done_at IS NULL;

      CREATE TABLE audit_entry (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        command     text NOT NULL,
        actor_kind  text NOT NULL,
        actor_id    uuid,
        subjects    text[] NOT NULL,
        fields      text[] NOT NULL,
        request_id  text,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX audit_entry_subjects_idx ON audit_entry USING gin (subjects);

      CREATE TABLE idempotency_record (
        actor        text NOT NULL,
        route        text NOT NULL,
        key          text NOT NULL,
        request_hash text NOT NULL,
        status       integer,
        body         jsonb,
        headers      jsonb,
        created_at   timestamptz NOT NULL,
        PRIMARY KEY (actor, route, key)
      );
      CREATE INDEX idempotency_record_age_idx ON idempotency_record (created_at);

      -- Deadlines are rows. At most one open deadline per thing: that of the state it is in.
      CREATE TABLE deadline (
        id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_kind text NOT NULL,
        subject_id   uuid NOT NULL,
        state        text NOT NULL,
        overdue      text NOT NULL,
        due_at       timestamptz NOT NULL,
        level        integer NOT NULL DEFAULT 0,
        settled_at   timestamptz
      );
      CREATE UNIQUE INDEX deadline_open_key ON deadline (subject_id) WHERE settled_at IS NULL;
      CREATE INDEX deadline_due_idx ON deadline (due_at) WHERE settled_at IS NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE deadline, idempotency_record, audit_entry, reaction, domain_event');
  }
}
