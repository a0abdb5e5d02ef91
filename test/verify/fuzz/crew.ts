import { hashPassword, Person } from '../../../server/auth/index.js';
import { roles, type FuzzWorld } from './fuzz-world.js';
import type { Answer, Wire } from './wire.js';

export type Who = (typeof roles)[number] | 'visitor';
export const everyone: Who[] = [...roles, 'visitor'];

/** Someone who sends requests: a browser with its cookies, and a program with its token. */
export interface Member {
  who: Who;
  organisationId: string | undefined;
  /** As `Cookie` and as `Authorization` say it. */
  cookie(): [string, string][];
  bearer: [string, string][];
  /** Keeps the cookies of an answer. */
  keep(answer: Answer): void;
  since: number;
}

const PASSWORD = 'correct horse battery staple';
const FROM_HERE: [string, string] = ['Sec-Fetch-Site', 'same-origin'];
/** Proof of who one is lasts five minutes. */
const STAYS_MS = 200_000;

/**
 * One of each role, signed in. A case may sign its sender out, take their membership, or use up their tries: another
 * person of the same role then takes their place.
 */
export function openCrew({ world, build, homes }: FuzzWorld, wire: Wire) {
  const members = new Map<Who, Promise<Member>>();
  const passwordHash = hashPassword(PASSWORD);
  let enlisted = 0;

  function as(who: Who): Promise<Member> {
    const known = members.get(who) ?? enlist(who);
    members.set(who, known);
    return known;
  }

  /** Whoever is not signed in any more, or will soon have to prove again who they are, is replaced. */
  async function muster() {
    await forgetTries();
    for (const who of members.keys()) await replaceIfLost(who);
  }

  async function replaceIfLost(who: Who) {
    const member = await as(who);
    const isGood = who === 'visitor' || (await isSignedIn(member));
    if (!isGood || Date.now() - member.since > STAYS_MS) members.delete(who);
  }

  /** Unless another has already taken their place. */
  async function lost(member: Member) {
    if ((await members.get(member.who)) === member) members.delete(member.who);
  }

  async function isSignedIn(member: Member) {
    const asked = [member.cookie(), member.bearer].map((headers) =>
      wire.send({ method: 'GET', target: '/api/v1/me', headers }),
    );
    return (await Promise.all(asked)).every(({ status }) => status === 200);
  }

  async function enlist(who: Who): Promise<Member> {
    enlisted++;
    if (who === 'visitor') return member(who);
    await forgetTries();
    const person = await build.person(who, { organisation: homes[who] });
    await world.db.update(Person, { id: person.id }, { passwordHash: await passwordHash });
    const joined = member(who, person.token, homes[who].id);
    joined.keep(await signIn(person.email));
    return joined;
  }

  async function signIn(email: string) {
    const answer = await wire.send({
      method: 'POST',
      target: '/api/v1/session',
      headers: [['Content-Type', 'application/json']],
      body: Buffer.from(JSON.stringify({ email, password: PASSWORD })),
    });
    if (answer.status !== 201) throw new Error(`cannot sign in: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** Cases try to sign in too, all from one address. */
  async function forgetTries() {
    const tables: { name: string }[] = await world.db.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE '%limit%'`,
    );
    for (const { name } of tables) await world.db.query(`DELETE FROM ${name}`);
  }

  return { as, muster, lost, enlisted: () => enlisted };
}

export type Crew = ReturnType<typeof openCrew>;

function member(who: Who, token?: string, organisationId?: string): Member {
  const jar = new Map<string, string>();
  return {
    who,
    organisationId,
    bearer: token ? [['Authorization', `Bearer ${token}`]] : [],
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
