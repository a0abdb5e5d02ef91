import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { countryName } from '../../server/codes/index.js';
import { itemOf, type ErasurePreview } from '../../server/privacy/index.js';
import { dayIn } from '../components/day.js';
import { InsetText } from '../components/inset-text.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { onErasure } from './period.js';

/** What an erasure would do, and the button for it; or, once asked for, the way back. */
export function EraseMe({ erasure }: { erasure: ErasurePreview }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="erasure">
      <h2 id="erasure">{t('privacy.erase')}</h2>
      {erasure.asked ? <Asked dueAt={erasure.asked.dueAt} /> : <Ask erasure={erasure} />}
      <h3>{t('privacy.eraseWhat')}</h3>
      <SummaryList>
        {erasure.found.map(({ item, count }) => (
          <Fact key={item} label={`${t(`personal.${item}`)} (${t('privacy.records', { count })})`}>
            {onErasure(t, itemOf(item))}
          </Fact>
        ))}
      </SummaryList>
    </section>
  );
}

function Ask({ erasure: { lastInOffice } }: { erasure: ErasurePreview }) {
  const { locale, t } = useReader();
  return (
    <>
      <p>{t('privacy.eraseText')}</p>
      {lastInOffice.map(({ role, country }) => (
        <InsetText key={role + country} classes="inset--waiting">
          {role === 'focal_point'
            ? t('privacy.lastFocalPoint', { country: country ? countryName(country, locale) : '—' })
            : t('privacy.lastAdministrator')}
        </InsetText>
      ))}
      {lastInOffice.length === 0 && (
        <Form action={paths.erasure()}>
          <Button look="secondary">{t('privacy.askErasure')}</Button>
        </Form>
      )}
    </>
  );
}

function Asked({ dueAt }: { dueAt: Date }) {
  const { locale, t } = useReader();
  return (
    <>
      <NotificationBanner success>{t('privacy.erasureDue', { date: dayIn(locale, dueAt) })}</NotificationBanner>
      <Form action={paths.erasureEnd()}>
        <Button>{t('privacy.takeBack')}</Button>
      </Form>
    </>
  );
}
