import { firstWeights, criteria, type CriterionName, type Weights } from '../../server/matching/index.js';
import { latinDigits } from '../platform/typed-numbers.js';

export const sides = ['offer', 'fund'] as const;
export type Side = (typeof sides)[number];

/** What stands in the fields, by their names: `offer.viability.record`, `threshold.fund`, `note`. */
export type Typed = Readonly<Record<string, string>>;

/** The fields of a criterion, its own weight first. */
export const fieldsOf = (side: Side, criterion: CriterionName): string[] => Object.keys(firstWeights[side][criterion]);

export const nameOf = (...steps: string[]) => steps.join('.');

/** Of a signal that is newer than the weights, nothing is known: it does not count yet. */
export const typedFrom = (weights: Weights): Typed =>
  Object.fromEntries([
    ...everyField().map(([side, criterion, field]) => [
      nameOf(side, criterion, field),
      String(weights[side][criterion][field] ?? 0),
    ]),
    ...sides.map((side) => [nameOf('threshold', side), String(weights.threshold[side])]),
  ]);

/** All fields as they were sent; whatever else was is left out. */
export function typedIn(body: unknown): Typed {
  const sent = (body ?? {}) as Record<string, unknown>;
  const names = [
    ...everyField().map((steps) => nameOf(...steps)),
    ...sides.map((side) => nameOf('threshold', side)),
    'note',
    'basedOn',
  ];
  return Object.fromEntries(
    names.map((name) => [name, typeof sent[name] === 'string' ? sent[name].slice(0, 2_000) : '']),
  );
}

/** The weights as they were typed, for the schema to judge. */
export const weightsFrom = (typed: Typed) => ({
  offer: tableFrom('offer', typed),
  fund: tableFrom('fund', typed),
  threshold: Object.fromEntries(sides.map((side) => [side, digits(typed[nameOf('threshold', side)])])),
});

const tableFrom = (side: Side, typed: Typed) =>
  Object.fromEntries(
    criteria.map((criterion) => [
      criterion,
      Object.fromEntries(
        fieldsOf(side, criterion).map((field) => [field, digits(typed[nameOf(side, criterion, field)])]),
      ),
    ]),
  );

function everyField(): [Side, CriterionName, string][] {
  return sides.flatMap((side) =>
    criteria.flatMap((criterion) =>
      fieldsOf(side, criterion).map((field): [Side, CriterionName, string] => [side, criterion, field]),
    ),
  );
}

/** Shares of one, with a comma or a point. */
const digits = (typed = '') => latinDigits(typed.trim()).replace(/[,٫]/, '.').replace(/^\./, '0.');
