import { totpCode } from '../../../server/auth/index.js';
import { PASSWORD, withPassword } from '../../support/signed-in.js';
import type { TestPerson } from '../../support/build.js';
import { roles, type FuzzWorld } from './fuzz-world.js';
import type { Answer, Wire } from './wire.js';

export type Who = (typeof roles)[number] | 'visitor';
export const everyone: Who[] = [...roles, 'visitor'];

/** Someone who sends requests: a browser with its cookies, and a program with its token. */
export interface Member {
  who: Who;
  organisationId: string | undefined;
  email: string | undefined;
  /** As `Cookie` and as `Authorization` say it. */
  cookie(): [string, string][];
  bearer: [string, string][];
  /** Keeps the cookies of an answer. */
  keep(answer: Answer): void;
  since: number;
}

const FROM_HERE: [string, string] = ['Sec-Fetch-Site', 'same-origin'];
const JSON_TYPE: [string, string] = ['Content-Type', 'application/json'];
/** Proof of who one is lasts five minutes. */
const STAYS_MS = 200_000;

/**
 * One of each role, signed in. A case may sign its sender out, take their membership, or use up their tries: another
 * person of the same role then takes their place.
 */
export function openCrew({ world, build, homes, clock }: FuzzWorld, wire: Wire) {
  const members = new Map<Who, Promise<Member>>();
  let enlisted = 0;

  function as(who: Who): Promise<Member> {
    const known = members.get(who) ?? enlist(who);
    members.set(who, known);
    return known;
  }

  /** Everyone is looked at; whoever would soon have to prove again who they are makes way too. */
  async function muster() {
    await forgetTries();
    await Promise.all(
      [...members.values()].map(async (known) => {
        const member = await known;
        await (Date.now() - member.since > STAYS_MS ? replace(member) : check(member));
      }),
    );
  }

  /** Whoever is not signed in any more, or has not their role any more, is replaced by another. */
  async function check(member: Member) {
    if (!(await isStillOne(member))) await replace(member);
  }

  /** Unless another has already taken their place. */
  async function replace(member: Member) {
    if ((await members.get(member.who)) === member) members.delete(member.who);
  }

  async function isStillOne({ who, cookie }: Member) {
    if (who === 'visitor') return true;
    const { status, text } = await wire.send({ method: 'GET', target: '/api/v1/me', headers: cookie() });
    return (
      status === 200 &&
      (JSON.parse(text) as { memberships: { role: string }[] }).memberships.some(({ role }) => role === who)
    );
  }

  async function enlist(who: Who): Promise<Member> {
    if (who === 'visitor') return member(who);
    enlisted++;
    await forgetTries();
    const person = await build.person(who, { organisation: homes[who] });
    const { secret } = await withPassword(world, person);
    const joined = member(who, person);
    await prove('/api/v1/session', { email: person.email, password: PASSWORD }, joined);
    if (secret) await prove('/api/v1/session/second-factor', { code: totpCode(secret, clock()) }, joined);
    return joined;
  }

  async function prove(target: string, proof: object, joined: Member) {
    const headers = [JSON_TYPE, ...joined.cookie()];
    const answer = await wire.send({ method: 'POST', target, headers, body: Buffer.from(JSON.stringify(proof)) });
    if (answer.status !== 201) throw new Error(`cannot sign in: ${answer.status} ${answer.text}`);
    joined.keep(answer);
  }

  /** Cases try to sign in too, all from one address. */
  const forgetTries = () => world.db.query(`DELETE FROM sign_in_limit`);

  return { as, muster, check, enlisted: () => enlisted };
}

export type Crew = ReturnType<typeof openCrew>;

export function member(who: Who, person?: TestPerson): Member {
  const jar = new Map<string, string>();
  return {
    who,
    organisationId: person?.organisation.id,
    email: person?.email,
    bearer: person ? [['Authorization', `Bearer ${person.token}`]] : [],
    cookie() {
      const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return cookies ? [['Cookie', cookies], FROM_HERE] : [FROM_HERE];
    },
    keep({ headers }) {
      for (const line of headers['set-cookie']?.split('\n') ?? []) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name) jar.set(name, value!);
      }
    },
    since: Date.now(),
  };
}
