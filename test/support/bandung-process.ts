import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface BandungProcess {
  url: string;
  pid: number;
  /** Resolves when it has ended, with the signal or code. */
  ended: Promise<string | number>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** What it has printed so far. */
  output(): string;
}

const root = path.resolve(import.meta.dirname, '../..');

/** The application as its own process, as it is installed; ready when it says so. It can be killed like anyone's. */
export async function startBandung(
  settings: Record<string, string>,
  face: 'main' | 'api' | 'workers' = 'main',
): Promise<BandungProcess> {
  const script = face === 'workers' ? 'dist/workers/main.js' : 'dist/server/main.js';
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...(face === 'api' ? ['api'] : [])], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'info',
      DEMO: 'false',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killWithUs = () => child.kill('SIGKILL'); // A test that fails half-way leaves nothing running.
  process.once('exit', killWithUs);
  child.once('exit', () => process.off('exit', killWithUs));
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => (signal as string | null) ?? (code as number));

  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const said = face === 'workers' ? /workers are ready/.exec(printed) && '-' : /ready at (\S+)/.exec(printed)?.[1];
      if (said) resolve(said);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then((how) => Promise.reject(new Error(`ended at once (${how}):\n${printed}`))),
  ]);

  return {
    url: url.replace('localhost', '127.0.0.1'),
    pid: child.pid!,
    ended,
    output: () => printed,
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
