import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail as a chain that only grows. A command appends its entry in its own transaction; a trigger notes that it
 * waits to be sealed. Sealing numbers entries and binds each to the one before; only then does it wait no longer. Nobody
 * may change or remove: the triggers say so to everyone, the rights to the application.
 */
export class AuditChain1795478422000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Why it was refused, as the code of the problem; none of what was done.
      ALTER TABLE audit_entry ADD COLUMN refusal text;
      -- Values that are nobody's personal data and prove something: hashes, ids of keys.
      ALTER TABLE audit_entry ADD COLUMN evidence jsonb NOT NULL DEFAULT '{}';

      -- SHA-256 of a salt and a personal value: proves the value to whoever is shown both.
      CREATE TABLE audit_commitment (
        entry_id   bigint NOT NULL REFERENCES audit_entry,
        field      text NOT NULL,
        commitment bytea NOT NULL CHECK (length(commitment) = 32),
        PRIMARY KEY (entry_id, field)
      );
      -- The part that can be erased. The holder is the person the value is about, or the record of someone without an account.
      CREATE TABLE audit_salt (
        entry_id  bigint NOT NULL,
        field     text NOT NULL,
        holder_id uuid NOT NULL,
        salt      bytea NOT NULL,
        PRIMARY KEY (entry_id, field),
        FOREIGN KEY (entry_id, field) REFERENCES audit_commitment
      );
      CREATE INDEX audit_salt_holder_idx ON audit_salt (holder_id);

      CREATE TABLE audit_unsealed (entry_id bigint PRIMARY KEY);
      INSERT INTO audit_unsealed SELECT id FROM audit_entry;

      CREATE TABLE audit_chain (
        seq       bigint PRIMARY KEY CHECK (seq > 0),
        entry_id  bigint NOT NULL UNIQUE REFERENCES audit_entry,
        previous  bytea NOT NULL CHECK (length(previous) = 32),
        hash      bytea NOT NULL CHECK (length(hash) = 32),
        sealed_at timestamptz NOT NULL
      );
      -- Roots of whole runs of 1,024 entries, so that a proof reads a few hundred rows however long the chain is.
      CREATE TABLE audit_tile (
        number bigint PRIMARY KEY CHECK (number >= 0),
        root   bytea NOT NULL CHECK (length(root) = 32)
      );
      -- Public halves, kept for ever: what a key has signed can be checked after it was replaced.
      CREATE TABLE audit_key (
        id         text PRIMARY KEY,
        public_key text NOT NULL,
        since      timestamptz NOT NULL
      );
      CREATE TABLE audit_checkpoint (
        size      bigint PRIMARY KEY CHECK (size > 0),
        root      bytea NOT NULL CHECK (length(root) = 32),
        head      bytea NOT NULL CHECK (length(head) = 32),
        at        timestamptz NOT NULL,
        previous  bytea CHECK (length(previous) = 32),
        key_id    text NOT NULL REFERENCES audit_key,
        signature bytea NOT NULL CHECK (length(signature) = 64)
      );

      CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$;
      ${APPEND_ONLY.map(appendOnly).join('\n')}

      CREATE FUNCTION audit_entry_waits() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        INSERT INTO audit_unsealed VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_entry_waits AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_entry_waits();

      -- What is sealed is complete.
      CREATE FUNCTION audit_commitment_in_time() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        IF EXISTS (SELECT FROM audit_chain WHERE entry_id = NEW.entry_id) THEN
          RAISE EXCEPTION 'audit entry % is sealed', NEW.entry_id;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_commitment_in_time BEFORE INSERT ON audit_commitment
        FOR EACH ROW EXECUTE FUNCTION audit_commitment_in_time();

      -- Dense, bound to what is there, and of entries that wait: whatever the application may come to believe.
      CREATE FUNCTION audit_chain_goes_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE waited bigint;
      BEGIN
        IF EXISTS (SELECT FROM sealed s LEFT JOIN audit_chain p ON p.seq = s.seq - 1
                    WHERE s.previous IS DISTINCT FROM CASE s.seq WHEN 1 THEN decode(repeat('00', 32), 'hex') ELSE p.hash END) THEN
          RAISE EXCEPTION 'does not go on where the audit chain ends';
        END IF;
        DELETE FROM audit_unsealed u USING sealed s WHERE u.entry_id = s.entry_id;
        GET DIAGNOSTICS waited = ROW_COUNT;
        IF waited <> (SELECT count(*) FROM sealed) THEN
          RAISE EXCEPTION 'an audit entry was to be sealed that does not wait for it';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_chain_goes_on AFTER INSERT ON audit_chain REFERENCING NEW TABLE AS sealed
        FOR EACH STATEMENT EXECUTE FUNCTION audit_chain_goes_on();

      REVOKE UPDATE, DELETE, TRUNCATE ON ${APPEND_ONLY.join(', ')} FROM bandung_app;
      REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_unsealed FROM bandung_app;
      REVOKE UPDATE, TRUNCATE ON audit_salt FROM bandung_app;

      ${[
        'audit_commitment',
        'audit_salt',
        'audit_unsealed',
        'audit_chain',
        'audit_tile',
        'audit_key',
        'audit_checkpoint',
      ]
        .map((table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`)
        .join('\n')}
      CREATE POLICY audit_commitment_append ON audit_commitment FOR INSERT
        WITH CHECK (EXISTS (SELECT FROM audit_entry e WHERE e.id = entry_id));
      CREATE POLICY audit_commitment_read ON audit_commitment FOR SELECT USING ((SELECT actor_is_system()));
      CREATE POLICY audit_salt_append ON audit_salt FOR INSERT WITH CHECK (EXISTS (SELECT FROM audit_entry e WHERE e.id = entry_id));
      CREATE POLICY audit_salt_system ON audit_salt USING ((SELECT actor_is_system()));
      CREATE POLICY audit_unsealed_system ON audit_unsealed USING ((SELECT actor_is_system()));
      CREATE POLICY audit_chain_system ON audit_chain USING ((SELECT actor_is_system()));
      -- Published.
      ${['audit_tile', 'audit_key', 'audit_checkpoint'].map(published).join('\n')}
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE audit_checkpoint, audit_key, audit_tile, audit_chain, audit_unsealed, audit_salt, audit_commitment;
      DROP TRIGGER audit_entry_waits ON audit_entry;
      DROP TRIGGER audit_entry_append_only ON audit_entry;
      DROP FUNCTION audit_entry_waits(), audit_commitment_in_time(), audit_chain_goes_on(), refuse_change_of_audit();
      ALTER TABLE audit_entry DROP COLUMN refusal, DROP COLUMN evidence;
    `);
  }
}

const APPEND_ONLY = ['audit_entry', 'audit_commitment', 'audit_chain', 'audit_tile', 'audit_key', 'audit_checkpoint'];

const appendOnly = (
  table: string,
) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();`;

const published = (table: string) => `CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true);
      CREATE POLICY ${table}_append ON ${table} FOR INSERT WITH CHECK ((SELECT actor_is_system()));`;
