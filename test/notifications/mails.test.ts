import { describe, expect, it } from 'vitest';
import { sendMail } from '../../server/notifications/index.js';
import { applyRetention } from '../../server/privacy/index.js';
import { notifiedWorld } from './notified-world.js';
import { startSmtp } from './smtp.js';

const smtp = await startSmtp();
const { world, build, happened, match, mailsOf } = await notifiedWorld({ SMTP_URL: smtp.url });

async function queuedMail(given: { name?: string; locale?: string; title?: string } = {}) {
  const officer = await build.person('ministry_officer', { country: 'NPL', ...given });
  const need = await build.listing('need', { organisation: officer.organisation, title: given.title ?? 'Wells' });
  await happened('listing.endorsed', { listingId: need.id });
  const [{ id }] = await world.db.query(`SELECT max(id) AS id FROM domain_event`);
  const { notify } = await import('../../server/notifications/index.js');
  await world.db.transaction((db) => notify({ ...world.ctx(), db }, {}, { id, name: 'listing.endorsed' }));
  const [{ id: mailId }] = await world.db.query(`SELECT id FROM mail WHERE person_id = $1`, [officer.id]);
  const state = async () => (await mailsOf(officer))[0]!.state;
  const arrived = () => smtp.received.filter(({ to }) => to.includes(officer.email));
  const send = () => sendMail(world.ctx(), { mailId });
  return { officer, need, mailId: mailId as string, state, arrived, send };
}

describe('a mail', () => {
  it('says what happened and what to do, to one person, and how to stop', async () => {
    const { need, arrived, send, state, mailId } = await queuedMail({ title: 'Wells & pumps <new>' });
    await send();
    const [{ mail, raw, from }] = arrived() as [ReturnType<typeof arrived>[0]];
    const link = `http://localhost:3000/listings/${need.id}`;

    expect(await state()).toBe('sent');
    expect(from).toBe('no-reply@bandung.example');
    expect(mail.subject).toBe('Endorsed: Wells & pumps <new>');
    expect(mail.text).toContain(
      `Hello Ada Perera,\n\nEndorsed: Wells & pumps <new>\nThe next step is publication.\n${link}`,
    );
    expect(mail.html).toContain(`<a href="${link}"><strong>Endorsed: Wells &amp; pumps &lt;new></strong></a>`);
    expect(mail.messageId).toBe(`<${mailId}@localhost>`);
    const lines = raw.split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^List-Unsubscribe: <http:\/\/localhost:3000\/unsubscribe\/[\w-]+>$/),
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
        'List-ID: <listings.notices.localhost>',
        'Auto-Submitted: auto-generated',
      ]),
    );
  });

  it('is in Arabic for those who read Arabic, right to left, with titles in other scripts kept apart', async () => {
    const { arrived, send } = await queuedMail({ locale: 'ar', name: 'ليلى حداد', title: 'Wells (2027)' });
    await send();
    const [{ mail }] = arrived() as [ReturnType<typeof arrived>[0]];
    expect(mail.subject).toBe('تم الإقرار: \u2068Wells (2027)\u2069');
    expect(mail.text).toContain('تحية طيبة، \u2068ليلى حداد\u2069،');
    expect(mail.html).toContain('<html lang="ar" dir="rtl">');
  });

  it('cannot be made to say more in its headers by a name or a title', async () => {
    const { officer, arrived, send } = await queuedMail({ name: 'Ada\r\nBcc: x@example.org', title: 'W\r\nX-Evil: 1' });
    await send();
    const [{ mail, to }] = arrived() as [ReturnType<typeof arrived>[0]];
    expect(to).toEqual([officer.email]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headers.has('x-evil')).toBe(false);
  });
});

describe('when the mail server', () => {
  it('is busy, the mail goes out later, once', async () => {
    const { arrived, send, state } = await queuedMail();
    smtp.answerNext({ code: 451, text: 'busy' }, { code: 452, text: 'full', at: 'rcpt' });
    await expect(send()).rejects.toThrow('451');
    await expect(send()).rejects.toThrow('452');
    expect(await state()).toBe('sending');
    await send();
    await send();
    expect(await state()).toBe('sent');
    expect(arrived()).toHaveLength(1);
  });

  it('refuses the mail for good, it is given up and the reason is kept without the address', async () => {
    const { officer, arrived, send, state, mailId } = await queuedMail();
    smtp.answerNext({ code: 550, text: `<${officer.email}> unknown`, at: 'rcpt' });
    await send();
    await send();
    expect(await state()).toBe('failed');
    expect(arrived()).toEqual([]);
    const [{ error }] = await world.db.query(`SELECT error FROM mail WHERE id = $1`, [mailId]);
    expect(error).toMatch(/550/);
    expect(error).not.toContain(officer.email);
  });

  it('dies after it took the mail, it is repeated once and known as the same', async () => {
    const { arrived, send, state } = await queuedMail();
    smtp.answerNext('hang up after data');
    await expect(send()).rejects.toThrow(/closed|reset/i);
    await send();
    await send();
    expect(await state()).toBe('sent');
    const [first, second, ...more] = arrived().map(({ mail }) => mail);
    expect(more).toEqual([]);
    expect(second!.messageId).toBe(first!.messageId);
    expect(second!.text).toBe(first!.text);
  });
});

describe('when a worker', () => {
  it('is sending, another one keeps away and comes back', async () => {
    const { arrived, send, mailId } = await queuedMail();
    await world.db.query(`UPDATE mail SET claimed_until = $2 WHERE id = $1`, [
      mailId,
      new Date(world.now().getTime() + 5_000),
    ]);
    await expect(send()).rejects.toThrow('another worker');
    expect(arrived()).toEqual([]);
  });

  it('dies between the sending and the mark, the mail is repeated with the same words and the same Message-ID', async () => {
    const { need, arrived, send, mailId } = await queuedMail();
    await send();
    await world.db.query(`UPDATE mail SET state = 'sending', claimed_until = $2 WHERE id = $1`, [mailId, world.now()]);
    await world.db.query(`UPDATE listing SET title = 'Something else' WHERE id = $1`, [need.id]);
    await send();
    const [first, second] = arrived();
    expect(second!.raw).toBe(first!.raw);
  });

  it('ten of them come at once, it is sent once', async () => {
    const { arrived, send, state } = await queuedMail();
    await Promise.allSettled(Array.from({ length: 10 }, send));
    expect(await state()).toBe('sent');
    expect(arrived()).toHaveLength(1);
  });
});

describe('what was mailed', () => {
  it('is forgotten after thirty days, but not that it was', async () => {
    const { officer, send, mailId } = await queuedMail();
    await send();
    await applyRetention(world.ctx());
    expect(await mailsOf(officer)).toMatchObject([{ subject: 'Endorsed: Wells' }]);
    world.after(31);
    await applyRetention(world.ctx());
    const [row] = await world.db.query(`SELECT state, to_address, text FROM mail WHERE id = $1`, [mailId]);
    expect(row).toEqual({ state: 'sent', to_address: null, text: null });
  });

  it('is never in the log', async () => {
    const lines: string[] = [];
    const { pino } = await import('pino');
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const { officer, mailId } = await queuedMail({ title: 'Secret title' });
    smtp.answerNext({ code: 450, text: `<${officer.email}> later`, at: 'rcpt' });
    const ctx = world.ctx();
    const told = sendMail({ ...ctx, parts: { ...ctx.parts, log } }, { mailId });
    await expect(told).rejects.toThrow(/450(?!.*@)/);
    expect(lines.join('\n')).not.toMatch(/Secret title|@example\.org/);
  });

  it('names no one to the event record', async () => {
    const { suggested, offerSide } = await match();
    await happened('match.suggested', suggested);
    await world.drain();
    const rows = await world.db.query(`SELECT payload::text FROM domain_event`);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${offerSide.email}|Ada`));
  });
});
