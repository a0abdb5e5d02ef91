import { describe, expect, it } from 'vitest';
import {
  canonicalLanguage,
  direction,
  isLanguageTag,
  languageName,
  languages,
  languages7,
} from '../../server/codes/index.js';

describe('languages', () => {
  it('are unique, canonical and have an English name', () => {
    expect(new Set(languages.map((each) => each.code)).size).toBe(languages.length);
    for (const each of languages) {
      expect(canonicalLanguage(each.code)).toBe(each.code);
      expect(each.names.en).not.toBe('');
    }
  });

  it.each(['en', 'pt-BR', 'zh-Hant', 'ckb', 'tet', 'fil', 'tl', 'sr-Latn', 'es-419', 'prs'])('know %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  it.each(['', 'xx', 'português', 'en_GB', 'x', 'e', 'en-', 'qaa', 'toolonglanguage'])('refuse "%s"', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
    expect(canonicalLanguage(tag)).toBeUndefined();
  });

  it('have one spelling', () => {
    expect(canonicalLanguage('PT-br')).toBe('pt-BR');
    expect(canonicalLanguage('iw')).toBe('he');
    expect(canonicalLanguage('tl')).toBe('fil');
  });

  it('are named in the reader’s language', () => {
    expect(languageName('sw', 'fr')).toBe('swahili');
    expect(languageName('pt-BR', 'en')).toBe('Portuguese');
    expect(languageName('xx', 'en')).toBe('xx');
  });

  it('run from right to left where they do', () => {
    expect(languages7.map(direction)).toEqual(['rtl', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'ltr']);
    expect(['ar-EG', 'fa', 'ur', 'prs', 'ckb', 'iw'].map(direction)).toEqual(Array(6).fill('rtl'));
    expect(['fr-CA', 'tr', '', 'not a tag'].map(direction)).toEqual(Array(4).fill('ltr'));
  });

  it('follow the script where a tag names one', () => {
    expect(direction('az-Arab')).toBe('rtl');
    expect(direction('ks-Deva')).toBe('ltr');
  });
});
