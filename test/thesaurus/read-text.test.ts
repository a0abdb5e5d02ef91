import { describe, expect, it } from 'vitest';
import { thesaurus } from '../../server/thesaurus/index.js';
import { block, thesaurusOf } from './files.js';

const read = (text: string, ...languages: string[]) => {
  const { hits, rest } = thesaurus().read(text, languages);
  return [...hits.map(({ concept }) => concept.id), ...rest];
};

describe('a word whose stem several words share', () => {
  const small = thesaurusOf(
    block('soil', { pt: 'solo' }),
    block('sun', { pt: 'solar; solares' }),
    block('lamp', { pt: 'luminária solar' }),
  );
  const meant = (text: string) => small.read(text, ['pt']).hits.map(({ concept }) => concept.id);

  it('means what is written so, if anything is', () => {
    expect(meant('solo')).toEqual(['soil']);
    expect(meant('Solares')).toEqual(['sun']);
  });

  it('means each of them where none is written so', () => {
    expect(meant('solos')).toEqual(['soil', 'sun']);
  });

  it('means the longer term it begins or ends', () => {
    expect(meant('luminárias solares')).toEqual(['lamp']);
  });
});

describe('solo', () => {
  it('is soil in Portuguese, in whatever language the other words may be', () => {
    expect(read('conservação do solo', 'pt')).toEqual(['soil-erosion']);
    expect(read('solo', 'pt')).toEqual(['soils']);
    expect(read('solo', 'es', 'pt')).toEqual(['soils']);
    expect(read('solo')).toEqual(['soils']);
    expect(read('solar', 'pt')).toEqual(['solar-in-general']);
  });

  it('is no more than only in Spanish, but for what is named with it', () => {
    expect(read('no solo agua, sólo riego', 'es')).toEqual(['water-in-general', 'irrigation']);
    expect(read('plásticos de un solo uso', 'es')).toEqual(['plastic-waste']);
  });
});

it('mangoes are not mangroves', () => {
  expect([read('manga', 'pt'), read('mangues', 'pt'), read('mangue', 'fr')]).toEqual([
    ['mango'],
    ['mangrove'],
    ['mango'],
  ]);
});

it('a project is read as what it is a project of', () => {
  expect(read('Projetos de irrigação por gotejamento', 'pt')).toEqual(['drip-irrigation', 'Projetos']);
});

describe('a name of several words', () => {
  it('does not go across the end of a sentence or of a keyword', () => {
    expect(read('Niño; El Niño', 'es')).toEqual(['children-in-general', 'children-in-general']);
    expect(read('drying, fruit processing', 'en')).toEqual(['drying-and-storage', 'fruit-vegetable-processing']);
  });

  it('goes across a comma where the thing is named with one', () => {
    expect(read('safe, orderly and regular migration', 'en')).toEqual(['migrant-protection']);
    expect(read('food, energy and water', 'en')).toHaveLength(1);
  });
});
