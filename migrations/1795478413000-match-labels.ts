import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people decided on matches, and on what they decided it: a match is judged anew again and again, a decision is not.
 * What was decided before this table was made is taken from the events; how it was scored then nobody knows any more.
 */
export class MatchLabels1795478413000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE match_label (
        id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        match_id      uuid NOT NULL REFERENCES match,
        step          text NOT NULL,
        reason        text,
        need_version  integer,
        offer_version integer,
        rule_version  text,
        score         real,
        -- On the list of the need at that time, offers and funds apart.
        place         integer CHECK (place > 0),
        decided_at    timestamptz NOT NULL
      );
      CREATE INDEX match_label_match_idx ON match_label (match_id);

      INSERT INTO match_label (match_id, step, reason, decided_at)
      SELECT m.id, CASE e.name WHEN 'match.shortlisted' THEN 'shortlist' WHEN 'match.introduced' THEN 'introduce' ELSE 'dismiss' END,
             e.payload ->> 'reason', e.occurred_at
        FROM domain_event e JOIN match m ON m.id = e.subject_id
       WHERE e.name IN ('match.shortlisted', 'match.introduced', 'match.dismissed') ORDER BY e.id;

      CREATE FUNCTION refuse_change_of_label() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was decided stays decided; a later decision is another row';
      END $$;
      CREATE TRIGGER match_label_append_only BEFORE UPDATE OR DELETE ON match_label
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_label();
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE match_label; DROP FUNCTION refuse_change_of_label()');
  }
}
