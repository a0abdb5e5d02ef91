import { z } from 'zod';
import type { Embedder } from './embedder.js';

export interface HttpEmbedderOptions {
  /** Takes `POST {model, input: [text]}` and answers `{data: [{embedding: [number]}]}`, as OpenAI's does. */
  url: string;
  model: string;
  /** Sent as a bearer token. */
  key?: string | undefined;
  timeoutMs?: number;
  restMs?: number;
}

const TIMEOUT_MS = 10_000;
const REST_MS = 30_000;
const MOST_DIMENSIONS = 8_192;
const MOST_BYTES = 32 * 1024 * 1024;

const Answer = z.object({
  data: z.array(
    z.object({
      index: z.number().int().optional(),
      embedding: z.array(z.number()).min(1).max(MOST_DIMENSIONS),
    }),
  ),
});

/**
 * A redirect is refused: neither a text nor the key goes where nobody has configured it. Errors name neither. One that
 * keeps us waiting until the end is not asked again for half a minute, so that whoever waits for it has time for others.
 */
export function httpEmbedder({
  url,
  model,
  key,
  timeoutMs = TIMEOUT_MS,
  restMs = REST_MS,
}: HttpEmbedderOptions): Embedder {
  let restUntil = 0;
  return {
    model,

    async embed(texts) {
      const answer = await ask(JSON.stringify({ model, input: texts, encoding_format: 'float' }));
      const { success, data: found } = Answer.safeParse(answer);
      if (!success) throw new Error('The embedding provider’s answer has not the shape of embeddings');
      return vectorsOf(found.data, texts.length);
    },
  };

  async function ask(body: string): Promise<unknown> {
    if (performance.now() < restUntil)
      throw new Error('The embedding provider is too slow; it is left alone for a while');
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await textOf(response);
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') restUntil = performance.now() + restMs;
      throw new Error(`The embedding provider did not answer: ${reasonOf(error as Error)}`);
    }
    if (!response.ok) throw new Error(`The embedding provider answered ${response.status}`);
    try {
      return JSON.parse(text);
    } catch {
      throw new Error('The embedding provider’s answer is not JSON');
    }
  }
}

/** Some answer in another order and number what they answer. */
function vectorsOf(data: z.output<typeof Answer>['data'], count: number): number[][] {
  const vectors = data.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)).map(({ embedding }) => embedding);
  if (vectors.length !== count)
    throw new Error(`The embedding provider answered ${vectors.length} embeddings for ${count} texts`);
  if (vectors.some((vector) => vector.length !== vectors[0]!.length))
    throw new Error('The embedding provider’s embeddings differ in their dimensions');
  if (vectors.some((vector) => !isDirection(vector)))
    throw new Error('The embedding provider’s embedding points nowhere');
  return vectors;
}

function isDirection(vector: readonly number[]): boolean {
  const length = Math.hypot(...vector);
  return Number.isFinite(length) && length > 0;
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) throw new Error('it says too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What `fetch` says is always "fetch failed"; why is in its cause. */
function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'it took too long';
  const { cause } = error as { cause?: Error & { code?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}
