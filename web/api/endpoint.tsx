import { Tag } from '../components/tag.js';
import { useReader } from '../platform/reader.js';
import type { Operation } from './api-description.js';

/** `GET /listings/{listingId}`, the same in every language. */
export const Endpoint = ({ operation: { method, path } }: { operation: Operation }) => (
  <code class={`endpoint endpoint--${method.toLowerCase()}`} dir="ltr">
    <b>{method}</b> {path}
  </code>
);

export function Access({ operation: { signedIn } }: { operation: Operation }) {
  const { locale, dir, t } = useReader();
  return (
    <span lang={locale} dir={dir}>
      <Tag look={signedIn ? 'waiting' : 'good'}>{t(signedIn ? 'api.signedIn' : 'api.anyone')}</Tag>
    </span>
  );
}

export const operationId = ({ method, path }: Operation) =>
  `${method.toLowerCase()}${path.replace(/\W+/g, '-').replace(/-$/, '')}`;
