import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { Agent, request } from 'undici';
import { anonymous } from '../../../server/actor.js';
import { routeSpecs, type RouteSpec } from '../../../server/platform/http/route.js';
import { routeActs, type RouteAct } from '../../../server/route-acts.js';
import { exportedEvents } from '../../../server/webhooks/index.js';
import { pageActs } from '../../../web/page-acts.js';
import { pages } from '../../../web/router.js';
import { builders } from '../../support/build.js';
import { pageNames } from '../../support/page-names.js';
import { openWorld } from '../../support/world.js';
import { canaryScan } from './canaries.js';
import { granted, type Near } from './expected.js';
import { cast, isStranger, type Someone } from './people.js';
import { addressOf, pageProbes, probeOf, UNKNOWN, type Probe } from './probes.js';
import { maker, type Thing } from './things.js';

export interface Report {
  routes: number;
  uncovered: string[];
  checks: number;
  refused: number;
  allowed: number;
  wrong: string[];
  leaks: string[];
  canaries: number;
  /** Refusals to strangers: how many there were, and what got through. */
  strangers: number;
  throughToStrangers: string[];
}

export async function openAuthzWorld() {
  const log: string[] = [];
  const world = await openWorld(
    { LOG_LEVEL: 'trace' },
    // Nothing is sent outside: what would be is read where it waits.
    { log: { write: (line: string) => void log.push(line) }, egress: { resolve: async () => ['127.0.0.1'] } },
  );
  const build = builders(world);
  const people = await cast(build);
  const made = maker({ world, build, people });
  const server = createServer(world.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dispatcher = new Agent({ connections: AT_ONCE });
  afterAll(async () => {
    await dispatcher.destroy();
    server.close();
  });

  async function ask(method: string, address: string, { by, body, headers }: Asked): Promise<Answer> {
    const answer = await request(origin + address, {
      method: method.toUpperCase() as 'GET',
      dispatcher,
      headers: {
        ...headers,
        ...(by ? { authorization: `Bearer ${by.token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.body.text();
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, text, body: isJson && text ? (JSON.parse(text) as Answer['body']) : {} };
  }

  return { world, build, people, made, ask, log };
}

interface Asked {
  by: Someone | undefined;
  body?: object;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  text: string;
  body: { code?: string };
}

const AT_ONCE = 6;

/** A few at a time, in no order. */
async function inTurns<T>(items: readonly T[], each: (item: T) => Promise<unknown>) {
  const left = [...items].reverse();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await each(item);
    }),
  );
}

type AuthzWorld = Awaited<ReturnType<typeof openAuthzWorld>>;

/** Someone, or nobody: a visitor. */
const readersOf = (people: AuthzWorld['people']): (Someone | undefined)[] => [...people.people, undefined];

const nameOf = ({ method, path }: RouteSpec) => `${method.toUpperCase()} ${path}`;

/** Every address × everyone × things in every state: first what must be refused, then, each on a thing of its own, what must not. */
export async function walk({ world, people, made, ask, log }: AuthzWorld, { allow = true } = {}): Promise<Report> {
  const things = await made.all();
  const scan = canaryScan(made.canaries, people.people);
  const report: Report = {
    routes: routeSpecs.length + pageNames(pages).length,
    uncovered: [
      ...routeSpecs.map(nameOf).filter((name) => !routeActs[name]),
      ...pageNames(pages).filter((name) => !pageActs[name]),
    ],
    checks: 0,
    refused: 0,
    allowed: 0,
    wrong: [],
    leaks: [],
    canaries: 0,
    strangers: 0,
    throughToStrangers: [],
  };
  const probes = routeSpecs.flatMap((spec) => {
    const probe = probeOf(nameOf(spec), spec);
    return probe ? [{ spec, probe }] : [];
  });

  const done = new Set<string>();
  const once = (key: string) => !done.has(key) && done.add(key).has(key);

  const started = Date.now();
  const said = (what: string) =>
    console.log(
      `${what}: ${report.checks} checks so far, ${report.wrong.length} wrong, ${report.leaks.length} leaked, ${Math.round((Date.now() - started) / 1000)} s`,
    );
  const before = await rowsOf(world);
  for (const { spec, probe } of probes)
    for (const thing of things.filter((each) => probe.on.includes(each.kind) && fits(probe, each)))
      await inTurns(oneOfEach(thing, probe.near?.(thing, people, undefined)), (person) =>
        refuse(spec, probe, thing, person ?? undefined),
      );
  said('refusals');
  for (const [name, probe] of Object.entries(pageProbes))
    for (const thing of things.filter((each) => probe.on.includes(each.kind) && fits(probe, each)))
      await inTurns(oneOfEach(thing), (person) => page(name, probe, thing, person ?? undefined));
  said('pages');
  const changed = difference(before, await rowsOf(world));
  for (const each of changed) report.wrong.push(`changed by whoever was to be refused: ${each}`);

  await lists();
  said('lists');
  if (allow)
    for (const { spec, probe } of probes.filter((each) => each.spec.method !== 'get'))
      for (const kind of probe.on)
        for (const state of made.statesOf(kind).filter((each) => !probe.states || probe.states.includes(each)))
          await admitAll(spec, probe, kind, state);
  said('admissions');
  if (allow) await outlets();
  said('mails, notices, webhooks and the log');
  report.canaries = scan.size();
  return report;

  async function refuse(spec: RouteSpec, probe: Probe, thing: Thing, person: Someone | undefined) {
    const expected = expectedOfRoute(spec, probe, thing, person);
    if (expected === 'allowed') return spec.method === 'get' ? read(spec, thing, person) : undefined;
    report.checks++;
    report.refused++;
    const answer = await send(spec, probe, thing, person);
    const where = `${nameOf(spec)} on ${thing.kind} (${thing.state}) as ${person?.called ?? 'visitor'}`;
    const codes = codesOf[expected];
    const stranger = person !== undefined && isStranger(person.actor, thing.near) && !thing.public(person);
    if (stranger) report.strangers++;
    if (answer.status >= 500) report.wrong.push(`${where}: ${answer.status}`);
    const passed = answer.status < 400;
    if (stranger && passed) report.throughToStrangers.push(where);
    if (!codes.includes(codeOf(answer)))
      report.wrong.push(`${where}: ${answer.status} ${codeOf(answer)}, not ${codes.join(' or ')}`);
    if (expected === 'missing' && once(`${nameOf(spec)} ${thing.kind} ${person?.role}`))
      await sameAsUnknown(spec, probe, thing, person, answer, where);
    leaks(answer.text, person, where);
  }

  /** What is not there for someone looks, to the letter, as what is not there for anyone. */
  async function sameAsUnknown(
    spec: RouteSpec,
    probe: Probe,
    thing: Thing,
    person: Someone | undefined,
    answer: Answer,
    where: string,
  ) {
    const ids = Object.fromEntries(
      Object.keys(thing.ids).map((name) => [name, name === 'kind' ? thing.ids[name]! : UNKNOWN]),
    );
    if (addressOf(spec, ids) === addressOf(spec, thing.ids)) return;
    const unknown = await send(spec, probe, { ...thing, ids }, person);
    const plain = ({ body }: Answer) => JSON.stringify({ ...body, instance: 0, requestId: 0 });
    if (plain(answer) !== plain(unknown))
      report.wrong.push(`${where}: says more than for what is not there: ${plain(answer)} / ${plain(unknown)}`);
  }

  /** A page is shown to whoever may see it, and to nobody else; a form of it does nothing for whoever may not. */
  async function page(name: string, probe: Probe, thing: Thing, person: Someone | undefined) {
    const [method, path] = name.split(' ') as [string, string];
    const expected = expectedOf(pageActs[name] ?? 'anyone', method === 'POST', probe, thing, person);
    if (method === 'POST' && expected === 'allowed') return;
    report.checks++;
    const { status, text } = await ask(method, inFull(path, thing), {
      by: person,
      headers: { accept: 'text/html' },
      ...(method === 'POST' ? { body: probe.body?.(thing, people) ?? {} } : {}),
    });
    const where = `${name} on ${thing.kind} (${thing.state}) as ${person?.called ?? 'visitor'}`;
    if (expected === 'allowed') report.allowed++;
    else report.refused++;
    const over = thing.kind === 'glass' && thing.state === 'closed' ? [404] : [];
    const right = expected === 'allowed' ? [200, ...over] : [303, 403, 404];
    if (!right.includes(status)) report.wrong.push(`${where}: ${status}, not ${right.join(' or ')} (${expected})`);
    leaks(text, person, where);
  }

  function inFull(path: string, { id }: Thing) {
    return path.replace(':id', id).replace(':personId', people.spare.changing.id).replace(':section', 'title');
  }

  async function read(spec: RouteSpec, thing: Thing, person: Someone | undefined) {
    report.checks++;
    report.allowed++;
    const answer = await send(spec, { on: [] }, thing, person);
    const where = `${nameOf(spec)} on ${thing.kind} (${thing.state}) as ${person?.called ?? 'visitor'}`;
    if (answer.status >= 500 || (refusals.includes(codeOf(answer)) && !notThere(answer)))
      report.wrong.push(`${where}: ${answer.status} ${codeOf(answer)}, though it is allowed`);
    leaks(answer.text, person, where);
  }

  /** Everyone who may, one after the other on the same thing: what the first has done only makes it too late for the others. */
  async function admitAll(spec: RouteSpec, probe: Probe, kind: Thing['kind'], state: string) {
    const thing = { ...(await made.make(kind, state)), kind };
    for (const person of people.people) {
      if (expectedOfRoute(spec, probe, thing, person) !== 'allowed') continue;
      report.checks++;
      report.allowed++;
      const answer = await send(spec, probe, thing, person);
      const where = `${nameOf(spec)} on ${kind} (${state}) as ${person.called}`;
      if (answer.status >= 500 || refusals.includes(codeOf(answer)))
        report.wrong.push(`${where}: ${answer.status} ${codeOf(answer)}, though it is allowed`);
      leaks(answer.text, person, where);
    }
  }

  /** Lists, searches and pages show to each only what they may see. */
  async function lists() {
    const addresses = [
      ...routeSpecs
        .filter((spec) => spec.method === 'get' && !probeOf(nameOf(spec), spec) && !spec.path.includes('{'))
        .map(({ path }) => `/api/v1${path}`),
      '/api/v1/listings?limit=100',
      '/api/v1/listings?limit=100&mine=true',
      '/api/v1/search?q=quinoa&limit=100',
      '/api/v1/cohorts?limit=100',
      '/api/v1/engagements?limit=100',
      '/search?q=quinoa',
      ...pageNames(pages).flatMap((name) => {
        const [method, path] = name.split(' ') as [string, string];
        return method === 'GET' && !path.includes(':') ? [path] : [];
      }),
    ];
    for (const person of readersOf(people))
      await inTurns(addresses, async (address) => {
        report.checks++;
        const answer = await ask('get', address, { by: person });
        const where = `GET ${address} as ${person?.called ?? 'visitor'}`;
        if (answer.status >= 500) report.wrong.push(`${where}: ${answer.status}`);
        leaks(answer.text, person, where);
      });
  }

  /** What goes out or is written down besides answers: mail, notices, webhooks and the log. */
  async function outlets() {
    // Of listings, everyone may be told; one webhook is enough to see what they carry.
    await world.db.query(
      `UPDATE domain_event SET dispatched_at = occurred_at WHERE subject_kind IN ('listing', 'rematch', 'pool')`,
    );
    await world.db.query(`UPDATE webhook SET enabled = (id = (SELECT min(id::text)::uuid FROM webhook)), events = $1`, [
      Object.keys(exportedEvents),
    ]);
    await world.drain();
    made.shareMatched(
      await world.db.query(
        `SELECT need_id, offer_id, array_agg(DISTINCT need_organisation_id) AS needs, array_agg(DISTINCT offer_organisation_id) AS offers
           FROM match GROUP BY need_id, offer_id`,
      ),
    );
    await scanned(
      'a mail',
      `SELECT person_id AS reader, concat_ws(' ', to_address, subject, text, html) AS said FROM mail`,
    );
    await scanned('a notice', `SELECT person_id AS reader, payload::text AS said FROM notification`);
    await scanned(
      'a webhook',
      `SELECT m.person_id AS reader, d.payload AS said FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id
         JOIN membership m ON m.organisation_id = w.organisation_id AND m.role = 'institution_admin'`,
    );
    for (const line of log) {
      report.checks++;
      leaks(line, undefined, 'the log');
    }
  }

  async function scanned(where: string, sql: string) {
    const readers = [...people.people, ...Object.values(people.spare)];
    const rows: { reader: string; said: string }[] = await world.db.query(sql);
    for (const { reader, said } of rows) {
      report.checks++;
      leaks(
        said,
        readers.find(({ id }) => id === reader),
        where,
      );
    }
  }

  function leaks(text: string | undefined, person: Someone | undefined, where: string) {
    for (const canary of scan.leaksIn(text ?? '', person)) report.leaks.push(`${canary} in ${where}`);
  }

  function expectedOfRoute(spec: RouteSpec, probe: Probe, thing: Thing, person: Someone | undefined) {
    return expectedOf(routeActs[nameOf(spec)] ?? 'anyone', spec.access === 'signed-in', probe, thing, person);
  }

  function expectedOf(
    act: RouteAct,
    signedInOnly: boolean,
    probe: Probe,
    thing: Thing,
    person: Someone | undefined,
  ): Expected {
    if (!person && signedInOnly) return 'sign-in';
    if (act === 'anyone' || act === 'signed-in')
      return thing.kind === 'token' ? (isSelf(thing.near, person) ? 'allowed' : 'missing') : 'allowed';
    const actor = person ? { ...person.actor, fresh: false } : anonymous;
    const near = probe.near?.(thing, people, person) ?? thing.near;
    const [noun, action] = act.split('.') as [string, string];
    const own = person && thing.may?.[action];
    if (own) return own(person) ? 'allowed' : thing.may!['view']!(person) ? 'forbidden' : 'missing';
    const how = granted(actor as never, act, near);
    if (how === 'yes' || (action === 'view' && thing.public(person) && nounOf[thing.kind] === noun)) return 'allowed';
    if (how === 'second') return 'allowed';
    const seen = thing.may
      ? person !== undefined && thing.may['view']!(person)
      : granted(actor as never, `${nounOf[thing.kind]}.view`, thing.near) === 'yes' || thing.public(person);
    if (how === 'step-up') return 'step-up';
    return seen || probe.told ? 'forbidden' : 'missing';
  }

  function send(spec: RouteSpec, probe: Probe, thing: Thing, person: Someone | undefined) {
    return ask(spec.method, addressOf(spec, thing.ids), {
      by: person,
      ...(spec.ifMatch ? { headers: { 'if-match': '"1"' } } : {}),
      ...(spec.method === 'get' ? {} : { body: probe.body?.(thing, people) ?? {} }),
    });
  }

  /** Of people who stand alike to a thing, one; and a visitor. */
  function oneOfEach(thing: Thing, near: Near = thing.near): (Someone | null)[] {
    const alike = new Map<string, Someone>();
    for (const person of people.people) {
      const has = (own: string | null) =>
        Object.entries(near)
          .filter(([, values]) => values.includes(own))
          .map(([relation]) => relation);
      const key = [
        person.role,
        ...has(person.organisation.id),
        '|',
        ...has(person.organisation.country),
        ...has(person.id),
      ].join(' ');
      alike.set(key, alike.get(key) ?? person);
    }
    return [...alike.values(), null];
  }

  function notThere(answer: Answer) {
    return answer.status === 404 && /No contract|No certificate|The hour is over/.test(answer.text);
  }
}

type Expected = 'allowed' | 'sign-in' | 'forbidden' | 'missing' | 'step-up';

const codesOf: Record<Exclude<Expected, 'allowed'>, string[]> = {
  'sign-in': ['not-signed-in'],
  forbidden: ['not-allowed'],
  missing: ['not-found'],
  'step-up': ['step-up-required'],
};
const refusals = ['not-signed-in', 'not-allowed', 'not-found', 'step-up-required', 'second-factor-required'];

const nounOf: Record<Thing['kind'], string> = {
  need: 'listing',
  training: 'listing',
  fund: 'listing',
  match: 'match',
  mission: 'mission',
  cohort: 'cohort',
  nomination: 'nomination',
  pledge: 'pledge',
  pool: 'pool',
  token: 'token',
  organisation: 'organisation',
  webhook: 'webhook',
  invitation: 'membership',
  delegation: 'delegation',
  approval: 'approval',
  glass: 'glass',
  person: 'person',
  export: 'personalData',
  savedSearch: 'savedSearch',
};

const fits = ({ states }: Probe, { state }: Thing) => !states || states.includes(state);
const codeOf = ({ body, status }: Answer): string => body.code ?? String(status);
const isSelf = (near: Near, person: Someone | undefined) =>
  person !== undefined && (near['self'] ?? []).includes(person.id);

const KEPT = [
  'listing',
  'match',
  'message',
  'mission',
  'contract',
  'cohort',
  'nomination',
  'pledge',
  'api_token',
  'organisation',
  'membership',
  'ledger_entry',
  'webhook',
  'invitation',
  'delegation',
  'approval',
  'glass',
  'person',
  'data_export',
  'erasure',
  'file',
  'passkey',
  'identity',
  'totp',
  'notification_preference',
  'matching_weights',
  'saved_search',
];

/** A digest of every row that a refused request might have changed. */
async function rowsOf({ db }: AuthzWorld['world']): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for (const table of KEPT)
    for (const { row } of (await db.query(
      `SELECT md5((to_jsonb(t) - '{last_used_at,readings,version}'::text[])::text) || ' ' || coalesce(to_jsonb(t) ->> 'id', '') AS row FROM ${table} t`,
    )) as { row: string }[])
      rows.set(`${table} ${row}`, row);
  return rows;
}

const difference = (before: Map<string, string>, after: Map<string, string>) => [
  ...[...after.keys()].filter((key) => !before.has(key)),
  ...[...before.keys()].filter((key) => !after.has(key)).map((key) => `${key} is gone`),
];
