import { createHash } from 'node:crypto';
import type { Listing } from '../listings/index.js';

/** Models read a few thousand characters; what a listing is about stands in front. */
const MOST = 6_000;

/**
 * What a provider of embeddings is given of a listing: what is on its public page and nothing of its details. Null for
 * one that only the parties of a match may read: it never leaves the process.
 */
export function meaningText({
  title,
  skills,
  summary,
  confidentiality,
}: Pick<Listing, 'title' | 'skills' | 'summary' | 'confidentiality'>): string | null {
  if (confidentiality === 'parties') return null;
  return [title, skills.join(', '), summary]
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, MOST)
    .toWellFormed();
}

/** By which it is known whether a text has changed since it was read. */
export const meaningDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
