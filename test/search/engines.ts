/** A real Meilisearch that may be emptied; its index `listings` is built anew by each file of tests. */
const meiliUrl = process.env['TEST_MEILI_URL'];
const meiliKey = process.env['TEST_MEILI_KEY'];

if (!meiliUrl) console.warn('\n  Meilisearch: NOT RUN (no TEST_MEILI_URL)\n');

/** Both engines keep the same promises. */
export const engines: { engine: 'postgres' | 'meilisearch'; settings: { meiliUrl?: string; meiliKey?: string } }[] = [
  { engine: 'postgres', settings: {} },
  ...(meiliUrl ? [{ engine: 'meilisearch' as const, settings: { meiliUrl, ...(meiliKey ? { meiliKey } : {}) } }] : []),
];
