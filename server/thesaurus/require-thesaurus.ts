import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ThesaurusError, thesaurus } from './load-thesaurus.js';
import type { Fault } from './parse-concepts.js';
import { THESAURUS_DIR } from './thesaurus-dir.js';

/** Before anything is started: throws `ThesaurusError` unless every file can be trusted; then it is loaded. */
export function requireThesaurus(): void {
  const faults = filesFaults(THESAURUS_DIR);
  if (faults.length > 0) throw new ThesaurusError(faults);
  thesaurus();
}

/** Where the files are and whether they are text; what the text says is for `loadConcepts`. */
export function filesFaults(dir: string): Fault[] {
  const files = thesaurusFiles(dir);
  if (files.length === 0) return [{ at: dir, fault: 'there is no thesaurus here, not one .txt file' }];
  return files.flatMap((file) => encodingFaults(readFileSync(file), path.basename(file)));
}

export function thesaurusFiles(dir = THESAURUS_DIR): string[] {
  try {
    return readdirSync(dir)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => path.join(dir, file));
  } catch {
    return [];
  }
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';

/** An editor that saves in another encoding, or another program before it, has lost letters on these lines. */
export function encodingFaults(bytes: Buffer, file: string): Fault[] {
  const faults: Fault[] = [];
  for (let [from, line] = [0, 1]; from < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    const fault = faultOf(bytes.subarray(from, to));
    if (fault) faults.push({ at: `${file}:${line}`, fault });
    from = to + 1;
  }
  return faults;
}

function faultOf(line: Buffer): string | undefined {
  if (!isUtf8(line)) return 'not UTF-8: save the file in that encoding';
  const text = line.toString();
  if (text.startsWith(BYTE_ORDER_MARK)) return 'begins with a byte order mark: save the file as UTF-8 without one';
  if (text.includes(REPLACEMENT)) return 'has a \uFFFD where another program could not read a letter: write it again';
  return undefined;
}
