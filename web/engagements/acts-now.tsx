import { ActForm } from '../acts/act-form.js';
import type { Refused } from '../acts/act-errors.js';
import { Button } from '../components/button.js';
import { Details } from '../components/details.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { engagementActs, type ActNoun } from './engagement-acts.js';

interface Props {
  noun: ActNoun;
  /** What the reader may do now. */
  actions: readonly string[];
  /** Of these, what asks them first to prove who they are. */
  stepUp: readonly string[];
  version: number;
  address: (act: string) => string;
  /** The page itself, to come back to. */
  here: string;
  refused: Refused | undefined;
  countries?: readonly string[];
  /** Of an act that is done on another page: where. */
  elsewhere?: Record<string, string>;
}

/** The steps one may take now, each with its form, and no others. */
export function ActsNow({ noun, actions, stepUp, version, address, here, refused, countries, elsewhere = {} }: Props) {
  const { t } = useReader();
  const acts = engagementActs[noun].filter(({ name }) => actions.includes(name));
  if (acts.length === 0) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('acts.title')}</h2>
      {acts.map(({ name, fields, ends }, at) => {
        const title = wordFor(t, `do.${noun}`, name);
        const aside = elsewhere[name];
        if (aside) return <Button href={aside}>{title}</Button>;
        return (
          <Details key={name} summary={title} open={refused?.act === name || (at === 0 && !ends)}>
            {stepUp.includes(name) ? (
              <>
                <p>{t('acts.stepUp')}</p>
                <Button href={paths.confirm(here)} look="secondary">
                  {t('confirm.title')}
                </Button>
              </>
            ) : (
              <ActForm
                act={name}
                action={address(name)}
                fields={fields}
                hidden={{ version }}
                button={title}
                look={ends ? 'warning' : at === 0 ? undefined : 'secondary'}
                refused={refused}
                {...(countries ? { countries } : {})}
              />
            )}
          </Details>
        );
      })}
    </section>
  );
}
