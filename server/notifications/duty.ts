import type { Duty } from '../platform/workflow.js';
import { workflows } from '../workflows.js';
import type { Asked, Audience } from './audience.js';

/** Whose move it is, by the workflow, in the state that a `due` event names; `special` knows better for some states. */
export const dutyHolders =
  (audiences: { [O in Duty['owner']]?: Audience }, special: Record<string, Audience> = {}): Audience =>
  async (asked) => {
    const duty = dutyOf(asked);
    return (duty && (await (special[stateOf(asked)] ?? audiences[duty.owner])?.(asked))) ?? [];
  };

/** Those next in line, where the workflow says that lateness escalates. */
export const escalation =
  (audience: Audience): Audience =>
  async (asked) =>
    dutyOf(asked)?.overdue === 'escalate' ? audience(asked) : [];

function dutyOf(asked: Asked): Duty | null {
  const kind = asked.events[0]?.subjectKind ?? '';
  const workflow = (workflows as Record<string, { duty(state: string): Duty | null }>)[kind];
  return workflow?.duty(stateOf(asked)) ?? null;
}

const stateOf = ({ events: [event] }: Asked): string => (event?.payload as { state?: string })?.state ?? '';
