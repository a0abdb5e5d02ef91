import { z } from 'zod';
import type { Locale } from '../codes/index.js';
import type { EventName } from '../events.js';
import { instant } from '../platform/http/route.js';
import { subjectUrl } from './links.js';
import { noticeWords } from './notice-words.js';
import type { Notice } from './notice.js';
import { recipients } from './recipients.js';
import { noticeTopics } from './topics.js';

/** The public shape of a notice. Columns may change; this may only grow. */
export const notificationSchema = z
  .object({
    id: z.string(),
    name: z.enum(Object.keys(recipients) as [EventName, ...EventName[]]),
    topic: z.enum(noticeTopics),
    subject: z.object({ kind: z.string(), id: z.uuid(), url: z.string() }),
    title: z.string().describe('One line, in the language of the person'),
    text: z.string().describe('What to do next, in the language of the person'),
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });

export const notificationJson = (notice: Notice, locale: Locale, baseUrl: string) => ({
  id: notice.id,
  name: notice.name,
  topic: notice.topic,
  subject: { kind: notice.subjectKind, id: notice.subjectId, url: subjectUrl(baseUrl, notice) },
  ...noticeWords(notice, locale),
  createdAt: notice.createdAt,
  readAt: notice.readAt,
});
