/** The errors a server wrote down, each once with how often: where it comes from is what the answers do not tell. */
export function errorsInLog(log: string): string[] {
  const times = new Map<string, number>();
  for (const line of log.split('\n')) {
    const stack = stackIn(line);
    if (stack) times.set(stack, (times.get(stack) ?? 0) + 1);
  }
  return [...times].map(([stack, count]) => `${count} × ${stack}`);
}

const FRAMES = 8;

function stackIn(line: string): string | undefined {
  try {
    const { err, msg } = JSON.parse(line) as { err?: { stack?: string }; msg?: string };
    return msg === 'request errored' ? undefined : err?.stack?.split('\n').slice(0, FRAMES).join('\n');
  } catch {
    return undefined;
  }
}
