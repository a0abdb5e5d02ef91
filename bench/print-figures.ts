/** One JSON object for machines, or a line a figure. */
export function printFigures(figures: Record<string, number | string | boolean>, json: boolean) {
  if (json) return console.log(JSON.stringify(figures, null, 2));
  for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(24)} ${value}`);
}
