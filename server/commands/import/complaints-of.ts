import type { Problem } from '../../problems.js';
import type { Complaint } from './csv-table.js';
import { columnOf } from './read-cells.js';

/** What a command refused, in the words of the file. */
export function complaintsOf(problem: Problem, columns: readonly string[]): Complaint[] {
  if (!problem.errors?.length) return [{ reason: problem.message }];
  // What was made of other cells repeats what is wrong with them.
  const direct = problem.errors.filter(({ pointer }) => !/^#\/(summary|details)\b/.test(pointer));
  return (direct.length > 0 ? direct : problem.errors).map((error) => {
    const column = columnOf(error, columns);
    return {
      ...(column ? { column } : {}),
      reason: column ? error.detail : `${error.pointer.slice(2)}: ${error.detail}`,
    };
  });
}
