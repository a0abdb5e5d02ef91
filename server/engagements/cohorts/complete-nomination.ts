import { z } from 'zod';
import { command } from '../../platform/command.js';
import { notBefore } from '../not-before.js';
import { nextCertificateNumber } from './certificate-number.js';
import { lockNomination, moveNomination, nominationStep } from './nomination-steps.js';

/** The participant has finished the course and receives a certificate that anyone can verify by its number. */
export const completeNomination = command('complete-nomination', {
  input: z.strictObject(nominationStep),

  async run(ctx, given) {
    const found = await lockNomination(ctx, 'complete', given);
    const { nomination, cohort } = found;
    notBefore(ctx.now(), cohort.endsOn, 'The course ends, and certificates are given,');
    nomination.certificateNumber = await nextCertificateNumber(ctx.db, ctx.now().getUTCFullYear());
    await moveNomination(ctx, found, 'complete');
    const { certificateNumber, participantName } = nomination;
    ctx.attest(nomination.id, { certificateNumber, participantName });
    ctx.emit('nomination.completed', { nominationId: nomination.id, cohortId: nomination.cohortId });
    return found;
  },
});
