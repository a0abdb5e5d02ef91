import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

interface Asked {
  model: string;
  input: string[];
  key: string | undefined;
}

type Answer = 'hang up' | 'nothing' | 'redirect' | { status?: number; body: unknown };

const DIMENSIONS = 16;

/**
 * A real provider of embeddings on loopback. A text is the sum of its words; words of the same `sense` are one. It
 * answers rightly unless told how to answer the next ones, or all.
 */
export async function startProvider(senses: string[][] = []) {
  const asked: Asked[] = [];
  const answers: Answer[] = [];
  const axes = new Map<string, number>();
  const axisOf = (word: string) => {
    const sense = senses.find((words) => words.includes(word))?.[0] ?? word;
    if (!axes.has(sense)) axes.set(sense, axes.size % DIMENSIONS);
    return axes.get(sense)!;
  };
  const vectorOf = (text: string) => {
    const vector = Array.from({ length: DIMENSIONS }, () => 0);
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) vector[axisOf(word)]! += 0.1;
    return vector;
  };

  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const { model, input } = JSON.parse(body) as { model: string; input: string[] };
      asked.push({ model, input, key: request.headers.authorization });
      const answer = provider.always ?? answers.shift();
      if (answer) return otherwise(answer, response);
      send(response, 200, {
        object: 'list',
        data: input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) })).toReversed(),
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const provider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/embeddings`,
    asked,
    answers,
    always: undefined as Answer | undefined,
  };
  return provider;
}

function otherwise(answer: Answer, response: ServerResponse) {
  if (answer === 'nothing') return;
  if (answer === 'hang up') return void response.destroy();
  if (answer === 'redirect') return void response.writeHead(307, { location: '/elsewhere' }).end();
  send(response, answer.status ?? 200, answer.body);
}

const send = (response: ServerResponse, status: number, body: unknown) =>
  void response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
