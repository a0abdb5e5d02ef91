import { QueryFailedError } from 'typeorm';

/** Two imports at once may both find something new; the second to come then finds it there. */
export async function again<T>(run: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (attempts === 1 || !['23505', '40001', '40P01'].includes(code ?? '')) throw error;
    return again(run, attempts - 1);
  }
}
