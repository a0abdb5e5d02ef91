import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches that people keep, what they were told of them, the order in which listings appeared, and calendars by link. */
export class SavedSearches1795478430000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A listing came into view. Numbered one after the other, each committed before the next is: whoever has seen a
      -- number has seen all below it.
      CREATE TABLE listing_appearance (
        seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        listing_id uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        event_id   bigint NOT NULL UNIQUE REFERENCES domain_event,
        appeared_at   timestamptz NOT NULL
      );
      CREATE INDEX listing_appearance_listing_idx ON listing_appearance (listing_id);
      ALTER TABLE listing_appearance ENABLE ROW LEVEL SECURITY;
      CREATE POLICY listing_appearance_system ON listing_appearance USING ((SELECT actor_is_system()));
      REVOKE UPDATE, DELETE ON listing_appearance FROM bandung_app;

      CREATE TABLE saved_search (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        name         text NOT NULL,
        -- As the address of the page of search says it.
        query        text NOT NULL,
        cadence      text NOT NULL,
        -- The last appearance that has been looked at for it.
        watermark    bigint NOT NULL,
        -- Since when it has been waiting for its first, or next, find.
        quiet_since  timestamptz NOT NULL,
        quiet_told   boolean NOT NULL DEFAULT false,
        feed_version integer NOT NULL DEFAULT 1,
        created_at   timestamptz NOT NULL,
        updated_at   timestamptz NOT NULL,
        version      integer NOT NULL DEFAULT 1
      );
      CREATE INDEX saved_search_person_idx ON saved_search (person_id, id);
      CREATE INDEX saved_search_waiting_idx ON saved_search (cadence, watermark) WHERE cadence <> 'none';
      ALTER TABLE saved_search ENABLE ROW LEVEL SECURITY;
      CREATE POLICY saved_search_own ON saved_search USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));

      CREATE TABLE saved_search_alert (
        id              uuid PRIMARY KEY,
        saved_search_id uuid NOT NULL REFERENCES saved_search ON DELETE CASCADE,
        -- found: listings that appeared. quiet: nothing for thirty days, and how the search could be widened.
        kind            text NOT NULL,
        widenings       jsonb NOT NULL DEFAULT '[]',
        made_at         timestamptz NOT NULL
      );
      CREATE INDEX saved_search_alert_search_idx ON saved_search_alert (saved_search_id, id DESC);
      ALTER TABLE saved_search_alert ENABLE ROW LEVEL SECURITY;
      CREATE POLICY saved_search_alert_own ON saved_search_alert USING ((SELECT actor_is_system())
        OR EXISTS (SELECT FROM saved_search s WHERE s.id = saved_search_id));

      -- Never twice: that is the key.
      CREATE TABLE saved_search_hit (
        saved_search_id uuid NOT NULL REFERENCES saved_search ON DELETE CASCADE,
        listing_id      uuid NOT NULL REFERENCES listing ON DELETE CASCADE,
        alert_id        uuid NOT NULL REFERENCES saved_search_alert ON DELETE CASCADE,
        why             jsonb NOT NULL,
        PRIMARY KEY (saved_search_id, listing_id)
      );
      CREATE INDEX saved_search_hit_alert_idx ON saved_search_hit (alert_id);
      CREATE INDEX saved_search_hit_listing_idx ON saved_search_hit (listing_id);
      ALTER TABLE saved_search_hit ENABLE ROW LEVEL SECURITY;
      CREATE POLICY saved_search_hit_own ON saved_search_hit USING ((SELECT actor_is_system())
        OR EXISTS (SELECT FROM saved_search s WHERE s.id = saved_search_id));

      -- The link to a person's calendar; what it shows is made when it is asked for.
      CREATE TABLE calendar_link (
        person_id     uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        version       integer NOT NULL,
        second_factor boolean NOT NULL,
        made_at       timestamptz NOT NULL,
        ended_at      timestamptz
      );
      ALTER TABLE calendar_link ENABLE ROW LEVEL SECURITY;
      CREATE POLICY calendar_link_own ON calendar_link USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE calendar_link, saved_search_hit, saved_search_alert, saved_search, listing_appearance');
  }
}
