import { chance as chanceOf } from './chance.js';
import { everyone, openCrew } from './crew.js';
import { endpointTarget } from './endpoint-target.js';
import { readDescription } from './endpoints.js';
import { shapeOf } from './forms.js';
import type { FuzzWorld } from './fuzz-world.js';
import { readIds } from './known-values.js';
import { openRecorder, type Recorder } from './recorder.js';
import { formTarget, pageTarget } from './site-targets.js';
import { walk } from './site.js';
import { rawRequests } from './spoilt-http.js';
import type { Target } from './target.js';
import { openWire } from './wire.js';

export interface FuzzOptions {
  /** Spoilt requests; the same seed sends the same ones. */
  runs: number;
  seed: number;
  /** Stops there, whatever is left. */
  seconds: number;
  /** In so many rounds, so that whoever runs out of time has been everywhere. */
  passes?: number;
  /** So many things are named in turn before a role is held to be kept out; 0 does not ask who is let in. */
  tries?: number;
  /** Between the rounds it makes. */
  afterPass?: () => void;
}

export interface Report extends ReturnType<Recorder['results']> {
  seed: number;
  spoilt: number;
  seconds: number;
  /** Whether it stopped for want of time. */
  outOfTime: boolean;
  endpoints: number;
  fields: number;
  pages: number;
  forms: number;
  fieldsOfSite: number;
  /** So many ways to spoil one place of one request there are. */
  possible: number;
  /** Endpoints that carried out nobody's request, and why not. */
  neverReached: string[];
  /** People who took part: some sign themselves out on the way. */
  people: number;
}

const TARGETS_A_MUSTER = 8;

/** Spoils one place at a time of every request the application takes, and says what was answered badly. */
export async function fuzz(
  fuzzWorld: FuzzWorld,
  url: string,
  { runs, seed, seconds, passes = 3, tries = 6, afterPass }: FuzzOptions,
): Promise<Report> {
  const from = performance.now();
  const elapsed = () => (performance.now() - from) / 1_000;
  const wire = openWire(url);
  const description = readDescription(await wire.send({ method: 'GET', target: '/api/v1/openapi.json', headers: [] }));
  const recorder = openRecorder(wire, url, description.codes);
  const crew = openCrew(fuzzWorld, wire);
  const chance = chanceOf(seed);
  const parts = { chance, crew, recorder, tries };

  for (const [name, bytes] of Object.entries(rawRequests))
    await recorder.send(`raw: ${name}`, {
      method: 'GET',
      target: '/api/v1',
      headers: [],
      raw: Buffer.from(bytes, 'latin1'),
    });
  const site = await walk(crew, everyone, recorder.send);
  const cursors: string[] = [];
  let spoilt = 0;
  const endpoints = description.endpoints.map((each) => endpointTarget(parts, each, description.schemas, cursors));
  const ofSite = [
    ...site.forms.map((each) => formTarget(parts, each)),
    ...onePerShape(site.pages).map((each) => pageTarget(parts, each)),
  ];
  const targets: Target[] = [...endpoints, ...ofSite];
  for (let pass = 1; pass <= passes; pass++) {
    await takeTurns(chance.shuffled(targets), (runs * pass) / passes);
    afterPass?.();
  }
  wire.close();

  return {
    ...recorder.results(),
    seed,
    spoilt,
    seconds: Math.round(elapsed()),
    outOfTime: elapsed() > seconds,
    endpoints: endpoints.length,
    fields: sum(endpoints, (each) => each.fields()),
    pages: new Set(site.pages.map(({ address }) => shapeOf(address))).size,
    forms: new Set(site.forms.map(({ form }) => `${form.method} ${shapeOf(form.action)}`)).size,
    fieldsOfSite: sum(ofSite, (each) => each.fields()),
    possible: sum(targets, (each) => each.possible()),
    neverReached: endpoints.filter((each) => !each.reached()).map((each) => `${each.name}: ${each.lastWord()}`),
    people: crew.enlisted(),
  };

  /** Each target its share of what is left until so many requests were spoilt. */
  async function takeTurns(order: Target[], until: number) {
    const ids = await readIds(fuzzWorld.world.db);
    let weights = sum(order, ({ weight }) => weight);
    for (const [at, target] of order.entries()) {
      if (elapsed() > seconds) return;
      if (at % TARGETS_A_MUSTER === 0) await crew.muster();
      const share = (until - spoilt) * (target.weight / weights);
      spoilt += await target.spoil(Math.max(1, Math.round(share)), ids);
      weights -= target.weight;
    }
  }
}

const sum = <T>(of: T[], size: (one: T) => number) => of.reduce((total, one) => total + size(one), 0);

/** As the first role that sees it, sees it. */
function onePerShape<T extends { address: string }>(pages: T[]): T[] {
  const first = new Map<string, T>();
  for (const page of pages) if (!first.has(shapeOf(page.address))) first.set(shapeOf(page.address), page);
  return [...first.values()];
}
