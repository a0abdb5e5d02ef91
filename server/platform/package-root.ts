import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json. The compiler copies only code: data files are the same whether this runs from it or from `dist`. */
export function packageRoot(dir = import.meta.dirname): string {
  if (existsSync(path.join(dir, 'package.json')) || dir === path.dirname(dir)) return dir;
  return packageRoot(path.dirname(dir));
}
