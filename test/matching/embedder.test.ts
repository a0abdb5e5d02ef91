import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.js';
import { httpEmbedder } from '../../server/platform/embedder/http-embedder.js';
import { startProvider } from './embedding-provider.js';

const provider = await startProvider();
const { url } = provider;
const data = (...embeddings: unknown[]) => ({ body: { data: embeddings.map((embedding) => ({ embedding })) } });

describe('a provider of embeddings', () => {
  it('is asked with the model and the key, and its answers are put in the order of the texts', async () => {
    const { embed } = httpEmbedder({ url, model: 'small', key: 'secret' });
    const [salt, sugar] = await embed(['salt', 'sugar']);

    expect(provider.asked.at(-1)).toEqual({ model: 'small', input: ['salt', 'sugar'], key: 'Bearer secret' });
    expect(await embed(['sugar', 'salt'])).toEqual([sugar, salt]);
    expect(salt).not.toEqual(sugar);
  });

  it.each([
    ['answers with an error', { status: 500, body: 'secret salt' }, 'answered 500'],
    ['asks for money', { status: 429, body: {} }, 'answered 429'],
    ['hangs up', 'hang up', 'did not answer'],
    ['sends one elsewhere', 'redirect', 'did not answer'],
    ['says no JSON', { body: '<html>' }, 'not JSON'],
    ['says something else', { body: { embeddings: [[1]] } }, 'shape'],
    ['says words for numbers', data(['1', '2']), 'shape'],
    ['says nothing of a number', { body: '{"data":[{"embedding":[1e999,1]}]}' }, 'shape'],
    ['says numbers beyond numbers', data([1.7e308, 1.7e308]), 'points nowhere'],
    ['says an empty vector', data([]), 'shape'],
    ['says a vector of nothing', data([0, 0]), 'points nowhere'],
    ['says too little', data(), '0 embeddings for 1 texts'],
    ['says too much', data([1], [1]), '2 embeddings for 1 texts'],
    ['says a vector that is far too long', data(Array.from({ length: 9_000 }, () => 1)), 'shape'],
  ] as const)('that %s has failed, and the error names no text', async (_, answer, why) => {
    const { embed } = httpEmbedder({ url, model: 'small', key: 'secret' });
    const before = provider.asked.length;
    provider.answers.push(answer as never);

    const error = await embed(['salt']).catch((failure: Error) => failure);

    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).toContain(why);
    expect((error as Error).message).not.toMatch(/secret|salt/);
    expect(provider.asked).toHaveLength(before + 1);
  });

  it('of two lengths in one answer has failed', async () => {
    provider.answers.push(data([1, 2], [1]) as never);
    await expect(httpEmbedder({ url, model: 'small' }).embed(['salt', 'sugar'])).rejects.toThrow('dimensions');
  });

  it('that is away has failed', async () => {
    await expect(httpEmbedder({ url: 'http://127.0.0.1:1/', model: 'small' }).embed(['salt'])).rejects.toThrow(
      'The embedding provider did not answer',
    );
  });

  it('that keeps one waiting is given up, left alone for a while and then asked again', async () => {
    const { embed } = httpEmbedder({ url, model: 'small', timeoutMs: 150, restMs: 300 });
    provider.answers.push('nothing');
    await expect(embed(['salt'])).rejects.toThrow('took too long');
    const before = provider.asked.length;
    await expect(embed(['salt'])).rejects.toThrow('left alone');
    expect(provider.asked).toHaveLength(before);
    await new Promise((later) => setTimeout(later, 320));
    expect(await embed(['salt'])).toHaveLength(1);
  });

  it('needs a model to be configured', () => {
    expect(() => loadConfig({ EMBEDDINGS_URL: url })).toThrow('EMBEDDINGS_MODEL: needed with EMBEDDINGS_URL');
    expect(() => loadConfig({ EMBEDDINGS_URL: 'file:///etc/passwd', EMBEDDINGS_MODEL: 'small' })).toThrow(
      'EMBEDDINGS_URL',
    );
    expect(loadConfig({ EMBEDDINGS_URL: '', EMBEDDINGS_MODEL: '' }).EMBEDDINGS_URL).toBeUndefined();
  });
});
