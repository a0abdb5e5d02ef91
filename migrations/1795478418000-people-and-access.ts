import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who holds which right and how they came by it: invitations, second persons, deputies, and the glass that was broken. */
export class PeopleAndAccess1795478418000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- A link is known by its hash alone.
      CREATE TABLE invitation (
        id              uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        email           text NOT NULL,
        role            text NOT NULL,
        locale          text NOT NULL,
        note_verbale    text,
        token_hash      text NOT NULL,
        state           text NOT NULL,
        state_since     timestamptz NOT NULL,
        invited_by_id   uuid NOT NULL REFERENCES person,
        created_at      timestamptz NOT NULL,
        expires_at      timestamptz,
        mailed_at       timestamptz,
        accepted_by_id  uuid REFERENCES person,
        version         integer NOT NULL DEFAULT 1,
        CONSTRAINT invitation_token_key UNIQUE (token_hash)
      );
      CREATE UNIQUE INDEX invitation_waiting_key ON invitation (organisation_id, email, role) WHERE state IN ('awaiting', 'sent');
      CREATE INDEX invitation_inviter_idx ON invitation (invited_by_id);
      CREATE INDEX invitation_expiry_idx ON invitation (expires_at) WHERE state = 'sent';

      -- What one person proposed and another must confirm, bound to what it was when proposed.
      CREATE TABLE approval (
        id              uuid PRIMARY KEY,
        act             text NOT NULL,
        input           jsonb NOT NULL,
        input_hash      text NOT NULL,
        subject_kind    text NOT NULL,
        subject_id      uuid NOT NULL,
        organisation_id uuid REFERENCES organisation,
        country         char(3),
        proposed_by_id  uuid NOT NULL REFERENCES person,
        proposed_for_id uuid REFERENCES person,
        proposed_at     timestamptz NOT NULL,
        expires_at      timestamptz NOT NULL,
        state           text NOT NULL,
        state_since     timestamptz NOT NULL,
        decided_by_id   uuid REFERENCES person,
        version         integer NOT NULL DEFAULT 1
      );
      -- The same is proposed once at a time.
      CREATE UNIQUE INDEX approval_open_key ON approval (act, input_hash) WHERE state = 'open';
      CREATE INDEX approval_expiry_idx ON approval (expires_at) WHERE state = 'open';
      CREATE INDEX approval_organisation_idx ON approval (organisation_id);
      CREATE INDEX approval_country_idx ON approval (country);
      CREATE INDEX approval_proposer_idx ON approval (proposed_by_id);

      CREATE TABLE delegation (
        id              uuid PRIMARY KEY,
        principal_id    uuid NOT NULL REFERENCES person,
        deputy_id       uuid NOT NULL REFERENCES person,
        organisation_id uuid NOT NULL REFERENCES organisation,
        role            text NOT NULL,
        starts_at       timestamptz NOT NULL,
        ends_at         timestamptz NOT NULL CHECK (ends_at > starts_at),
        created_at      timestamptz NOT NULL,
        ended_at        timestamptz,
        ended_by_id     uuid REFERENCES person,
        CHECK (principal_id <> deputy_id)
      );
      CREATE INDEX delegation_deputy_idx ON delegation (deputy_id) WHERE ended_at IS NULL;
      CREATE INDEX delegation_principal_idx ON delegation (principal_id);
      CREATE INDEX delegation_organisation_idx ON delegation (organisation_id);

      -- Who may read one thing they may otherwise not, for an hour, and why.
      CREATE TABLE glass (
        id            uuid PRIMARY KEY,
        kind          text NOT NULL,
        subject_id    uuid NOT NULL,
        reason        text NOT NULL,
        opened_by_id  uuid NOT NULL REFERENCES person,
        granted_by_id uuid NOT NULL REFERENCES person,
        opened_at     timestamptz NOT NULL,
        closes_at     timestamptz NOT NULL,
        -- Whose it is, at the time: they see that it was read.
        organisations uuid[] NOT NULL,
        countries     text[] NOT NULL,
        person_id     uuid REFERENCES person,
        readings      integer NOT NULL DEFAULT 0,
        version       integer NOT NULL DEFAULT 1
      );
      CREATE INDEX glass_subject_idx ON glass (subject_id);
      CREATE INDEX glass_organisations_idx ON glass USING gin (organisations);
      CREATE INDEX glass_countries_idx ON glass USING gin (countries);

      ALTER TABLE audit_entry ADD COLUMN on_behalf_of uuid;
      ALTER TABLE domain_event ADD COLUMN on_behalf_of uuid;

      -- Every role someone holds, in their own right or as a deputy: as long as the principal holds it, and as long as
      -- the deputy belongs to the same organisation or country.
      CREATE VIEW held_role WITH (security_invoker = true) AS
        SELECT person_id, organisation_id, role, since, until, NULL::uuid AS deputy_for FROM membership
        UNION ALL
        SELECT d.deputy_id, d.organisation_id, d.role, greatest(d.starts_at, m.since),
               least(d.ends_at, d.ended_at, m.until, coalesce(home.until, '-infinity')), d.principal_id
          FROM delegation d
          JOIN membership m ON m.person_id = d.principal_id AND m.organisation_id = d.organisation_id AND m.role = d.role
          JOIN person principal ON principal.id = d.principal_id AND principal.disabled_at IS NULL
          JOIN organisation o ON o.id = d.organisation_id
         CROSS JOIN LATERAL (
           SELECT max(coalesce(own.until, 'infinity')) AS until
             FROM membership own JOIN organisation near ON near.id = own.organisation_id
            WHERE own.person_id = d.deputy_id AND (near.id = o.id OR (d.role = 'focal_point' AND near.country = o.country))) home;
      GRANT SELECT ON held_role TO bandung_app;

      -- Asked by those who may not read the memberships of that country.
      CREATE FUNCTION country_has_focal_point(of_country text, at timestamptz) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT EXISTS (SELECT FROM membership m JOIN organisation o ON o.id = m.organisation_id JOIN person p ON p.id = m.person_id
                        WHERE m.role = 'focal_point' AND o.country = of_country AND p.disabled_at IS NULL
                          AND m.since <= at AND (m.until IS NULL OR m.until > at)) $$;
      REVOKE EXECUTE ON FUNCTION country_has_focal_point(text, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION country_has_focal_point(text, timestamptz) TO bandung_app;

      ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
      CREATE POLICY invitation_near ON invitation USING (${SYSTEM} OR ${ADMINISTRATOR} OR invited_by_id = ${ME}
        OR organisation_id = ANY(${ORGANISATIONS})
        OR EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.country = ANY(${COUNTRIES})));
      ALTER TABLE approval ENABLE ROW LEVEL SECURITY;
      CREATE POLICY approval_near ON approval USING (${SYSTEM} OR ${ADMINISTRATOR} OR proposed_by_id = ${ME}
        OR organisation_id = ANY(${ORGANISATIONS}) OR country = ANY(${COUNTRIES}));
      ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
      CREATE POLICY delegation_near ON delegation USING (${SYSTEM} OR principal_id = ${ME} OR deputy_id = ${ME}
        OR organisation_id = ANY(${ORGANISATIONS}));
      ALTER TABLE glass ENABLE ROW LEVEL SECURITY;
      CREATE POLICY glass_system ON glass USING (${SYSTEM});
      CREATE POLICY glass_near ON glass FOR SELECT USING (${ADMINISTRATOR} OR person_id = ${ME}
        OR organisations && ${ORGANISATIONS} OR countries && ${COUNTRIES});
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP VIEW held_role;
      DROP FUNCTION country_has_focal_point(text, timestamptz);
      ALTER TABLE domain_event DROP COLUMN on_behalf_of;
      ALTER TABLE audit_entry DROP COLUMN on_behalf_of;
      DROP TABLE glass, delegation, approval, invitation;
    `);
  }
}

const SYSTEM = '(SELECT actor_is_system())';
const ADMINISTRATOR = `(SELECT actor_has_role('administrator'))`;
const ME = '(SELECT actor_id())';
const ORGANISATIONS = '(SELECT actor_organisations())::uuid[]';
const COUNTRIES = '(SELECT actor_countries())::text[]';
