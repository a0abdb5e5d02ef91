import { open } from 'node:fs/promises';
import { UnusableFile } from './unusable-file.js';

const MAX_MB = 100;

/** The bytes of a file, if there is one and it is of a size a person could have made. */
export async function readUpTo(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnusableFile(
      error.code === 'ENOENT' ? `${file}: no such file` : `${file}: cannot be read (${error.code})`,
    );
  });
  try {
    const { size } = await handle.stat().then((stat) => {
      if (stat.isDirectory()) throw new UnusableFile(`${file}: is a folder`);
      return stat;
    });
    if (size > MAX_MB * 1024 * 1024) throw new UnusableFile(`${file}: is larger than ${MAX_MB} MB; split it`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
