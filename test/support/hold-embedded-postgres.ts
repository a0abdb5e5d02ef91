/** A process of its own that starts the embedded PostgreSQL in the folder named, says what it got, and holds it until stdin ends. */
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/start-embedded-postgres.js';

const postgres = await startEmbeddedPostgres({ dir: process.argv[2]!, throwaway: true });
console.log(JSON.stringify({ port: postgres.port, pid: postgres.pid, adopted: postgres.adopted }));
process.stdin.resume().once('end', () => void postgres.stop().then(() => process.exit()));
