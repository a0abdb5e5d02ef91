import { z } from 'zod';
import { command, type CommandContext } from '../../platform/command.js';
import { insert, lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize, may } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { Problem } from '../../problems.js';
import { Match, matchRelations } from '../match.js';
import { isOpenForMessages, mayBegin, writesFor } from './message-sides.js';
import { Message } from './message.js';

/** Of one person, to all of their matches together. */
export const MESSAGES_AN_HOUR = 30;
const HOUR_S = 3600;

export const messageText = field.text(4000);

/** One side writes to the other, who is told. The same form, sent again, says it once. */
export const sendMessage = command('send-message', {
  input: z.strictObject({ matchId: field.id, text: messageText, formId: field.id.optional() }),

  async run(ctx, { matchId, text, formId }) {
    const { db, actor, now, emit } = ctx;
    const match = await lock(db, Match, matchId);
    const relations = matchRelations(match);
    authorize(actor, 'message', 'send', relations, may(actor, 'match', 'view', relations));
    const side = writesFor(actor, match)!;
    const sent = formId && (await db.findOneBy(Message, { matchId, authorId: actor.id!, formId }));
    if (sent) return sent;

    if (!isOpenForMessages(match)) throw new Problem('wrong-state', `The match is ${match.state}`);
    const begun = mayBegin(side, match) || (await db.existsBy(Message, { matchId, side: 'need' }));
    if (!begun) throw new Problem('wrong-state', 'Say first why you: express interest in the match');
    await assertNotTooMany(ctx);

    const id = uuidv7(now());
    const message = Object.assign(new Message(), { id, matchId, side, authorId: actor.id!, text });
    await insert(db, Object.assign(message, { formId: formId ?? id, createdAt: now() }));
    emit('match.messageSent', { matchId, side });
    return message;
  },
});

async function assertNotTooMany({ db, actor, now }: CommandContext) {
  const since = new Date(now().getTime() - HOUR_S * 1000);
  const [{ count }]: [{ count: number }] = await db.query(
    `SELECT count(*)::int AS count FROM message WHERE author_id = $1 AND created_at > $2`,
    [actor.id, since],
  );
  if (count < MESSAGES_AN_HOUR) return;
  const problem = new Problem('too-many-requests', `At most ${MESSAGES_AN_HOUR} messages an hour`);
  problem.retryAfter = HOUR_S;
  throw problem;
}
