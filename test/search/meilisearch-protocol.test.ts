import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listingSettings } from '../../search-config/listings.js';
import { scopes, system, type Actor } from '../../server/actor.js';
import { meilisearchEngine } from '../../server/search/meilisearch-engine.js';
import { meilisearchFilter } from '../../server/search/meilisearch-filter.js';
import type { SearchDocument } from '../../server/search/search-document.js';
import { requireThesaurus } from '../../server/thesaurus/index.js';
import { someone } from './search-world.js';

const document: SearchDocument = {
  id: '01a20cb9-5be0-75cd-abf4-1ec860cbac68',
  version: 3,
  fingerprint: 'abc',
  organisationId: '01a20cb9-6b80-76a3-9a43-f9a18e1368fb',
  confidentiality: 'public',
  language: 'fr',
  title: 'Énergie',
  skills: '',
  labels: '',
  englishLabels: 'Energy',
  organisation: '',
  summary: '',
  details: '',
  concepts: { title: ['energy'], skills: [], summary: ['solar-pump', 'drought'], details: [], broader: ['irrigation'] },
  thesaurus: 'of today',
  facets: { kind: ['need'], country: ['KEN'], sector: ['230'], sdg: [], language: ['fr'], modality: [] },
  startsOn: '2027-03-01',
  endsOn: null,
  publishedAt: 1,
};

/** What we say to Meilisearch. That a real one understands it is for the other files, where TEST_MEILI_URL is set. */
describe('what is said to Meilisearch', () => {
  let said: { method: string; path: string; body: unknown }[] = [];
  let outcome: 'succeeded' | 'failed' = 'succeeded';
  let engine: ReturnType<typeof meilisearchEngine>;

  const server = createServer((req, res) => void answer(req, res));

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<unknown> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const path = req.url!.split('?')[0]!;
    const text = Buffer.concat(chunks).toString();
    if (!path.startsWith('/tasks')) said.push({ method: req.method!, path, body: text ? JSON.parse(text) : undefined });
    res.setHeader('content-type', 'application/json');
    if (path.startsWith('/tasks'))
      return res.end(JSON.stringify({ uid: 1, status: outcome, type: 'documents', error: { message: 'disk full' } }));
    if (path.endsWith('/search'))
      return res.end(
        JSON.stringify({
          hits: [{ id: document.id, fingerprint: 'abc' }],
          facetDistribution: { kind: { need: 1, fund: 4 }, country: { KEN: 1 } },
        }),
      );
    if (path === '/indexes' && req.method === 'GET') return res.end(JSON.stringify({ results: [] }));
    return res.writeHead(202).end(JSON.stringify({ taskUid: 1, status: 'enqueued' }));
  }

  beforeAll(async () => {
    requireThesaurus(); // As at every start: it takes seconds, in which no answer would be read.
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    engine = meilisearchEngine({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: 'k' });
  });
  afterAll(() => void server.close());
  beforeEach(() => {
    said = [];
    outcome = 'succeeded';
  });

  it('a document, each text under the name of its language, dates as numbers', async () => {
    await engine.put([document]);

    expect(said).toMatchObject([{ method: 'POST', path: '/indexes/listings/documents' }]);
    expect((said[0]!.body as unknown[])[0]).toMatchObject({
      title_fr: 'energie',
      labels_en: 'energy',
      concepts_title: 'qqenergy',
      concepts_summary: 'qqsolarpump qqdrought',
      concepts_broader: 'qqirrigation',
      thesaurus: 'of today',
      country: ['KEN'],
      startsOn: 20270301,
      endsOn: 99999999,
    });
  });

  it('nothing is taken for written that failed later', async () => {
    outcome = 'failed';

    await expect(engine.put([document])).rejects.toThrow('disk full');
    await expect(engine.remove([document.id])).rejects.toThrow('disk full');
  });

  it('a question of plain words and phrases, whatever was typed', async () => {
    const { hits, facets } = await engine.search({
      text: `L'ÉNERGIE -nucléaire "pas chère" kind = "need"`,
      filters: [{ facet: 'country', anyOf: ['KEN', 'UGA'] }],
      from: '2027-01-01',
      reader: someone(),
      after: [40],
      limit: 20,
    });

    expect(said[0]!.body).toMatchObject({
      q: 'l energie nucleaire "pas chere" kind "need"',
      offset: 40,
      limit: 20,
      matchingStrategy: 'all',
      filter: [
        ['country = "KEN"', 'country = "UGA"'],
        'endsOn >= 20270101',
        ['confidentiality = "public"', 'confidentiality = "registered"'],
      ],
    });
    expect(hits).toEqual([{ id: document.id, fingerprint: 'abc', position: [41] }]);
    expect(facets.kind).toEqual([
      { value: 'fund', count: 4 },
      { value: 'need', count: 1 },
    ]);
  });

  it.each([
    ['a name the synonyms know', 'segurança alimentar Quênia', 'seguranca alimentar quenia'],
    ['another form of the words', 'fotos de riegos por goteos', 'fotos de "qqdripirrigation"'],
    ['Chinese', '滴灌 肯尼亚', '"qqdripirrigation" 肯尼亚'],
    ['a phrase, which stays as it is', '"food security" drought', '"food security" drought'],
  ])('%s', async (_what, text, q) => {
    await engine.search({ text, filters: [], reader: someone(), limit: 20 });

    expect(said[0]!.body).toMatchObject({ q });
  });

  it('a rebuild fills a second index with its settings, then swaps', async () => {
    async function* documents() {
      yield [document];
    }
    await engine.rebuild(documents());

    expect(said.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'DELETE /indexes/listings_next',
      'POST /indexes',
      'PATCH /indexes/listings_next/settings',
      'POST /indexes/listings_next/documents',
      'GET /indexes',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/listings_next',
    ]);
    expect(said[2]!.body).toMatchObject({ ...listingSettings, synonyms: { drr: ['qqdisasterriskreduction'] } });
  });
});

describe('the audience in the filter', () => {
  const audience = (reader: Actor) => meilisearchFilter({ text: '', filters: [], limit: 1, reader });

  it('is everyone for the machine alone, and never wider than the reader', () => {
    const anonymous: Actor = { kind: 'anonymous', id: null, memberships: [], scopes };

    expect(audience(system)).toEqual([]);
    expect(audience(someone({ organisationId: 'a', role: 'administrator', country: null }))).toEqual([
      ['confidentiality = "public"', 'confidentiality = "registered"', 'organisationId = "a"'],
    ]);
    expect(audience(anonymous)).toEqual([['confidentiality = "public"']]);
    expect(audience(someone({ organisationId: 'a', role: 'focal_point', country: 'KEN' }))).toEqual([
      ['confidentiality = "public"', 'confidentiality = "registered"', 'organisationId = "a"', 'country = "KEN"'],
    ]);
  });

  it('asks for nothing when a filter has no values left', () => {
    expect(
      meilisearchFilter({ text: '', filters: [{ facet: 'country', anyOf: [] }], limit: 1, reader: system }),
    ).toEqual([['country = "none"']]);
  });

  it('takes nothing that is no code', () => {
    const filters = [{ facet: 'country' as const, anyOf: ['KEN" OR confidentiality = "parties'] }];

    expect(() => meilisearchFilter({ text: '', filters, limit: 1, reader: system })).toThrow('Not a code');
  });
});
