import type { ComponentChildren } from 'preact';
import { countryName } from '../../server/codes/index.js';
import type { MatchView } from '../../server/matching/index.js';
import { useReader } from '../platform/reader.js';

/** Whose listing one side of a match is, and what more is said in the same line. */
export function SideByline({ of, children }: { of: MatchView['need']; children?: ComponentChildren }) {
  const { locale } = useReader();
  return (
    <p class="by">
      <span>
        <bdi>{of.organisation.name}</bdi>
      </span>
      {of.country && (
        <span>
          <bdi>{countryName(of.country, locale)}</bdi>
        </span>
      )}
      {children}
    </p>
  );
}
