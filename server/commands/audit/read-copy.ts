import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checkpointSchema, publicKeySchema } from '../../platform/audit/checkpoint.js';
import type { Copy } from '../../platform/audit/compare-checkpoints.js';
import { UnusableFile } from '../import/unusable-file.js';

const page = z.object({
  keys: z.array(publicKeySchema),
  checkpoints: z.array(checkpointSchema),
  next: z.url().nullable().default(null),
});

/** Checkpoints from a file that holds a page of them, or from the address where they are published, page after page. */
export async function readCopy(from: string): Promise<Copy> {
  if (!/^https?:/.test(from)) return pageOf(await readFile(from, 'utf8').catch(unusable(from)), from);
  const copy: Copy = { keys: [], checkpoints: [] };
  for (let next: string | null = from; next;) {
    // The address is the operator's own word, on their own machine.
    const response: Response = await fetch(next, { signal: AbortSignal.timeout(30_000) }).catch(unusable(next));
    if (!response.ok) throw new UnusableFile(`${next} answers ${response.status}`);
    const read = pageOf(await response.text(), next);
    copy.keys = read.keys;
    copy.checkpoints.push(...read.checkpoints);
    next = read.checkpoints.length > 0 ? read.next : null;
  }
  return copy;
}

function pageOf(text: string, from: string): z.output<typeof page> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UnusableFile(`${from} is not JSON`);
  }
  const { data, error } = page.safeParse(json);
  if (!data)
    throw new UnusableFile(
      `${from} is no list of checkpoints: ${error.issues[0]!.path.join('.')} ${error.issues[0]!.message}`,
    );
  return data;
}

const unusable = (from: string) => (error: Error & { code?: string }) => {
  throw new UnusableFile(`${from} cannot be read (${error.code ?? error.message})`);
};
