import { Problem } from '../../problems.js';

/** Why a file is not taken; said to whoever sent it. */
export function refuse(why: string): never {
  throw new Problem('file-refused', why, [{ pointer: '#/file', detail: why }]);
}
