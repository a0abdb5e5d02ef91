import { dayIn } from '../components/day.js';
import { InsetText } from '../components/inset-text.js';
import { useReader } from '../platform/reader.js';

interface Props {
  side: 'need' | 'offer';
  /** How many open listings it was compared with. */
  looked: number;
  judgedAt: Date;
  /** Whether near misses are shown below. */
  near: boolean;
}

/** That nothing good was found is an answer: what was looked at, and what can be done. */
export function UnmetNotice({ side, looked, judgedAt, near }: Props) {
  const { locale, t } = useReader();
  return (
    <section aria-labelledby="unmet">
      <InsetText classes="inset--waiting">
        <h3 id="unmet">{t('unmet.title')}</h3>
        <p>{t(`unmet.looked.${side}`, { count: looked, date: dayIn(locale, judgedAt) })}</p>
        <h4>{t('unmet.next')}</h4>
        <ul>
          {near && <li>{t('unmet.near')}</li>}
          <li>{t('unmet.more')}</li>
          <li>{t('unmet.wait')}</li>
        </ul>
      </InsetText>
    </section>
  );
}
