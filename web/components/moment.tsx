import { useReader } from '../platform/reader.js';

/** A day and a time, the same for everyone: in UTC, and saying so. */
export function Moment({ at }: { at: Date }) {
  const { locale } = useReader();
  const text = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at);
  return (
    <time datetime={at.toISOString()}>
      <bdi>{text}</bdi>
    </time>
  );
}
