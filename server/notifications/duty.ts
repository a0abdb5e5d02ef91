import type { Duty } from '../platform/workflow.js';
import { workflows } from '../workflows.js';
import type { Asked, Audience } from './audience.js';

/** Whose move it is, by the workflow, in the state that a `due` event names. */
export const dutyHolders =
  (audiences: { [O in Duty['owner']]?: Audience }): Audience =>
  async (asked) => {
    const duty = dutyOf(asked);
    return (duty && (await audiences[duty.owner]?.(asked))) ?? [];
  };

/** Those next in line, where the workflow says that lateness escalates. */
export const escalation =
  (audience: Audience): Audience =>
  async (asked) =>
    dutyOf(asked)?.overdue === 'escalate' ? audience(asked) : [];

function dutyOf({ events: [event] }: Asked): Duty | null {
  const workflow = event && (workflows as Record<string, { duty(state: string): Duty | null }>)[event.subjectKind];
  return workflow?.duty((event!.payload as { state: string }).state) ?? null;
}
