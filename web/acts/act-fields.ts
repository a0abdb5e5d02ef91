import { z } from 'zod';
import { minorUnits } from '../../server/codes/index.js';
import { typedAmount } from '../platform/typed-numbers.js';

/** A field of a form, as the input of a use case has it. */
export interface ActField {
  name: string;
  shape: 'line' | 'text' | 'date' | 'choice' | 'scale' | 'count' | 'email' | 'country' | 'money';
  required: boolean;
  /** In characters. */
  max?: number | undefined;
  choices: readonly string[];
}

interface Shape {
  type?: string;
  format?: string;
  enum?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Shape>;
  required?: string[];
}

/**
 * What a form must ask for a use case: the fields of its checked input, less those that the page knows by itself. So a
 * form never asks for what would be refused, nor forgets what is needed.
 */
export function actFields(input: z.ZodType, known: readonly string[] = []): ActField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape;
  return Object.entries(properties)
    .filter(([name]) => !known.includes(name) && name !== 'version')
    .map(([name, shape]) => ({
      name,
      ...shapeOf(name, shape),
      required: required.includes(name),
      max: shape.maxLength,
    }));
}

const LONG = 500;
/** Up to this a number is chosen; above it is typed. */
const SCALE = 10;

function shapeOf(name: string, shape: Shape): Pick<ActField, 'shape' | 'choices'> {
  if (shape.enum) return { shape: 'choice', choices: shape.enum };
  if (shape.properties) return { shape: 'money', choices: [] };
  if (shape.format === 'date') return { shape: 'date', choices: [] };
  if (shape.type === 'integer' && shape.maximum! <= SCALE)
    return { shape: 'scale', choices: range(shape.minimum ?? 1, shape.maximum!) };
  if (/email$/i.test(name)) return { shape: 'email', choices: [] };
  if (name === 'country') return { shape: 'country', choices: [] };
  if (shape.type !== 'string') return { shape: 'count', choices: [] };
  return { shape: (shape.maxLength ?? 0) > LONG ? 'text' : 'line', choices: [] };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => String(from + n));

/** What a form sends: text, or nothing we know. */
export type Typed = Readonly<Record<string, string>>;

export const typedIn = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === 'string' && name !== '_csrf' ? [[name, value.slice(0, 20_000)]] : [],
    ),
  );

/** The input of the use case: what was left empty was not given. */
export function inputFrom(fields: readonly ActField[], typed: Typed): Record<string, unknown> {
  const filled = (name: string) => (typed[name]?.trim() ? typed[name] : undefined);
  const given = fields.map(({ name, shape }): [string, unknown] => {
    if (shape === 'money') {
      const currency = filled(`${name}-currency`)?.trim() ?? '';
      return [name, { amount: typedAmount(filled(`${name}-amount`) ?? '', minorUnits(currency)), currency }];
    }
    if (shape === 'scale' && /^\d{1,3}$/.test(typed[name] ?? '')) return [name, Number(typed[name])];
    return [name, shape === 'count' && filled(name) ? typedAmount(filled(name)!) : filled(name)];
  });
  return Object.fromEntries(given.filter(([, value]) => value !== undefined));
}

/** The version the form was made from: whoever acts has seen what is there. */
export const versionIn = ({ version = '' }: Typed) => (/^\d{1,9}$/.test(version) ? { version: Number(version) } : {});
