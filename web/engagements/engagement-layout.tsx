import type { ComponentChildren } from 'preact';
import type { TimelineItem } from '../../server/engagements/index.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import { BackLink } from '../components/back-link.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { Timeline } from './timeline.js';

/** What every page of an engagement is given, beside the engagement itself. */
export interface EngagementFound {
  items: readonly TimelineItem[];
  /** What the reader may do now. */
  actions: readonly string[];
  /** Of these, what asks them first to prove who they are. */
  stepUp: readonly string[];
  now: Date;
  said: boolean;
  refused: Refused | undefined;
}

interface Props extends Pick<EngagementFound, 'items' | 'said' | 'refused'> {
  noun: 'mission' | 'cohort' | 'nomination' | 'pledge';
  title: string;
  state: string;
  reason: { code: string | null; note: string | null };
  /** What it stands below, if not the list of all. */
  back?: { href: string; text: string };
  children: ComponentChildren;
}

/** What every engagement’s page has: what it is, where it stands, what happened. */
export function EngagementLayout({ noun, title, state, reason, items, said, refused, back, children }: Props) {
  const { t } = useReader();
  return (
    <Layout title={title}>
      <BackLink href={back?.href ?? paths.engagements()}>{back?.text ?? t('engagements.title')}</BackLink>
      <ErrorSummary errors={actErrors(refused, t)} />
      {said && <NotificationBanner success>{t('said.act')}</NotificationBanner>}
      <p class="tags">
        <Tag>{wordFor(t, 'noun', noun)}</Tag> <Tag look="plain">{wordFor(t, `state.${noun}`, state)}</Tag>
      </p>
      <h1 dir="auto">{title}</h1>
      {reason.code && <p>{t('engagement.because', { reason: wordFor(t, 'code', reason.code) })}</p>}
      {reason.note && (
        <p class="text" dir="auto">
          {reason.note}
        </p>
      )}
      {children}
      <Timeline items={items} title={title} />
    </Layout>
  );
}
