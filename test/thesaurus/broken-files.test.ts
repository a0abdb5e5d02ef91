import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles, loadConcepts, ThesaurusError } from '../../server/thesaurus/index.js';
import { filesFaults } from '../../server/thesaurus/require-thesaurus.js';
import { block, folderOf } from './files.js';

const linesOf = (files: Record<string, string>): string[] => {
  try {
    loadConcepts(folderOf(files));
    return [];
  } catch (error) {
    if (!(error instanceof ThesaurusError)) throw error;
    for (const { at, fault } of error.faults) expect(error.message).toContain(`\n  ${at}: ${fault}`);
    return error.faults.map(({ at, fault }) => `${at}: ${fault}`);
  }
};
const rice = block('rice');

describe('a thesaurus with a line that is wrong is not loaded, and the line is named', () => {
  it.each([
    ['a key without a colon', `${rice}  broader agriculture\n`, 'a.txt:11: "broader agriculture" is not "key: values"'],
    ['a key that is none', `${rice}  narrower: maize\n`, 'a.txt:11: "narrower" is no key; there are broader, '],
    ['a language that is none of the seven', `${rice}  sw: mchele\n`, 'a.txt:11: "sw" is no key'],
    ['a sector that is none', block('rice', { sectors: '31120, 99999' }), 'a.txt:2: "99999" is not a code of a DAC'],
    ['a sector in words', block('rice', { sectors: 'farming' }), 'a.txt:2: "farming" is not a code of a DAC purpose'],
    ['an SDG target that is none', block('rice', { sdgs: '2.9' }), 'a.txt:3: "2.9" is not a code of an SDG target'],
    ['an SDG goal', block('rice', { sdgs: '2' }), 'a.txt:3: "2" is not a code of an SDG target'],
    ['an id twice', `${rice}\n${rice}`, 'a.txt:12: rice is also at a.txt:1: one of them needs another id'],
    ['a key twice', `${rice}  en: paddy\n`, 'a.txt:11: "en" is given twice for rice'],
    ['a language left out', block('rice', { pt: undefined }), 'a.txt:1: rice has no term in "pt"'],
    ['a language without a term', block('rice', { pt: '; ' }), 'a.txt:8: "pt" has no term'],
    ['a key before any concept', `  en: rice\n${rice}`, 'a.txt:1: "en" stands before any concept'],
    ['an id with a capital', block('Rice'), 'a.txt:1: "Rice" is no id: lower-case words joined by hyphens'],
    [
      'a broader concept that is nowhere',
      block('rice', { broader: 'cereal' }),
      'a.txt:1: rice refers to cereal, which',
    ],
    [
      'a related concept that is nowhere',
      block('rice', { related: 'milling' }),
      'a.txt:1: rice refers to milling, whi',
    ],
    ['itself as broader', block('rice', { broader: 'rice' }), 'a.txt:1: rice is broader than itself'],
  ])('%s', (_what, text, line) => {
    expect(linesOf({ 'a.txt': text })).toEqual(expect.arrayContaining([expect.stringContaining(line)]));
  });

  it('a circle through files, at each of its concepts', () => {
    const circle = {
      'a.txt': block('rice', { broader: 'cereal' }),
      'b.txt': block('cereal', { broader: 'crop' }),
      'c.txt': block('crop', { broader: 'rice' }) + block('weeding', { broader: 'crop' }),
    };
    expect(linesOf(circle)).toEqual([
      'a.txt:1: rice is broader than itself',
      'b.txt:1: cereal is broader than itself',
      'c.txt:1: crop is broader than itself',
    ]);
  });

  it('every wrong line of every file at once', () => {
    const text = block('rice', { sectors: '1', sdgs: '99.1', xx: 'y' });
    expect(linesOf({ 'a.txt': text, 'b.txt': `  en: lost\n` })).toHaveLength(4);
  });
});

it('line ends of Windows, comments and an empty file are fine', () => {
  const dir = folderOf({ 'a.txt': `# Crops\r\n\r\n${rice.replaceAll('\n', '\r\n')}`, 'b.txt': '' });
  expect(loadConcepts(dir)).toMatchObject([{ id: 'rice', at: 'a.txt:3', terms: { es: ['rice'] } }]);
  expect(filesFaults(dir)).toEqual([]);
});

describe('files that are no text', () => {
  it('saved in another encoding are refused at each line that lost letters', () => {
    const latin1 = Buffer.from(block('rice', { pt: 'grão', es: 'arroz de montaña' }), 'latin1');
    expect(filesFaults(folderOf({ 'a.txt': latin1, 'b.txt': rice }))).toEqual([
      { at: 'a.txt:8', fault: 'not UTF-8: save the file in that encoding' },
      { at: 'a.txt:10', fault: 'not UTF-8: save the file in that encoding' },
    ]);
  });

  it('with a letter that another program lost, or a byte order mark, too', () => {
    const files = { 'a.txt': block('rice', { pt: 'gr\uFFFDo' }), 'b.txt': `\uFEFF${rice}` };
    expect(filesFaults(folderOf(files))).toEqual([
      { at: 'a.txt:8', fault: expect.stringContaining('could not read a letter') },
      { at: 'b.txt:1', fault: expect.stringContaining('byte order mark') },
    ]);
  });

  it('of UTF-16 are refused', () => {
    expect(filesFaults(folderOf({ 'a.txt': Buffer.from(`\uFEFF${rice}`, 'utf16le') }))[0]).toMatchObject({
      at: 'a.txt:1',
      fault: expect.stringContaining('not UTF-8'),
    });
  });

  it('or not there at all are refused', () => {
    for (const dir of [folderOf({}), '/nowhere'])
      expect(filesFaults(dir)).toEqual([{ at: dir, fault: expect.stringContaining('there is no thesaurus here') }]);
  });
});

describe('checking one file among the others', () => {
  const checked = (name: string, text: string) => {
    const file = path.join(folderOf({}), name);
    writeFileSync(file, text);
    return checkFiles([file]);
  };

  it('knows the concepts of the others', () => {
    const { concepts, faults } = checked('new.txt', block('test-of-the-checker', { broader: 'agriculture' }));
    expect(concepts.map(({ id }) => id)).toEqual(['test-of-the-checker']);
    expect(faults).toEqual([]);
    expect(checked('new.txt', block('agriculture')).faults).toEqual([
      { at: 'new.txt:1', fault: expect.stringContaining('agriculture is also at agriculture-agronomy.txt') },
    ]);
  });

  it('takes a copy for the file of the same name, and misses what others refer to', () => {
    expect(checked('agriculture-agronomy.txt', block('agriculture')).faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ fault: expect.stringContaining('which is nowhere') })]),
    );
  });

  it('notes terms of which one word is left, and terms of several concepts', () => {
    const { faults, notes } = checked(
      'new.txt',
      block('checked-a', { en: 'how to weld xylophones; the xylophone' }) +
        block('checked-b', { en: 'xylophone factory; the xylophone' }),
    );
    expect(faults).toEqual([]);
    expect(notes).toEqual(
      expect.arrayContaining([
        { at: 'new.txt:1', fault: '"the xylophone" (en) of checked-a is found in every "xylophone"' },
        { at: 'new.txt:1', fault: '"the xylophone" (en) means checked-a and checked-b' },
      ]),
    );
  });
});

it('our own files are without fault', () => {
  expect(checkFiles().faults).toEqual([]);
});
