import { asCurl } from './as-curl.js';
import type { Who } from './crew.js';
import { faultsOf } from './faults-of.js';
import type { Answer, Sent, Wire } from './wire.js';

export interface Finding {
  fault: string;
  what: string;
  status: number;
  curl: string;
  answer: string;
}

const MOST_FINDINGS = 200;
const SLOWEST = 5;

/** Sends, looks at what is answered, counts, and keeps what was wrong: one of a kind. */
export function openRecorder(wire: Wire, url: string, codes: Set<string>) {
  const byStatus = new Map<number, number>();
  const findings = new Map<string, Finding>();
  let slowest: { ms: number; what: string }[] = [];
  let requests = 0;
  let slowOnce = 0;

  async function send(what: string, sent: Sent, who: Who = 'visitor'): Promise<Answer> {
    const answer = await wire.send(sent);
    requests++;
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1);
    let faults = faultsOf(sent, answer, codes);
    if (faults.includes('slow') && !(await isSlowAgain(sent))) {
      slowOnce++;
      faults = faults.filter((fault) => fault !== 'slow');
    } else note({ ms: Math.round(answer.ms), what: `${what} (${who})` });
    for (const fault of faults) keep(fault, `${what} (${who})`, sent, answer);
    return answer;
  }

  /** Once may be the machine's doing. */
  async function isSlowAgain(sent: Sent) {
    return faultsOf(sent, await wire.send(sent), codes).includes('slow');
  }

  function keep(fault: string, what: string, sent: Sent, { status, text }: Answer) {
    const kind = `${fault.slice(0, 60)} ${what.split(/[:(]/)[0]!}`;
    if (findings.size >= MOST_FINDINGS || findings.has(kind)) return;
    findings.set(kind, { fault, what, status, curl: asCurl(sent, url), answer: text.slice(0, 400) });
  }

  function note(entry: { ms: number; what: string }) {
    slowest.push(entry);
    if (slowest.length > 10 * SLOWEST) slowest = firstOf(slowest);
  }

  const firstOf = (list: typeof slowest) => list.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);

  return {
    send,
    requests: () => requests,
    results: () => ({ requests, byStatus, slowOnce, slowest: firstOf(slowest), findings: [...findings.values()] }),
  };
}

export type Recorder = ReturnType<typeof openRecorder>;
