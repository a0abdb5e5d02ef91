/** One record of a CSV text and the line it starts on; `mistake` instead of cells when its quotes cannot be understood. */
export type CsvRow = { line: number } & ({ cells: string[] } | { mistake: string; fatal?: boolean });

const QUOTE = '"';

/**
 * The records of a CSV text (RFC 4180; LF, CRLF or CR). Written here because a report must name the line and the cell a
 * quote was opened in, and because one bad quote must not take the rest of the file with it: reading goes on at the next
 * line. Only a quote that is never closed ends it, since nobody can say where that cell was meant to stop.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const row = readRecord();
    if ('mistake' in row) yield { line: start, ...row };
    else if (row.cells.length > 1 || row.cells[0]!.trim() !== '') yield { line: start, ...row };
  }

  function readRecord(): { cells: string[] } | { mistake: string; fatal?: boolean } {
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === QUOTE;
      const openedOn = line;
      const cell = quoted ? readQuoted() : readPlain();
      if (cell === undefined) {
        at = text.length;
        return {
          mistake: `the quote that opens cell ${cells.length + 1} on line ${openedOn} is never closed`,
          fatal: true,
        };
      }
      if (at < text.length && text[at] !== ',' && !atLineEnd()) {
        const after = quoted ? 'after its closing quote' : 'with a quote inside that is not doubled';
        skipLine();
        return {
          mistake: `cell ${cells.length + 1} goes on ${after}; put the whole cell in quotes and double those inside`,
        };
      }
      cells.push(cell);
      if (text[at] === ',') at++;
      else return (passLineEnd(), { cells });
    }
  }

  /** Up to the next comma, line end or stray quote. */
  function readPlain(): string {
    PLAIN.lastIndex = at;
    const cell = PLAIN.exec(text)![0];
    at += cell.length;
    return cell;
  }

  function readQuoted(): string | undefined {
    let cell = '';
    for (let from = at + 1; ;) {
      const close = text.indexOf(QUOTE, from);
      if (close < 0) return undefined;
      cell += text.slice(from, close);
      at = close + 1;
      if (text[at] !== QUOTE) break;
      cell += QUOTE;
      from = at + 1;
    }
    line += cell.match(LINE_END)?.length ?? 0;
    return cell;
  }

  function skipLine() {
    while (at < text.length && !atLineEnd()) at++;
    passLineEnd();
  }

  function atLineEnd() {
    return text[at] === '\n' || text[at] === '\r';
  }

  function passLineEnd() {
    if (at >= text.length) return;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line++;
  }
}

const PLAIN = /[^",\r\n]*/y;
const LINE_END = /\r\n|\n|\r/g;
