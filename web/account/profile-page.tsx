import type { Me } from '../../server/auth/index.js';
import type { Refused } from '../acts/act-errors.js';
import { languageOptions } from '../access/language-options.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Select } from '../components/select.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { AccountLayout } from './account-layout.js';

/** One’s name, and the language in which mails come and pages are shown. */
export function ProfilePage({ me, saved, refused }: { me: Me; saved: boolean; refused?: Refused | undefined }) {
  const { t } = useReader();
  const errors = refused ? [{ field: 'name', text: t('profile.nameWrong') }] : [];
  return (
    <AccountLayout title={t('profile.title')} errors={errors} saved={saved}>
      <Form action={paths.profile()} novalidate>
        <Input
          name="name"
          label={t('invite.name')}
          errors={errors}
          value={refused?.typed['name'] ?? me.name}
          autocomplete="name"
          dir="auto"
        />
        <Select
          name="locale"
          label={t('profile.language')}
          hint={t('profile.languageHint')}
          value={refused?.typed['locale'] ?? me.locale}
          options={languageOptions}
        />
        <Button>{t('account.save')}</Button>
      </Form>
      <h2>{t('signIn.email')}</h2>
      <p>
        <bdi>{me.email}</bdi>
      </p>
      <p class="hint">{t('profile.emailHint')}</p>
    </AccountLayout>
  );
}
