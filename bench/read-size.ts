import { parseArgs } from 'node:util';

/** How large a bench is to be: `--listings 100000` and the like, each a whole number above 0. Leaves with 2 and the usage on others. */
export function readSize<N extends string>(
  args: string[],
  defaults: Record<N, number>,
  usage: string,
): { size: Record<N, number>; json: boolean } {
  const names = Object.keys(defaults) as N[];
  const { values } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const, default: String(defaults[name]) }])),
      json: { type: 'boolean' as const },
    },
  });
  const size = Object.fromEntries(
    names.map((name) => [name, Number((values as Record<string, unknown>)[name])]),
  ) as Record<N, number>;
  if (!names.every((name) => Number.isInteger(size[name]) && size[name] > 0)) {
    console.error(usage);
    process.exit(2);
  }
  return { size, json: values['json'] === true };
}
