import { countryName, type Locale } from '../codes/index.js';
import { catalogues, translate, type MessageKey } from '../i18n/index.js';
import type { Notice } from './notice.js';

type Words = Pick<Notice, 'name' | 'payload' | 'title' | 'other' | 'country'>;

/** What a notice says, in one line and in one sentence. */
export function noticeWords({ name, payload, title, other, country }: Words, locale: Locale) {
  const t = translate(locale);
  const label = (key: string, otherwise: string) => (isMessage(key) ? t(key) : otherwise);
  const values = {
    title: title ?? '—',
    other: payload.act ? label(`act.${payload.act}`, payload.act) : (other ?? '—'),
    country: country ? countryName(country, locale) : '—',
    reason: label(`reason.${payload.reason}`, t('reason.other')),
    state: payload.role
      ? label(`role.${payload.role}`, payload.role)
      : label(`listing.state.${payload.state}`, payload.state ?? '—'),
    count: payload.count ?? payload.days ?? 0,
  };
  return { title: t(`event.${name}.title`, values), text: t(`event.${name}.body`, values) };
}

const isMessage = (key: string): key is MessageKey => Object.hasOwn(catalogues.en, key);
