const SHOWN = 60;

/** What a report may quote of a cell: short, on one line, and no control characters on anyone's terminal. */
export function quoted(value: string): string {
  const shown = value.slice(0, SHOWN).replace(/\p{C}/gu, '\uFFFD');
  return `“${shown}${value.length > SHOWN ? '…' : ''}”`;
}
