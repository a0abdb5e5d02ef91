/**
 * Named places where a test makes the process die, throw or wait, to prove that nothing acknowledged is lost there.
 * `FAILPOINTS=before-commit:kill` or `:throw` or `:sleep=500`; a count may follow (`before-commit:kill@3`, the third
 * time it is passed). Dead code in production.
 */
const armed = new Map(
  process.env['NODE_ENV'] === 'production'
    ? []
    : (process.env['FAILPOINTS'] ?? '')
        .split(',')
        .filter(Boolean)
        .map((entry) => {
          const [name, rest = 'throw'] = entry.split(':');
          const [action, nth = '1'] = rest.split('@');
          return [name!, { action: action!, countdown: Number(nth) }] as [
            string,
            { action: string; countdown: number },
          ];
        }),
);

export async function failpoint(name: string): Promise<void> {
  const point = armed.get(name);
  if (!point || --point.countdown !== 0) return;
  if (point.action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (point.action.startsWith('sleep='))
    return new Promise((resume) => setTimeout(resume, Number(point.action.slice(6))));
  throw new Error(`failpoint ${name}`);
}
