import { dueDate } from '../../server/platform/working-days.js';
import type { Duty } from '../../server/platform/workflow.js';
import { Day } from '../components/day.js';
import { Tag } from '../components/tag.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  /** What waits: `mission.proposed`. */
  step: string;
  duty: Duty | null;
  /** From when its days count. */
  since: Date;
  now: Date;
  /** The next step is the reader’s. */
  mine: boolean;
}

/** What comes next, whose it is and until when. */
export function NextStep({ step, duty, since, now, mine }: Props) {
  const { t } = useReader();
  if (!duty) return <p class="next-step">{t('next.none')}</p>;
  const due = dueDate(since, duty.dueIn);
  return (
    <section class="card next-step" aria-labelledby="next-step">
      <h2 id="next-step">{t('next.title')}</h2>
      <p>
        <b>{wordFor(t, 'next', step)}</b>
      </p>
      <p>
        {wordFor(t, 'owner', duty.owner)} {mine && <Tag look="waiting">{t('next.mine')}</Tag>}
      </p>
      <p>
        {t('next.due')} <Day at={due} /> {due < now && <Tag look="bad">{t('next.late')}</Tag>}
      </p>
    </section>
  );
}
