import type { Match } from '../../server/matching/index.js';
import type { Translate } from '../words/translator.js';

/** How far a match is, in a word: who has said that they would is further than who was merely suggested. */
export const stageOf = ({ state, interestedAt }: Match, t: Translate): string =>
  interestedAt && (state === 'suggested' || state === 'seen') ? t('interest.title') : t(`match.${state}`);
