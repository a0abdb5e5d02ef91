import { sentBy, type Call } from './call.js';
import { everyone, member, type Who } from './crew.js';
import type { Endpoint, Schema } from './endpoints.js';
import { pathsIn, without } from './examples-from-schema.js';
import { fieldsOf } from './fields.js';
import type { Ids } from './known-values.js';
import { createPlan } from './plan.js';
import { rightCall } from './right-call.js';
import { inParallel, type Parts, type Target } from './target.js';
import type { Answer } from './wire.js';

export interface EndpointTarget extends Target {
  /** Whether a request of anyone's was ever carried out. */
  reached(): boolean;
  /** What was said to the request that got furthest. */
  lastWord(): string;
  name: string;
}

export function endpointTarget(
  { chance, crew, recorder, tries }: Parts,
  endpoint: Endpoint,
  schemas: Record<string, Schema>,
  cursors: string[],
): EndpointTarget {
  const plan = createPlan(chance);
  /** What turned out not to be wanted in a right request. */
  const superfluous = new Set<string>();
  let admitted = everyone;
  let reached = false;
  let [furthestEver, lastWord] = [0, ''];
  let turn = 0;

  async function spoil(times: number, ids: Ids) {
    if (!reached && tries > 0) admitted = await scout(ids);
    const senders = admitted;
    const shape = await callOf({ who: 'visitor', byToken: false, turn: 0 }, ids);
    const cases = plan.next(
      fieldsOf(shape, () => cursors),
      times,
    );
    // Mostly whoever gets furthest; now and then anyone.
    const sent = cases.map((one) => ({
      ...one,
      who: chance.once(0.8) ? chance.pick(senders) : chance.pick(everyone),
      byToken: chance.once(0.2),
      turn: turn++,
    }));
    return inParallel(sent, async ({ field, n, ...sender }) => {
      const spoilt = field.nth(n);
      const asked = await crew.as(sender.who);
      const call = await callOf(sender, ids);
      const answer = await recorder.send(
        `${endpoint.name}, ${field.name}: ${spoilt.name}`,
        spoilt.sent(call),
        sender.who,
      );
      if (answer.status === 401) await crew.check(asked);
      reached ||= isDone(answer) && field.name !== 'the method';
    });
  }

  /** Who gets furthest with a request that is right. */
  async function scout(ids: Ids): Promise<Who[]> {
    const times = endpoint.parameters.some((each) => each.in === 'path') ? tries : 1;
    const from = turn;
    turn += times;
    const furthest = await Promise.all(
      everyone.map(async (who) => {
        let most = 0;
        for (let time = 0; time < times && most < DONE; time++) {
          const answer = await tried({ who, byToken: false, turn: from + time }, ids);
          const { status } = answer;
          if (distance(status) > furthestEver) [furthestEver, lastWord] = [distance(status), wordsOf(answer)];
          most = Math.max(most, distance(status));
          if (status === 401 && (who === 'visitor' || time > 0)) break;
        }
        return [who, most] as const;
      }),
    );
    const most = Math.max(...furthest.map(([, distance]) => distance));
    reached ||= most === DONE;
    return furthest.filter(([, distance]) => distance === most).map(([who]) => who);
  }

  /** Again without what is said to be wrong with it, as far as it may be left out. */
  async function tried(sender: Sender, ids: Ids): Promise<Answer> {
    for (let time = 0; ; time++) {
      const answer = await recorder.send(
        `${endpoint.name}, as it should be`,
        sentBy(await callOf(sender, ids)),
        sender.who,
      );
      noteCursor(answer);
      if (answer.status === 401) await crew.check(await crew.as(sender.who));
      const wrong = answer.status === 422 && time < 4 ? pointersIn(answer) : [];
      const before = superfluous.size;
      for (const each of wrong) superfluous.add(each);
      if (superfluous.size === before) return answer;
    }
  }

  interface Sender {
    who: Who;
    byToken: boolean;
    turn: number;
  }

  async function callOf({ who, ...circumstances }: Sender, ids: Ids): Promise<Call> {
    return lean(rightCall(endpoint, await crew.as(who), { ids, ...circumstances }, schemas));
  }

  function lean(call: Call): Call {
    let { body } = call;
    const query = { ...call.query };
    for (const each of superfluous)
      if (each.startsWith('query ')) delete query[each.slice('query '.length)];
      else if (body !== undefined && !isRequired(each)) body = without(body, each.split('/'));
    return { ...call, query, body };
  }

  const isRequired = (pointer: string) => (endpoint.body?.required ?? []).includes(pointer);

  function noteCursor({ text, headers }: Answer) {
    const next = headers['content-type']?.startsWith('application/json') && /"next":"([^"]+)"/.exec(text)?.[1];
    if (next && cursors.length < 50) cursors.push(next);
  }

  return {
    kind: 'endpoint',
    name: endpoint.name,
    weight: 6 + endpoint.parameters.length + (endpoint.body ? pathsIn(exampleShape()).length : 0),
    fields: plan.fields,
    possible: plan.possible,
    reached: () => reached,
    lastWord: () => lastWord,
    spoil,
  };

  function exampleShape() {
    const nobody = member('visitor');
    return rightCall(endpoint, nobody, { ids: new Map(), turn: 0, byToken: false }, schemas).body ?? null;
  }
}

const isDone = ({ status }: Answer) => status >= 200 && status < 300;

const DONE = 9;

/** How far a request got: done, refused for what the thing is like, for what was sent, for who sent it. */
const distance = (status: number) =>
  status < 300 ? 9 : ({ 409: 8, 422: 7, 412: 7, 404: 5, 403: 4, 401: 1 }[status] ?? 3);

/** `query q` or `money/currency`, of every field a refusal names. */
function pointersIn({ text }: Answer): string[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string; in?: string }[] };
  return errors
    .map(({ pointer, in: where }) => ({ where, at: pointer.replace(/^#\/?/, '') }))
    .filter(({ where, at }) => at !== '' && (where === undefined || where === 'query'))
    .map(({ where, at }) => (where ? `query ${at.split('/')[0]}` : at));
}

/** A refusal in one line. */
function wordsOf({ status, text }: Answer): string {
  if (status < 400) return `${status}`;
  const { detail = '', errors = [] } = JSON.parse(text) as {
    detail?: string;
    errors?: { pointer: string; detail: string }[];
  };
  return [`${status} ${detail}`, ...errors.map(({ pointer, detail }) => `${pointer}: ${detail}`)]
    .join('; ')
    .slice(0, 200);
}
