import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { propose } from '../approvals/propose.js';
import { needsNobodyElse } from '../approvals/right.js';
import { glassInput, glassRights } from './break-glass-act.js';
import { kinds } from './glass-kinds.js';

/** An administrator asks a second one to be let read one thing, and says why in words that those concerned will read. */
export const askToBreakGlass = command('ask-to-break-glass', {
  input: glassInput,

  async run(ctx, asked) {
    const place = { organisationId: null, country: null };
    await needsNobodyElse(ctx, glassRights, place, []);
    const { kind, subjectId } = asked;
    const concerned = await asSystem(ctx, (ctx) => kinds[kind].concerned(ctx, subjectId));
    if (!concerned) throw new Problem('not-found', `There is no such ${kind}`);
    return propose(ctx, { act: 'glass.break', input: asked, subject: { kind, id: subjectId }, ...place });
  },
});
