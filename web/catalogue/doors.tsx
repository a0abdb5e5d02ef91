import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Who comes here and what they come to do; each begins by signing in. A centre still chooses what it offers. */
export const doors = [
  { who: 'ministry', kind: 'need', leads: paths.post('need') },
  { who: 'centre', kind: 'expertise', leads: paths.post() },
  { who: 'donor', kind: 'fund', leads: paths.post('fund') },
] as const;

export function Doors() {
  const { t, signedIn } = useReader();
  return (
    <nav aria-labelledby="doors">
      <h2 id="doors" class="govuk-visually-hidden">
        {t('home.doors')}
      </h2>
      <ul class="doors">
        {doors.map(({ who, kind, leads }) => (
          <li key={who} class={kind}>
            <p class="door__who">{t(`door.${who}.who`)}</p>
            <a class="door__act" href={signedIn ? leads : paths.signIn(leads)}>
              {t(`door.${who}.act`)}
            </a>
            <p>{t(`door.${who}.text`)}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
