import type { Segment } from '../../server/search/index.js';

/** Text with what was searched for marked. */
export const Marked = ({ segments }: { segments: readonly Segment[] }) => (
  <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
);
