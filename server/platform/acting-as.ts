import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Actor } from '../actor.js';

/**
 * The database as this actor may see it. Before a connection is used for them it is told who acts (`bandung.actor`),
 * and row-level security reads that; a connection that was told nothing, or by someone before, is never used. The
 * second wall behind the policy table: what a use case forgot to ask, PostgreSQL still refuses.
 */
export function actingAs(database: DataSource, actor: Actor): EntityManager {
  const said = saidOf(actor);
  const view: DataSource = Object.create(database, {
    [UNDERNEATH]: { value: databaseOf(database) },
    createQueryRunner: { value: () => telling(view, database.driver.createQueryRunner('master'), said) },
  }) as DataSource;
  const manager = view.createEntityManager();
  Object.defineProperty(view, 'manager', { value: manager });
  return manager;
}

const UNDERNEATH = Symbol('the database underneath');

/** The database itself, whoever acts: what a process keeps of it is kept once. */
export const databaseOf = (database: DataSource): DataSource =>
  (database as { [UNDERNEATH]?: DataSource })[UNDERNEATH] ?? database;

/** Both are set by one statement. The machine has a role of its own, before whose policies nothing is worked out. */
const SAY = `set_config('bandung.actor', $1, $2), set_config('role', $3, $2)`;
const roleOf = (said: string) => (said.startsWith('{"kind":"system"') ? 'bandung_system' : 'none');

/** Says who acts until the end of the transaction, or until something else is said. Returns what was said before. */
export async function sayInTransaction(db: EntityManager, said: string): Promise<string> {
  const [{ before }]: [{ before: string | null }] = await db.query(
    `SELECT current_setting('bandung.actor', true) AS before, ${SAY}`,
    [said, true, roleOf(said)],
  );
  return before ?? '';
}

/** What row-level security knows of an actor. */
export const saidOf = ({ kind, id, memberships }: Actor) => JSON.stringify({ kind, id, memberships });

const TOLD = Symbol('who this connection acts for');

interface Connection {
  [TOLD]?: string;
  query(sql: string, values: unknown[]): Promise<unknown>;
}

function telling(view: DataSource, runner: QueryRunner, said: string): QueryRunner {
  const connect = runner.connect.bind(runner);
  let told: Promise<Connection> | undefined;
  Object.assign(runner, { connect: () => (told ??= tell()), manager: view.createEntityManager(runner) });
  return runner;

  /** Outside any transaction, so that no roll-back unsays it. */
  async function tell() {
    const connection = (await connect()) as Connection;
    if (connection[TOLD] !== said) {
      delete connection[TOLD];
      await connection.query(`SELECT ${SAY}`, [said, false, roleOf(said)]);
      connection[TOLD] = said;
    }
    return connection;
  }
}
