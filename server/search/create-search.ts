import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { circuitBreaker } from './circuit-breaker.js';
import { wordsOf } from '../platform/text/fold.js';
import { meilisearchEngine } from './meilisearch-engine.js';
import { thesaurus } from '../thesaurus/index.js';
import { postgresEngine } from './postgres-engine.js';
import type { EngineAnswer, SearchEngine, SearchQuery } from './search-engine.js';

export interface Answered extends EngineAnswer {
  engine: SearchEngine['name'];
  /** The engine that should have answered could not. */
  degraded: boolean;
}

export interface Search {
  /** The engine that answers questions of words when all is well. */
  readonly name: SearchEngine['name'];
  /** It has not answered lately; PostgreSQL does. */
  readonly degraded: boolean;
  /** Every index that is kept: PostgreSQL's always, so that it can stand in. */
  readonly engines: readonly SearchEngine[];
  search(query: SearchQuery): Promise<Answered>;
}

declare module '../platform/context.js' {
  interface Parts {
    readonly search: Search;
  }
}

export interface SearchOptions {
  database: DataSource;
  meiliUrl?: string | undefined;
  meiliKey?: string | undefined;
  log: Logger;
}

/** The one place that knows there are two engines. The thesaurus is read now, not while the first reader waits. */
export function createSearch({ database, meiliUrl, meiliKey, log }: SearchOptions): Search {
  thesaurus();
  const postgres = postgresEngine(database);
  if (!meiliUrl) return onPostgres(postgres);
  return withStandIn(meilisearchEngine({ url: meiliUrl, key: meiliKey }), postgres, log);
}

const onPostgres = (postgres: SearchEngine): Search => ({
  name: postgres.name,
  degraded: false,
  engines: [postgres],
  search: async (query) => ({ ...(await postgres.search(query)), engine: postgres.name, degraded: false }),
});

/** Browsing without words, or by date, is PostgreSQL's: it pages through everything, while Meilisearch stops at a thousand. */
function withStandIn(first: SearchEngine, standIn: SearchEngine, log: Logger): Search {
  const breaker = circuitBreaker();

  async function search(query: SearchQuery): Promise<Answered> {
    if (wordsOf(query.text).length === 0 || (query.sort ?? 'relevance') !== 'relevance')
      return fromStandIn(query, false);
    if (!breaker.admits()) return fromStandIn(query, true);
    try {
      const answer = await first.search(query);
      breaker.succeeded();
      return { ...answer, engine: first.name, degraded: false };
    } catch (error) {
      breaker.failed();
      log.warn({ err: error }, `${first.name} does not answer; ${standIn.name} does`);
      return fromStandIn(query, true);
    }
  }

  const fromStandIn = async (query: SearchQuery, degraded: boolean): Promise<Answered> => ({
    ...(await standIn.search(query)),
    engine: standIn.name,
    degraded,
  });

  return {
    name: first.name,
    get degraded() {
      return breaker.failing;
    },
    engines: [standIn, first],
    search,
  };
}
