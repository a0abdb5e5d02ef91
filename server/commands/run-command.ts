import { parseArgs, type ParseArgsConfig } from 'node:util';
import { pino } from 'pino';
import { ConfigError, loadConfig } from '../config.js';
import { Problem } from '../problems.js';
import { openRuntime, type Runtime } from '../runtime.js';
import { UnusableFile } from './import/unusable-file.js';

/** What a command was called with makes no sense; the message says what, and the usage is shown after it. */
export class UsageError extends Error {}

/** 0: all done. 1: something was refused or failed. 2: wrong usage, or a file nothing can be read from. */
export type ExitCode = 0 | 1 | 2;

interface Command<O extends NonNullable<ParseArgsConfig['options']>> {
  usage: string;
  options: O;
  run(given: Given<O>): Promise<ExitCode>;
}

export type Given<O extends NonNullable<ParseArgsConfig['options']>> = ReturnType<typeof parse<O>>;

/** Reads the command line, runs the command, says in words what went wrong, and leaves with the code for it. */
export async function runCommand<const O extends NonNullable<ParseArgsConfig['options']>>(command: Command<O>) {
  process.stdout.on('error', () => process.exit(1));
  const code = await attempt(command).catch((error: unknown) => explain(error, command.usage));
  process.exit(code);
}

async function attempt<O extends NonNullable<ParseArgsConfig['options']>>({ usage, options, run }: Command<O>) {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(usage);
    return 0;
  }
  return run(parse(process.argv.slice(2), options));
}

function parse<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function explain(error: unknown, usage: string): ExitCode {
  if (error instanceof UsageError) return say(2, `${error.message}\n\n${usage}`);
  if (error instanceof UnusableFile || error instanceof ConfigError) return say(2, error.message);
  if (error instanceof Problem) {
    const fields = error.errors?.map(({ pointer, detail }) => `  ${pointer.replace(/^#\//, '')}: ${detail}`) ?? [];
    return say(1, [error.message, ...fields].join('\n'));
  }
  return say(1, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function say(code: ExitCode, message: string): ExitCode {
  console.error(message);
  return code;
}

/** The runtime a command works with: the same database as the server's, quiet, and its log beside what it prints. */
export async function withRuntime<T>(run: (runtime: Runtime) => Promise<T>): Promise<T> {
  const config = loadConfig({ LOG_LEVEL: 'error', ...process.env });
  const log = pino({ level: config.LOG_LEVEL }, pino.destination({ fd: 2, sync: true }));
  const runtime = await openRuntime(config, { log });
  try {
    return await run(runtime);
  } finally {
    await runtime.close();
  }
}
