import { countryName } from '../../server/codes/index.js';
import { itemOf, type ErasurePreview } from '../../server/privacy/index.js';
import { Fact } from '../components/fact.js';
import { dayIn } from '../components/day.js';
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
      <dl>
        {erasure.found.map(({ item, count }) => (
          <Fact key={item} label={`${t(`personal.${item}`)} (${t('privacy.records', { count })})`}>
            {onErasure(t, itemOf(item))}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Ask({ erasure: { lastInOffice } }: { erasure: ErasurePreview }) {
  const { locale, t } = useReader();
  return (
    <>
      <p>{t('privacy.eraseText')}</p>
      {lastInOffice.map(({ role, country }) => (
        <p key={role + country} class="notice">
          {role === 'focal_point'
            ? t('privacy.lastFocalPoint', { country: country ? countryName(country, locale) : '—' })
            : t('privacy.lastAdministrator')}
        </p>
      ))}
      {lastInOffice.length === 0 && (
        <form method="post" action={paths.erasure()}>
          <button class="second">{t('privacy.askErasure')}</button>
        </form>
      )}
    </>
  );
}

function Asked({ dueAt }: { dueAt: Date }) {
  const { locale, t } = useReader();
  return (
    <>
      <p class="notice" role="status">
        {t('privacy.erasureDue', { date: dayIn(locale, dueAt) })}
      </p>
      <form method="post" action={paths.erasureEnd()}>
        <button>{t('privacy.takeBack')}</button>
      </form>
    </>
  );
}
