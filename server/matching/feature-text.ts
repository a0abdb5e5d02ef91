import type { Features } from './features.js';

/** In this order in the text of a row; an index of a hundred thousand listings reads as many. */
const names = [
  'id',
  'side',
  'kind',
  'organisation',
  'country',
  'languages',
  'interpreter',
  'modalities',
  'places',
  'eligibility',
  'startsOn',
  'endsOn',
  'deadline',
  'seats',
  'level',
  'amount',
  'currency',
  'sharesCarried',
  'sharesStated',
  'planNamed',
  'record',
  'centreVerified',
  'minCountries',
  'minMatchPercent',
  'priorities',
  'confirmedOn',
  'coverable',
  'sectors',
  'sdgs',
] as const satisfies (keyof Features)[];

/** Features as a JSON array, the terms and their impacts last. What was said is kept apart: only reasons need it. */
export const featureText = (features: Features): string =>
  JSON.stringify([
    ...names.map((name) => features[name]),
    ...features.mentions.flatMap(({ term, impact }) => [term, impact]),
  ]);

/** The other way round, from the parsed array. */
export function featuresFrom(values: readonly unknown[]): Features {
  const features: Record<string, unknown> = {};
  for (let i = 0; i < names.length; i++) features[names[i]!] = values[i];
  const mentions = [];
  for (let i = names.length; i < values.length; i += 2)
    mentions.push({ term: values[i], impact: values[i + 1], said: null });
  features['mentions'] = mentions;
  return features as unknown as Features;
}
