/** Columns in line, for people to read. Control characters in names are not passed on to a terminal. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => cell.replace(/\p{C}/gu, '\uFFFD')));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => [...cells[column]!].length)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
